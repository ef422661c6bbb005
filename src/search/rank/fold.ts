const marks = /\p{M}/gu;

/** `Đăng ký` → `dang ky`: what a reader types who leaves out every mark. Numbers and punctuation stay. */
export function foldVietnamese(text: string): string {
  // đ has no Unicode decomposition, so stripping marks alone leaves it; nor have the letters of Iceland and Ghana that some keyboards give.
  return text
    .normalize('NFD')
    .replace(marks, '')
    .replace(/[đĐÐðƉɖ]/g, 'd')
    .toLowerCase();
}

/** One tiếng of a text. */
export interface Word {
  /** As written, in small letters and composed. */
  marked: string;
  /** What is compared: without marks, and with one spelling for kỹ and kĩ, quý and quí. */
  key: string;
  /** What a longer word that only begins like this is worth, 0 to 1; absent where the word is whole. */
  begins?: number;
  /** What is left of its worth where it only stands around what is asked, 0 to 1; absent where it counts whole. */
  weighs?: number;
}

/** Folds one tiếng for comparing. y stands for i only where it is the whole rhyme: `ky` and `ki`, but not `tay` and `tai`. */
export function searchKey(syllable: string): string {
  return foldVietnamese(syllable).replace(/^(qu|[bcdghklmnrstvx]{0,3})y$/, '$1i');
}

export const keysOf = (words: readonly Word[]): string[] => words.map(({ key }) => key);

/** A text as its tiếng without marks and signs: two texts that are the same to a search are the same here. */
export const plainWords = (text: string): string => keysOf(wordsOf(text)).join(' ');

/** Whether a tiếng was typed with dấu, or with đ. */
export const hasMarks = ({ marked }: Word): boolean => /[^a-z0-9]/.test(marked);

/**
 * Who types marks means them, wherever they stand: miền is not miễn; hoà is hòa, kí is ký. Hỏi and ngã are one, as people of the South
 * say them. Who types no marks may mean any.
 */
export function sameAsTyped(typed: Word, written: Word): boolean {
  return typed.key === written.key && (!hasMarks(typed) || lettersOf(typed.marked) === lettersOf(written.marked));
}

const lettersOf = (marked: string): string => {
  const letters = marked.normalize('NFD').replaceAll('y', 'i').replaceAll('\u0303', '\u0309');
  return [...letters].sort().join('');
};

/** The tiếng of a text; hyphens, slashes and other signs separate, so `98/2023/QH15` is three. */
export function wordsOf(text: string): Word[] {
  const syllables =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return syllables.map((marked) => ({ marked, key: searchKey(marked) }));
}
