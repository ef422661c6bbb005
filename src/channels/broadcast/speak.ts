import type { Term } from '../../schemas/term.ts';
import type { Library } from '../../library/library.ts';
import { isTold, writeValue } from '../../truth/value.ts';
import { actRules, type KnownAct } from './speech/acts.ts';
import { addressRules, type SpokenTerm } from './speech/addresses.ts';
import { amountRules } from './speech/amounts.ts';
import { codeRules, headlineRules, referenceRules } from './speech/codes.ts';
import { bareDayRules, dateRules } from './speech/dates.ts';
import { hourRules } from './speech/hours.ts';
import { phoneRules } from './speech/phones.ts';
import { placeRules, unitRules } from './speech/places.ts';
import { plainSigns } from './speech/plain-signs.ts';
import { applyRules, escaped, notInWord, rule, wordEnds, type Rule } from './speech/rule.ts';
import { fullRules, shortenedRules } from './speech/shortened.ts';
import { tidy } from './speech/tidy.ts';

/** What the registers know of how things are said. */
export interface Pronunciations {
  /** Acronyms and names, and the words that are said for them. */
  terms: readonly SpokenTerm[];
  /** Phone numbers as they are written. */
  phones: readonly string[];
  laws: readonly KnownAct[];
}

interface Spoken extends Pick<Library, 'values' | 'laws'> {
  terms: ReadonlyMap<string, Pick<Term, 'term' | 'spoken' | 'full'>>;
}

/** The pronunciations of a site: its glossary, values and laws. */
export function pronunciationsOf({ terms, values, laws }: Spoken): Pronunciations {
  const said = (written: string, words: string | undefined) => (words ? [{ written, said: words }] : []);
  return {
    terms: [
      ...[...terms.values()].flatMap((term) => said(term.term, term.spoken ?? term.full)),
      ...[...values.values()].filter(isTold).flatMap((value) => said(writeValue(value), value.spoken)),
    ],
    phones: [...values.values()].filter(({ kind }) => kind === 'phone' || kind === 'sms').map(writeValue),
    laws: [...laws.values()],
  };
}

/** A name of the glossary, however its dot and spaces are typed: TP.HCM, TP HCM, Tp. HCM. */
const asTyped = (written: string): [pattern: string, flags: string] =>
  /^\p{Lu}+\.\p{Lu}+$/u.test(written) ? [escaped(written).replaceAll('\\.', String.raw`[.\s]{0,2}`), 'giu'] : [escaped(written), 'gu'];

function termRules(terms: readonly SpokenTerm[]): Rule[] {
  const longestFirst = [...terms].sort((a, b) => b.written.length - a.written.length);
  return longestFirst.flatMap(({ written, said }): Rule[] => {
    const [pattern, flags] = asTyped(written);
    return [
      // "Bảo hiểm y tế (BHYT)" says the same twice.
      rule(String.raw`(?<=${escaped(said)})\s?\(${pattern}\)`, () => '', 'giu'),
      rule(String.raw`(?<=${escaped(said)} \()${pattern}, `, () => '', 'giu'),
      rule(String.raw`\s?\(${pattern}\)`, () => '', flags),
      rule(String.raw`(?<=${notInWord}${pattern})\s?\(${escaped(said)}\)`, () => '', flags),
      rule(
        String.raw`(?:${notInWord}|(?<=(\p{Ll}))(?=\p{Lu}{2}))${pattern}${wordEnds}`,
        (_, joined) => (joined ? ` ${said}` : said),
        flags,
      ),
    ];
  });
}

/** Makes a function that writes a sentence the way an announcer says it: no digit, acronym, bracket or address is left to guess. */
export function makeSpeaker({ terms, phones, laws }: Pronunciations): (text: string) => string {
  // What is longer and more certain comes first; the order of the last six is that of their likeness: a house before a day, a day before a share.
  const rules = [
    ...headlineRules(terms),
    ...actRules(laws),
    ...shortenedRules,
    ...addressRules(terms),
    ...phoneRules(phones),
    ...termRules(terms),
    ...unitRules,
    ...fullRules,
    ...referenceRules,
    ...dateRules,
    ...hourRules,
    ...placeRules,
    ...bareDayRules,
    ...amountRules,
    ...codeRules,
  ];
  return (text) => tidy(applyRules(rules, plainSigns(text)));
}
