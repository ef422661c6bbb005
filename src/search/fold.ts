const marks = /\p{M}/gu;

/** `Đăng ký` → `dang ky`: what a reader types who leaves out every mark. Numbers and punctuation stay. */
export function foldVietnamese(text: string): string {
  // đ has no Unicode decomposition, so stripping marks alone leaves it.
  return text.normalize('NFD').replace(marks, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * Pagefind drops combining marks when it compares words, but knows no fold for đ: `dang ky` finds nothing. Written as
 * d + U+0335 (combining short stroke), đ becomes a marked d like any other letter. Both what is indexed and what is
 * asked go through here; what is shown goes back through `readStroke`.
 */
export function writeStroke(text: string): string {
  return text.normalize('NFC').replace(/đ/g, 'd\u0335').replace(/Đ/g, 'D\u0335');
}

export function readStroke(text: string): string {
  return text.replace(/d\u0335/g, 'đ').replace(/D\u0335/g, 'Đ');
}

/** One tiếng of a text. */
export interface Word {
  /** As written, in small letters and composed. */
  marked: string;
  /** What is compared: without marks, and with one spelling for kỹ and kĩ, quý and quí. */
  key: string;
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
