import { foldVietnamese, searchKey } from './fold.ts';

// Pagefind takes off marks by itself, but it keeps đ, and y where i means the same. So what it would keep is written with letters that no
// text here uses and whose marks it does take off. What it folds is then our key, and what it stores can be shown again.
const kept = 'đĐyYýÝỳỲỷỶỹỸỵỴ';
const standIns = 'ḏḎȉȈḯḮȋȊḭḬǐǏįĮ';

/** On both sides of each tiếng, or Pagefind would take the beginning of a word for the word, and VNeID for three. It counts as a letter. */
const edge = 'ʼ';
// What stands between two tiếng is kept with the first of them, spaces and ends of lines as signs, or it would count as a word.
const space = '~';
const newLine = '^';
// These do stand between spaces and count as a word that nobody asks for, so that nothing before follows after.
const sentenceEnd = ' | ';
const fieldEnd = ' || ';

/** Between these two tiếng one thing ends and the next begins: they follow each other on paper only. */
const isBreak = (gap: string) => (gap.length === 1 ? gap === ';' : /[.,;:!?…()]\s|[()\n]\s*\n|[;()]/.test(gap));

const known = new Map<string, { key: string; written: string }>();

function wordOf(word: string) {
  let found = known.get(word);
  if (!found) {
    const key = searchKey(word);
    // A y that is the whole rhyme is the last letter, see `searchKey`.
    const changing = key === foldVietnamese(word) ? /đ/giu : /đ|.$/giu;
    const written = `${edge}${word.replace(changing, (letter) => standIns[kept.indexOf(letter)] ?? letter)}${edge}`;
    known.set(word, (found = { key, written }));
  }
  return found;
}

/** A tiếng as Pagefind is fed with it and asked for it. */
export const writeWord = (word: string): string => wordOf(word).written;

/** A page's fields as one text for Pagefind, the keys of all its tiếng, and of those that follow each other. */
export function writeRecord(fields: readonly string[]): { content: string; keys: Set<string>; pairs: Set<string> } {
  const keys = new Set<string>();
  const pairs = new Set<string>();
  const writeField = (text: string) => {
    const source = text.normalize('NFC').replace(/[ʼ|~^]/g, ' ');
    const writeGap = (gap: string) => gap.replace(/\s*\n\s*/g, newLine).replace(/\s/g, space);
    let end = 0;
    let field = '';
    let before = '';
    for (const { 0: word, index } of source.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const gap = source.slice(end, index);
      const { key, written } = wordOf(word);
      const goesOn = end === 0 || !isBreak(gap);
      keys.add(key);
      if (before && goesOn) pairs.add(`${before} ${key}`);
      field += writeGap(gap) + (goesOn ? ' ' : sentenceEnd) + written;
      end = index + word.length;
      before = key;
    }
    return field + writeGap(source.slice(end));
  };
  return { content: fields.map(writeField).join(fieldEnd), keys, pairs };
}

const ends = new RegExp(`[${standIns}]`, 'g');

/** The fields of a record as they were, but for how many spaces there were. */
export const readRecord = (content: string): string[] =>
  ` ${content} `.split(/ \|\|(?= )/).map((field) =>
    field
      .replaceAll(sentenceEnd, '')
      .replace(/[ ʼ]/g, '')
      .replaceAll(space, ' ')
      .replaceAll(newLine, '\n')
      .replace(ends, (letter) => kept[standIns.indexOf(letter)]!),
  );
