import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { create } from 'fontkitten';

/** A step of an outline, in absolute places: move, line, cubic curve, close. */
export type Step = ['M' | 'L', number, number] | ['C', number, number, number, number, number, number] | ['Z'];

// The face of the sheets. Read from the project folder, where every build starts: the bundle that runs lies elsewhere.
const font = create(readFileSync(resolve('src/print/fonts/be-vietnam-pro-700.woff2')));
if (!('glyphsForString' in font)) throw new Error('The font file is a collection; one face is needed.');
const face = font;

export interface Words {
  steps: Step[];
  /** In the unit of `size`. */
  width: number;
}

/** Text as outlines, from `x` on the base line `y`, downwards positive: print shops have their own fonts, and none of ours. */
export function outline(text: string, size: number, x: number, y: number): Words {
  const scale = size / face.unitsPerEm;
  let at = x;
  const steps = face.glyphsForString(text.normalize('NFC')).flatMap((glyph) => {
    const from = at;
    at += glyph.advanceWidth * scale;
    return stepsOf(glyph.path.commands, (px, py) => [from + px * scale, y - py * scale]);
  });
  return { steps, width: at - x };
}

type Place = (x: number, y: number) => [number, number];

function stepsOf(commands: readonly { command: string; args: number[] }[], place: Place): Step[] {
  let [penX, penY] = [0, 0];
  return commands.map(({ command, args }): Step => {
    if (command === 'closePath') return ['Z'];
    const [a, b, c, d, e, f] = args as [number, number, number, number, number, number];
    const [fromX, fromY] = [penX, penY];
    [penX, penY] = args.slice(-2) as [number, number];
    if (command === 'moveTo') return ['M', ...place(a, b)];
    if (command === 'lineTo') return ['L', ...place(a, b)];
    if (command === 'bezierCurveTo') return ['C', ...place(a, b), ...place(c, d), ...place(e, f)];
    // PDF knows cubic curves only: the quadratic one with control (a, b), raised by a degree.
    const third = (from: number, control: number) => from + (2 / 3) * (control - from);
    return ['C', ...place(third(fromX, a), third(fromY, b)), ...place(third(c, a), third(d, b)), ...place(c, d)];
  });
}
