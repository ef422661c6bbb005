/** A text in lines, each no wider than its box, at a size in pixels. */
export interface Fitted {
  size: number;
  lines: string[];
  /** From one base line to the next, in pixels. */
  step: number;
}

export interface Box {
  width: number;
  height: number;
}

/**
 * How far apart lines must be, in the unit of the size, so that no mark touches the line above: Ả reaches 1.05 above the base line, ậ
 * 0.25 below it; where a circumflex or breve carries another mark on a capital (Ấ Ễ Ổ Ẳ), it is 1.23 above it.
 */
export const lineHeightOf = (text: string): number =>
  /\p{Lu}[\u0302\u0306][\u0300\u0301\u0303\u0309]/u.test(text.normalize('NFD')) ? 1.48 : 1.3;

/**
 * Sets `text` into `box` at the first of `sizes`, which begin with the largest, in which it fits. What does not fit even in the last is cut
 * at a word and ends with "…". Lines are made as even as their number allows. `widthOf` measures a line.
 */
export function fitText(text: string, box: Box, sizes: readonly number[], widthOf: (line: string, size: number) => number): Fitted {
  const words = joinNumbers(text).split(' ');
  const height = lineHeightOf(text);
  for (const size of sizes) {
    const most = Math.floor(box.height / (size * height));
    const lines = breakLines(words, box.width, (line) => widthOf(line, size));
    if (lines.length <= most && lines.every((line) => widthOf(line, size) <= box.width))
      return { size, step: size * height, lines: evenOut(words, lines, box.width, (line) => widthOf(line, size)) };
  }
  return { ...cut(words, box, sizes.at(-1)!, height, widthOf), step: sizes.at(-1)! * height };
}

/** A short number stays with the word before it: `Phường 5`, `Nghị quyết 98`. U+00A0 is a space that does not break. */
const joinNumbers = (text: string): string => text.normalize('NFC').replace(/ (?=\d[\d/]{0,6}(?:[\s.,:;?!]|$))/g, '\u00a0');

function breakLines(words: readonly string[], width: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines in the narrowest box that holds them. */
function evenOut(words: readonly string[], lines: readonly string[], width: number, widthOf: (line: string) => number): string[] {
  let best = [...lines];
  for (let narrower = width * 0.97; narrower > width * 0.4; narrower -= width * 0.03) {
    const again = breakLines(words, narrower, widthOf);
    if (again.length > lines.length || again.some((line) => widthOf(line) > narrower)) break;
    best = again;
  }
  return best;
}

function cut(words: readonly string[], box: Box, size: number, height: number, widthOf: (line: string, size: number) => number) {
  const most = Math.max(1, Math.floor(box.height / (size * height)));
  for (let count = words.length - 1; count > 0; count -= 1) {
    const short = [...words.slice(0, count - 1), `${words[count - 1]!.replace(/[.,;:]$/, '')}…`];
    const lines = breakLines(short, box.width, (line) => widthOf(line, size));
    if (lines.length <= most && lines.every((line) => widthOf(line, size) <= box.width)) return { size, lines };
  }
  return { size, lines: [] };
}
