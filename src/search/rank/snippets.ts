import { keysOf, searchKey, wordsOf, type Word } from './fold.ts';

/** A text in pieces, so that nothing from an index is ever used as HTML. */
export interface Piece {
  text: string;
  matched: boolean;
}

/** What to mark: the words of a question that tell something, and which of them follow each other in it. */
export interface Marks {
  keys: ReadonlySet<string>;
  pairs: ReadonlySet<string>;
}

export function marksFor(wordings: readonly (readonly Word[])[], tells: (key: string) => boolean): Marks {
  const pairs = wordings.flatMap((words) => words.slice(1).map((word, place) => `${words[place]!.key} ${word.key}`));
  return {
    keys: new Set(keysOf(wordings.flat()).filter(tells)),
    pairs: new Set(pairs),
  };
}

/**
 * Marks in a text, with their own dấu, the words that were asked for. Most Vietnamese words are two tiếng: where some stand
 * together as they were asked, a lone one beside them (the trú of thường trú, asked for tạm trú) is none of them.
 */
export function markWords(text: string, marks: Marks): Piece[] {
  const pieces = text.split(/([\p{L}\p{M}\p{N}]+)/u).map((piece, place) => ({ text: piece, key: place % 2 === 1 ? searchKey(piece) : '' }));
  const isAsked = ({ key }: { key: string } = { key: '' }) => marks.keys.has(key);
  const isPair = (place: number) =>
    isAsked(pieces[place]) &&
    isAsked(pieces[place + 2]) &&
    /^(\s*|-)$/.test(pieces[place + 1]!.text) &&
    marks.pairs.has(`${pieces[place]!.key} ${pieces[place + 2]!.key}`);
  const paired = pieces.map((_, place) => isPair(place) || isPair(place - 2));
  const isMatch = (place: number) => (paired.includes(true) ? paired[place]! : isAsked(pieces[place]));
  const matched = pieces.map((_, place) => isMatch(place));
  // A date or a number of a law is one word to the ear: marked whole, where all of it was asked or it goes on what was, or not at all.
  for (const [first, last] of compounds(pieces)) {
    const parts = pieces.slice(first, last + 1).filter((_, step) => step % 2 === 0);
    const isOne = parts.every(isAsked) || (matched[first]! && isPair(first - 2));
    matched.fill(isOne, first, last + 1);
  }
  return joined(pieces.map((piece, place) => ({ text: piece.text, matched: matched[place]! })));
}

/** Where words with a digit hang together by a sign without a space, `1/7/2025`, `98/2023/QH15`, `2.000`: the first and the last piece. */
function compounds(pieces: readonly { text: string }[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (let first = 1; first < pieces.length; first += 2) {
    let last = first;
    while (/^[/.,-]$/.test(pieces[last + 1]?.text ?? '') && pieces[last + 2]?.text) last += 2;
    const words = pieces.slice(first, last + 1);
    if (last > first && words.some(({ text }) => /\p{N}/u.test(text))) found.push([first, last]);
    first = last;
  }
  return found;
}

/**
 * The summary where it says some of what was asked; else, or where another text says clearly more, the text that says most, its
 * matches marked. Words that stand together count for more.
 */
export function passageOf(summary: string, others: readonly string[], marks: Marks): Piece[] {
  const says = (pieces: readonly Piece[]) =>
    pieces.reduce((sum, { text, matched }) => sum + (matched ? 2 * new Set(keysOf(wordsOf(text))).size - 1 : 0), 0);
  let best = markWords(summary, marks);
  let most = says(best) && says(best) + 2;
  for (const text of others) {
    const pieces = markWords(text, marks);
    if (says(pieces) <= most) continue;
    best = pieces;
    most = says(pieces);
  }
  return best;
}

/** Neighbours of one kind become one piece, and a space or a hyphen between two matches is a match too. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  pieces.forEach((piece, place) => {
    const between = /^(\s*|-)$/.test(piece.text) && pieces[place - 1]?.matched && pieces[place + 1]?.matched;
    const matched = piece.matched || Boolean(between);
    const last = result.at(-1);
    if (last && last.matched === matched) last.text += piece.text;
    else if (piece.text) result.push({ text: piece.text, matched });
  });
  return result;
}
