import { onAir } from '../../channels/broadcast/on-air.ts';
import { makeSpeaker, pronunciationsOf, type Pronunciations } from '../../channels/broadcast/speak.ts';
import { leftOver } from '../../channels/broadcast/speech/left-over.ts';
import { isSpelledOut, spellsOut } from '../../channels/broadcast/speech/spelling-out.ts';
import type { RegisterData } from '../../schemas/collections.ts';
import type { Term } from '../../schemas/term.ts';
import { firstWords, sentencesIn } from '../../text/sentences.ts';
import type { Day } from '../../dates/day.ts';
import { writeValue } from '../../truth/value.ts';
import { error, unique, warning, type Problem } from '../../problems/problem.ts';
import type { Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';
import type { Shelf } from '../shelf.ts';

/** The announcer of this campaign, and the words that its registers put in his mouth. */
export interface Voice {
  say: (text: string) => string;
  names: readonly string[];
}

function pronunciations(files: readonly ContentFile[], shelf: Shelf, day: Day): Pronunciations {
  const terms = shelf.terms.map((term) => [term.id, term] as const);
  const laws = files.flatMap(({ collection, id, data }) => (collection === 'laws' && data ? [[id, data] as const] : []));
  return pronunciationsOf({
    terms: new Map(terms),
    values: new Map(shelf.valuesOn(day)),
    laws: new Map(laws) as unknown as Map<string, RegisterData<'laws'>>,
  });
}

export function readVoice(files: readonly ContentFile[], shelf: Shelf, day: Day): Voice {
  const known = pronunciations(files, shelf, day);
  return { say: makeSpeaker(known), names: [...known.terms.map(({ said }) => said), ...known.laws.map(({ issuer }) => issuer)] };
}

/** For a campaign whose registers cannot be read: nothing can be heard, so nothing is found. */
export const noVoice: Voice = { say: () => '', names: [] };

/** Where words stand that a loudspeaker may read; notes are for the eye. */
const read: ReadonlySet<string> = new Set(['name', 'lead', 'heading', 'paragraph', 'cell']);

/** Names that a script puts before or behind a text: of which office it is told that it is gone, of which law that it was amended. */
const named: Partial<Record<ContentFile['collection'], string>> = { agencies: 'name', laws: 'shortName' };

function isHeard({ file, collection, lineOf }: ContentFile, { place, field, lineAt }: Prose['passages'][number]): boolean {
  if (collection === 'site') return file === 'site.yaml' && place === 'name' && lineAt(0) === lineOf(['name']);
  if (collection in named) return field?.key === named[collection];
  return (onAir as readonly string[]).includes(collection) && read.has(place);
}

/** Passages that would come out of a loudspeaker with a digit, a sign or half a word in them. */
export function spokenProblems(file: ContentFile, { passages }: Prose, { say, names }: Voice): Problem[] {
  const sentences = passages
    .filter((passage) => isHeard(file, passage))
    .flatMap(({ text, lineAt }) => sentencesIn(text).map((sentence) => ({ text: sentence.text, line: lineAt(sentence.offset) })));
  return unique(
    sentences.flatMap(({ text, line }) => {
      const left = leftOver(say(text), text, names);
      if (left.length === 0) return [];
      const found = `Loa chưa đọc được ${left.map((word) => `"${word}"`).join(', ')} trong câu: "${firstWords(text)}"`;
      const mend = 'Viết ra bằng chữ, hoặc thêm vào content/tu-dien.yaml một mục có dòng spoken: (cách đọc)';
      return [warning(file.file, line, 'spoken-left', found, mend)];
    }),
  );
}

interface SpokenForm {
  file: ContentFile;
  line: number;
  written: string;
  spoken: string;
}

/** A spoken form gives every letter of what is typed letter by letter, and a thing has one spoken form, from one place. */
export function spokenFormProblems(files: readonly ContentFile[], shelf: Shelf, day: Day): Problem[] {
  const terms = termForms(files);
  const values = valueForms(files, shelf, day);
  const known = pronunciations(files, shelf, day);
  return [
    ...terms.filter(({ spoken }) => isSpelledOut(spoken)).flatMap((form) => lostLetters(form)),
    ...values.flatMap(({ kind, ...form }) => {
      const others = terms.filter((term) => isPartOf(term, form));
      if (kind === 'url' && !spellsOut(form.spoken, form.written)) return lostLetters(form, derived(form, known));
      return others.filter((term) => !plain(form.spoken).includes(plain(term.spoken))).map((term) => spokenTwice(form, term));
    }),
    ...twoForms([...terms, ...values]),
  ];
}

function termForms(files: readonly ContentFile[]): SpokenForm[] {
  return files.flatMap((file) => {
    if (file.collection !== 'terms' || !file.data) return [];
    return (file.data as unknown as Term[]).flatMap(({ term, spoken }, index) =>
      spoken ? [{ file, line: file.lineOf([index, 'spoken']), written: term, spoken }] : [],
    );
  });
}

function valueForms(files: readonly ContentFile[], shelf: Shelf, day: Day): (SpokenForm & { kind: string })[] {
  return files
    .filter(({ collection }) => collection === 'values')
    .flatMap((file) => {
      const value = file.data && shelf.valuesOn(day).get(file.id);
      if (!value?.spoken) return [];
      return [{ file, line: file.lineOf(['spoken']), written: writeValue(value), spoken: value.spoken, kind: value.kind }];
    });
}

/** How the address would be said without a form of its own. */
const derived = ({ written }: SpokenForm, known: Pronunciations): string =>
  makeSpeaker({ ...known, terms: known.terms.filter((term) => term.written !== written) })(written);

/** A name of the glossary as a part of an address: VNeID in vneid.gov.vn. */
const isPartOf = (term: SpokenForm, { written }: SpokenForm): boolean =>
  spellsOut(term.spoken, term.written) &&
  written
    .toLowerCase()
    .split(/[./@-]/)
    .includes(term.written.toLowerCase());

const plain = (spoken: string): string =>
  spoken
    .toLowerCase()
    .replace(/[\s,;:.]+/gu, ' ')
    .trim();

function lostLetters({ file, line, written, spoken }: SpokenForm, instead?: string): Problem[] {
  if (spellsOut(spoken, written)) return [];
  const found = `Cách đọc "${spoken}" không ra đủ từng chữ của "${written}"`;
  const mend = instead ? `Bỏ dòng spoken, máy tự đọc "${instead}"` : 'Đọc đủ từng chữ cái, theo đúng thứ tự';
  return [error(file.file, line, 'spoken-form', found, mend)];
}

const spokenTwice = ({ file, line, written, spoken }: SpokenForm, other: SpokenForm): Problem =>
  error(
    file.file,
    line,
    'spoken-form',
    `"${written}" đọc là "${spoken}", mà "${other.written}" ở ${other.file.file} dòng ${other.line} đọc là "${other.spoken}"`,
    `Chỉ giữ một cách đọc: bỏ dòng spoken ở đây, hoặc đọc "${other.spoken}"`,
  );

function twoForms(forms: readonly SpokenForm[]): Problem[] {
  const first = new Map<string, SpokenForm>();
  return forms.flatMap((form) => {
    const other = first.get(form.written.toLowerCase());
    if (!other) first.set(form.written.toLowerCase(), form);
    return other && plain(other.spoken) !== plain(form.spoken) ? [spokenTwice(form, other)] : [];
  });
}
