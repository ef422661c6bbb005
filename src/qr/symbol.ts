import { encode } from 'uqr';

/** ISO/IEC 18004: four modules of white on every side, or scanners lose the edges. */
export const quietZone = 4;

export interface Symbol {
  /** Modules along one side, quiet zone included. */
  modules: number;
  /** The dark modules as one SVG path, a unit a module. */
  path: string;
}

/** Draws a code. Level M at least, raised as far as the symbol does not grow for it. */
export function drawSymbol(payload: string): Symbol {
  const { data, size } = encode(payload, { ecc: 'M', boostEcc: true, border: quietZone });
  const runs = data.flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return { modules: size, path: runs.join('') };
}

function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
