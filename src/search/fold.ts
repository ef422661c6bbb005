const marks = /\p{M}/gu;

/** `Đăng ký` → `dang ky`: what a reader types who leaves out every mark. Numbers and punctuation stay. */
export function foldVietnamese(text: string): string {
  // đ has no Unicode decomposition, so stripping marks alone leaves it.
  return text.normalize('NFD').replace(marks, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** One tiếng of a text. */
export interface Word {
  /** As written, in small letters and composed. */
  marked: string;
  /** What is compared: without marks, and with one spelling for kỹ and kĩ, quý and quí. */
  key: string;
  /** What a longer word that only begins like this is worth, 0 to 1; absent where the word is whole. */
  begins?: number;
}

/** Folds one tiếng for comparing. y stands for i only where it is the whole rhyme: `ky` and `ki`, but not `tay` and `tai`. */
export function searchKey(syllable: string): string {
  return foldVietnamese(syllable).replace(/^(qu|[bcdghklmnrstvx]{0,3})y$/, '$1i');
}

/** The tiếng of a text; hyphens, slashes and other signs separate, so `98/2023/QH15` is three. */
export function wordsOf(text: string): Word[] {
  const syllables =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return syllables.map((marked) => ({ marked, key: searchKey(marked) }));
}
