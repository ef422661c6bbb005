import { digestSheets } from '../channels/digest/digest-sheets.ts';
import { leafletSheets } from './leaflet-sheets.ts';
import type { Printable } from './printable.ts';

/** All that is printed. What is new on paper adds a line here. */
export const printables: readonly Printable[] = [leafletSheets, digestSheets];

const patterns = printables.map(({ pages }) => new RegExp(`^${pages.replaceAll('*', '[^/]+')}$`));

/** Whether the page at an address is a printed sheet, shown as paper on a table, and no page to read. */
export const isSheet = (address: string): boolean => patterns.some((pattern) => pattern.test(address));
