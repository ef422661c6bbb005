import { drawSymbol, type Run } from '../symbol.ts';
import { outline, type Step } from './outline.ts';

/** A code to hand to a print shop: black on white, the address in words underneath. A unit is a module. */
export interface Picture {
  /** What it is, for whoever opens the file. */
  title: string;
  width: number;
  height: number;
  /** Modules along one side of the symbol, without the quiet zone. */
  symbol: number;
  runs: readonly Run[];
  words: readonly Step[];
}

/** White beside and below the words, in modules. */
const margin = 2;
const largest = 3.4;

/** `lines` stand under the symbol, each as large as its width allows. */
export function drawPicture(title: string, payload: string, lines: readonly string[]): Picture {
  const { modules, runs } = drawSymbol(payload);
  let bottom = modules - 1;
  const words = lines.flatMap((line) => {
    const size = Math.min(largest, (modules - 2 * margin) / outline(line, 1, 0, 0).width);
    const { width } = outline(line, size, 0, 0);
    // Stacked marks (Ử) stand a whole letter above the base line.
    bottom += size * 1.35;
    return outline(line, size, (modules - width) / 2, bottom - size * 0.3).steps;
  });
  return { title, width: modules, height: bottom + margin, symbol: modules - 8, runs, words };
}
