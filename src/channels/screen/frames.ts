import { countSyllables } from '../../text/sentences.ts';

/** Seconds that a frame stands at least. */
const shortest = 6;
/** Tiếng a second of somebody who reads in passing; each frame stands long enough to be read twice. */
const reading = 3;
/** Seconds that a page's code stays on, over all frames of the page that follow each other: to take out a phone and aim. */
const codeStands = 15;

/** How long each of the frames of one page that follow each other stands, in whole seconds. */
export function secondsOf(neighbours: readonly string[]): number[] {
  const share = Math.ceil(codeStands / neighbours.length);
  return neighbours.map((words) => Math.max(shortest, share, Math.ceil((2 * countSyllables(words)) / reading)));
}

/** Type on a frame, in hundredths of the screen's short side: never less than the first; short words grow up to the second. */
export const type = { least: 14, most: 22 } as const;
/** Of Be Vietnam Pro: the height of H, in parts of the type size. */
const capital = 0.7;
/**
 * A capital is seen at 23 minutes of arc from 150 times its height. ISO 9241-303 asks for 20 to 22 where people read at ease,
 * and nobody stands at ease before a board.
 */
const capitalsAway = 150;
/** A code is read from ten times its width, as on banners (`qr/distance.ts`). */
const codeWidthsAway = 10;
/** Width of the code with its white border, in hundredths of the short side. */
const codeWidth = 26;

/** From how far the smallest words and the code of a 16:9 screen are read, in metres. `diagonal` in inches, as screens are sold. */
export function distancesOf(diagonal: number): { words: number; code: number } {
  const shortSide = (diagonal * 0.0254 * 9) / Math.hypot(16, 9);
  return { words: (shortSide * type.least * capital * capitalsAway) / 100, code: (shortSide * codeWidth * codeWidthsAway) / 100 };
}
