import type { Piece } from './tree.ts';

/** What a line is compared by: a letter, a thing that is whole, or where paragraphs part. */
export interface Unit {
  kind: 'letter' | 'chip' | 'open' | 'close' | 'part';
  /** Two units of one key are the same to a reader. */
  key: string;
  /** As in the file; undefined for what was typed. */
  raw: string | undefined;
  piece?: Exclude<Piece, { kind: 'text' }>;
}

const signs: Readonly<Record<string, string>> = { nbsp: '\u00A0', amp: '&', lt: '<', gt: '>', quot: '"', lbrace: '{', rbrace: '}' };

/** A text of Markdown letter by letter, each with its marks and with what it is written with. A line's end, and the blanks around it, is a blank. */
export function lettersOf(raw: string): { shown: string; raw: string }[] {
  const letters = raw.match(/[ \t]*(?:\r\n|\r|\n)[ \t]*|\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,8});|[^]\p{M}*/gu) ?? [];
  return letters.map((each) => ({ shown: shownBy(each), raw: each }));
}

function shownBy(raw: string): string {
  if (/[\r\n]/.test(raw)) return ' ';
  if (raw.length === 2 && raw.startsWith('\\')) return raw[1]!;
  const [, decimal, hex, name] = /^&(?:#(\d+)|#[xX](\w+)|(\w+));$/.exec(raw) ?? [];
  if (name) return signs[name] ?? raw;
  const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : raw;
}

/** Blanks of all kinds are one: a browser writes a hard one where two stand side by side. */
const letter = (shown: string, raw?: string): Unit => ({ kind: 'letter', key: /^\s$/.test(shown) ? ' ' : shown.normalize('NFC'), raw });

/** What somebody typed; none of it means more than it shows. */
export const typed = (text: string): Unit[] => (text.match(/[^]\p{M}*/gu) ?? []).map((each) => letter(each));

export const partition = (raw?: string): Unit => ({ kind: 'part', key: '\n\n', raw });

export function unitsOf(pieces: readonly Piece[]): Unit[] {
  return pieces.flatMap((piece): Unit[] =>
    piece.kind === 'text' ? lettersOf(piece.raw).map((each) => letter(each.shown, each.raw)) : [unitOf(piece, piece.raw)],
  );
}

export const unitOf = (piece: Exclude<Piece, { kind: 'text' }>, raw?: string): Unit => ({
  kind: piece.kind,
  key: piece.kind === 'chip' ? `\0${piece.raw}` : `\0${piece.kind} ${piece.mark ?? piece.pair}`,
  raw,
  piece,
});
