import { artworkSheets } from './artwork/artworks.ts';
import { digestSheets } from './digest/digest-sheets.ts';
import { contestKeys, contestPapers } from './quiz/contest-sheets.ts';
import { leafletSheets } from './leaflets/leaflet-sheets.ts';
import { packSheets } from './leaflets/packs.ts';
import { bringSheets, eventSheets } from './bring-list/procedure-sheets.ts';
import { printableAt, type Printable } from '../print/printable.ts';

/** All that is printed. What is new on paper adds a line here. */
export const printables: readonly Printable[] = [
  leafletSheets,
  digestSheets,
  contestPapers,
  contestKeys,
  bringSheets,
  eventSheets,
  artworkSheets,
  packSheets,
];

/** Whether the page at an address is a printed sheet, shown as paper on a table. */
export const isSheet = (address: string): boolean => printableAt(printables, address) !== undefined;
