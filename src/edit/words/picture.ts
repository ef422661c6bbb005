import type { Piece } from './tree.ts';

type Picture = Extract<Piece, { kind: 'chip' }>;

/** Words that stand between brackets as they are, whatever they look like. */
export const inBrackets = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .replace(/[\\`*_~[\]{}<>|&]/g, '\\$&');

const shows = /^!\[((?:\\[^]|[^\]\\])*)\]\(([^\s()]+)\)$/;

/** The line that shows a picture, and what it shows in words. */
export const pictureLine = (words: string, address: string): string => `![${inBrackets(words)}](${address})`;

/** A picture by its line; undefined for one that is written in a way of its own. */
export function pictureIn(line: string): { words: string; address: string } | undefined {
  const [, words, address] = shows.exec(line) ?? [];
  return address === undefined ? undefined : { words: words!.replace(/\\([!-/:-@[-`{-~])/g, '$1'), address };
}

export const picturePiece = (words: string, address: string): Picture => ({
  kind: 'chip',
  chip: 'picture',
  says: `hình: ${words}`,
  title: address,
  raw: pictureLine(words, address),
});
