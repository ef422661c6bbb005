import { searchKey, type Word } from './fold.ts';

/** A text in pieces, so that nothing from an index is ever used as HTML. */
export interface Piece {
  text: string;
  matched: boolean;
}

/**
 * Marks in a text, with their own dấu, the words that were asked for; words that tell nothing are left plain. Most Vietnamese
 * words are two tiếng: where some stand together, a lone one beside them (the trú of thường trú, asked for tạm trú) is none of them.
 */
export function markWords(text: string, asked: readonly Word[], tells: (key: string) => boolean): Piece[] {
  const keys = new Set(asked.map((word) => word.key).filter(tells));
  const pieces = text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .map((piece, place) => ({ text: piece, matched: place % 2 === 1 && keys.has(searchKey(piece)) }));
  const passages = joined(pieces);
  const isWord = ({ text: words, matched }: Piece) => matched && /[^\p{L}\p{M}\p{N}]/u.test(words);
  if (!passages.some(isWord)) return passages;
  return joined(passages.map((piece) => ({ ...piece, matched: isWord(piece) })));
}

/** Pagefind's excerpt: HTML-escaped words with `<mark>` around what matched. */
export function readExcerpt(excerpt: string): Piece[] {
  const decoded = excerpt.split(/<\/?mark>/).map((text) =>
    text
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&'),
  );
  return joined(decoded.map((text, place) => ({ text, matched: place % 2 === 1 })));
}

/** Neighbours of one kind become one piece, and a space between two matches is a match too. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  pieces.forEach((piece, place) => {
    const between = piece.text.trim() === '' && pieces[place - 1]?.matched && pieces[place + 1]?.matched;
    const matched = piece.matched || Boolean(between);
    const last = result.at(-1);
    if (last && last.matched === matched) last.text += piece.text;
    else if (piece.text) result.push({ text: piece.text, matched });
  });
  return result;
}
