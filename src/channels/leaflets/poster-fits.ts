import { leastPoints } from '../../print/reading-distance.ts';

/**
 * Between which sizes each group of a poster's lines is fitted, in points. What is to be remembered is read from three metres, a number from
 * across the street; a table is looked up by whoever stands before it.
 */
const posterFits = {
  hook: { least: leastPoints(3), most: 150 },
  number: { least: leastPoints(8), most: 420 },
  lines: { least: leastPoints(3), most: 120 },
  table: { least: leastPoints(1.8), most: 64 },
} as const;

/** The same as attributes, for the browser that fits them (`print/in-page/fit-poster.ts`). */
export function fitted(name: keyof typeof posterFits): Record<string, string | number> {
  const { least, most } = posterFits[name];
  return { 'data-fit': name, 'data-least': least, 'data-most': most };
}
