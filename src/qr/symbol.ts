import { encode } from 'uqr';

/** ISO/IEC 18004: four modules of white on every side, or scanners lose the edges. */
export const quietZone = 4;

/** Dark modules side by side in one row. */
export interface Run {
  x: number;
  y: number;
  length: number;
}

export interface Symbol {
  /** Modules along one side, quiet zone included. */
  modules: number;
  runs: readonly Run[];
  /** The runs as one SVG path, a unit a module. */
  path: string;
}

const drawn = new Map<string, Symbol>();

/** Draws a code. Level M at least, raised as far as the symbol does not grow for it. Pages, files and sheets draw the same ones. */
export function drawSymbol(payload: string): Symbol {
  const known = drawn.get(payload) ?? drawAfresh(payload);
  drawn.set(payload, known);
  return known;
}

function drawAfresh(payload: string): Symbol {
  const { data, size } = encode(payload, { ecc: 'M', boostEcc: true, border: quietZone });
  const runs = data.flatMap((row, y) => darkRuns(row, y));
  return { modules: size, runs, path: runs.map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join('') };
}

function darkRuns(row: readonly boolean[], y: number): Run[] {
  const runs: Run[] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last.x + last.length === x) last.length += 1;
    else runs.push({ x, y, length: 1 });
  });
  return runs;
}
