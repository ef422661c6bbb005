import type { Problem } from '../problems/problem.ts';
import type { Excess } from './print-sheet.ts';
import type { Sheet } from './sheets.ts';

/**
 * A kind of page that is also printed. Its pages are made with `layouts/PaperPage.astro`, end in the name of the sheet, and are told to
 * the build in `printables.ts`. The files of `/to-roi/nhan-biet-lua-dao/a4/` then lie beside its folder: `a4.pdf`, and `a4.webp` with its first side.
 */
export interface Printable {
  /** The addresses of its pages; a star stands for one part of an address. */
  pages: string;
  /** Pages that tell sides and bytes of its sheets, besides their own and the two above them. */
  listedOn?: readonly string[];
  /** The paper that a page is set for. */
  sheet: (page: string) => Sheet;
  /** Its sheets are the first pages of a pack, which are followed by the sheets that they name (`packs.ts`). */
  packs?: true;
  /** Where an editor makes a text shorter that runs over its paper, and how. */
  shorten: (page: string, excess: Excess) => Pick<Problem, 'file' | 'line' | 'mend'>;
}

/** A sheet that waits to be printed. */
export interface SheetToPrint {
  /** Its address. */
  page: string;
  printable: Printable;
}

/** The kind of sheet whose page answers at an address; undefined for a page to read. */
export const printableAt = (printables: readonly Printable[], address: string): Printable | undefined =>
  printables.find(({ pages }) => new RegExp(`^${pages.replaceAll('*', '[^/]+')}$`).test(address));
