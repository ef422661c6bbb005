import { digestSheets } from '../channels/digest/digest-sheets.ts';
import { contestKeys, contestPapers } from '../channels/quiz/contest-sheets.ts';
import { leafletSheets } from './leaflet-sheets.ts';
import type { Printable } from './printable.ts';

/** All that is printed. What is new on paper adds a line here. */
export const printables: readonly Printable[] = [leafletSheets, digestSheets, contestPapers, contestKeys];

const patterns = printables.map((printable) => ({ printable, pattern: new RegExp(`^${printable.pages.replaceAll('*', '[^/]+')}$`) }));

/** The kind of sheet whose page answers at an address; undefined for a page to read. */
export const printableAt = (address: string): Printable | undefined => patterns.find(({ pattern }) => pattern.test(address))?.printable;

/** Whether the page at an address is a printed sheet, shown as paper on a table. */
export const isSheet = (address: string): boolean => printableAt(address) !== undefined;
