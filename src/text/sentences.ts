export interface Sentence {
  text: string;
  /** Where it starts in the passage. */
  offset: number;
}

// A full stop after these is not the end: TP. Hồ Chí Minh, ThS. Nguyễn Văn A., v.v. và
export const shortened = /(?:^|[\s(“"])(?:TP|Tp|TX|TT|TS|ThS|PGS|GS|BS|KS|LS|Q|P|St|tr|vd|VD|v\.v|\p{Lu})\.$/u;
export const ending = /(?<![.!?…])[.!?…]+["”’»)\]]*(?=\s)/gu;

/** The sentences of a passage. An ellipsis inside a sentence, and the stop of a shortened word, end nothing. */
export function sentencesIn(passage: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const take = (end: number) => {
    const piece = passage.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim()) sentences.push({ text: piece.trim(), offset: start + lead });
    start = end;
  };
  for (const match of passage.matchAll(ending)) {
    const end = match.index + match[0].length;
    if (shortened.test(passage.slice(start, end))) continue;
    if (match[0].startsWith('…') && /^\s+\p{Ll}/u.test(passage.slice(end))) continue;
    take(end);
  }
  take(passage.length);
  return sentences;
}

/** How many tiếng: words between spaces that hold a letter or a digit. */
export function countSyllables(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The first words, to find the sentence by. */
export function firstWords(text: string, count = 8): string {
  const words = text.split(/\s+/u);
  return words.length > count ? `${words.slice(0, count).join(' ')}…` : text;
}
