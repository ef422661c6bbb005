import { warning, type Problem } from '../../problems/problem.ts';
import { ownText, type Passage, type Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';
import { withOwnLetters } from '../strange-characters.ts';
import { isSyllable, syllablesNear } from '../syllables.ts';
import { houseTone } from '../tone.ts';

/** The syllables that no list need hold: how often this content writes each, and which words it calls its own. */
export interface Spelling {
  counts: ReadonlyMap<string, number>;
  ownWords: ReadonlySet<string>;
}

// A whole run of letters, digits and joints: an address, a number or a code is judged as one thing, and left alone.
const run = /[\p{L}\p{M}\p{N}\uFFFD@&/._:+'’-]+/gu;
// Letters only, in one of the three ways that a word is written: hồ sơ, Quận, THÔNG BÁO.
const word = /^(?:\p{Ll}+|\p{Lu}\p{Ll}*|\p{Lu}+)$/u;

/** Prepares the spelling of a whole content folder, where `names` are right as they stand. */
export function prepareSpelling(proses: Iterable<Prose>, names: readonly string[]): Spelling {
  const counts = new Map<string, number>();
  for (const { passages } of proses)
    for (const { text } of passages)
      for (const [syllable] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)) counts.set(syllable, (counts.get(syllable) ?? 0) + 1);
  return { counts, ownWords: new Set(names.map((name) => name.toLowerCase())) };
}

/** Syllables that Vietnamese does not have, each named once a file, where it stands first. */
export function spellingProblems({ file }: ContentFile, { passages }: Prose, spelling: Spelling): Problem[] {
  const firsts = new Map<string, number>();
  for (const passage of passages)
    for (const { syllable, line } of strangeIn(passage, spelling)) firsts.set(syllable, Math.min(line, firsts.get(syllable) ?? line));
  return [...firsts].map(([syllable, line]) => {
    const near = syllablesNear(syllable, (each) => spelling.counts.get(each) ?? 0);
    const guess = near.length ? `Có phải là: ${near.join(', ')}. ` : '';
    const mend = `${guess}Nếu đúng là tên riêng hay tiếng nước ngoài, thêm một dòng vào content/tu-rieng.txt: ${syllable}`;
    return warning(file, line, 'misspelt', `Không có tiếng "${syllable}"`, mend);
  });
}

function strangeIn(passage: Passage, { ownWords }: Spelling): { syllable: string; line: number }[] {
  return [...ownText(passage, ['code']).matchAll(run)].flatMap((match) => {
    // The ending of an address: .gov.vn
    if (/^\.\p{L}/u.test(match[0])) return [];
    const whole = match[0].replace(/^[^\p{L}\p{N}\uFFFD]+|[^\p{L}\p{N}\uFFFD]+$/gu, '');
    if (ownWords.has(whole.toLowerCase())) return [];
    return whole.split('-').flatMap((syllable) => {
      // Letters of another alphabet are told of as such.
      const right =
        !word.test(syllable) ||
        withOwnLetters(syllable) !== syllable ||
        isAcronym(syllable) ||
        ownWords.has(syllable.toLowerCase()) ||
        isSyllable(houseTone(syllable));
      return right ? [] : [{ syllable, line: passage.lineAt(match.index) }];
    });
  });
}

/** Plain capitals are the acronym rule's business; a single letter is a label. */
const isAcronym = (syllable: string) => /^(?:[A-ZĐ]+|\p{L})$/u.test(syllable);
