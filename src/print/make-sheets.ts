import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path/posix';
import type { Browser, Page } from '@playwright/test';
import { serveFolder } from '../../deploy/serve-folder.ts';
import { farthest } from '../qr/distance.ts';
import { drawSymbol } from '../qr/symbol.ts';
import type { OverfullSheet } from './overfull.ts';
import { printSheet, type PrintedSheet } from './print-sheet.ts';
import type { SheetToPrint } from './printable.ts';
import { promised, readFrom } from './reading-distance.ts';
import { forgetOldSheets, keepSheet, sheetKey, takeSheet } from './sheet-cache.ts';
import { moduleOf, type Sheet } from './sheets.ts';

/** One entry of `dist/to-roi/index.json`; lengths in millimetres, type in points, files by their address. */
export interface MadeSheet {
  page: string;
  pages: number;
  type: number;
  /** How much of the last side is no white band, between 0 and 1. */
  filled: number;
  size: { width: number; height: number };
  /** Only what is handed out by number has one. */
  edition: { number?: number; date: string };
  payload: string;
  /** From how many metres words are read that stand as large as there is room, and the code beside them. */
  reads?: Record<string, number>;
  files: { address: string; pages: number; size: { width: number; height: number }; bytes: number }[];
  picture: string;
}

export interface MadeSheets {
  made: MadeSheet[];
  overfull: OverfullSheet[];
  reused: number;
}

/** Two pages keep two cores busy; more only wait for each other. */
const pagesAtOnce = 2;

/**
 * Prints each sheet of the built site in `root`, or takes it from an earlier build, and writes page, PDFs and picture.
 * `onProgress` hears how many are done.
 */
export async function makeSheets(
  browser: Browser,
  root: string,
  waiting: readonly SheetToPrint[],
  onProgress: (done: number) => void,
): Promise<MadeSheets> {
  const server = await serveFolder(root, 0);
  const result: MadeSheets = { made: [], overfull: [], reused: 0 };
  const queue = [...waiting];
  let done = 0;

  async function make(tab: Page, { page, printable }: SheetToPrint): Promise<void> {
    const html = await readFile(join(root, page, 'index.html'), 'utf8');
    const facts = ownFacts(html);
    const sheet = printable.sheet(page);
    const key = sheetKey(html, sheet, browser.version());
    let printed = await takeSheet(key);
    if (printed) result.reused += 1;
    else {
      await tab.goto(`${server.origin}${page}`, { waitUntil: 'load' });
      printed = await printSheet(tab, sheet, facts.edition.date);
      if (!printed.over) await keepSheet(key, printed);
    }
    if (printed.over) result.overfull.push({ page, printable, excess: printed.over });
    else result.made.push({ page, ...facts, ...readingDistances(printed, facts.payload, sheet), ...(await write(root, page, printed)) });
    onProgress((done += 1));
  }

  async function work(): Promise<void> {
    const tab = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    await tab.emulateMedia({ media: 'print' });
    for (let next = queue.shift(); next; next = queue.shift()) await make(tab, next);
    await tab.close();
  }

  try {
    await Promise.all(Array.from({ length: pagesAtOnce }, work));
  } finally {
    await server.close();
  }
  await forgetOldSheets();
  const byPage = (a: { page: string }, b: { page: string }) => a.page.localeCompare(b.page);
  result.made.sort(byPage);
  result.overfull.sort(byPage);
  return result;
}

/** Files lie beside the page's folder: those of `/to-roi/x/a4/` in `/to-roi/x/`. */
async function write(root: string, page: string, printed: PrintedSheet) {
  const beside = (name: string) => join(dirname(page), name);
  const picture = beside(`${basename(page)}.webp`);
  await writeFile(join(root, page, 'index.html'), printed.html);
  await writeFile(join(root, picture), printed.picture);
  for (const { name, pdf } of printed.files) await writeFile(join(root, beside(name)), pdf);
  const files = printed.files.map(({ name, pdf, pages, size }) => ({ address: beside(name), pages, size, bytes: pdf.length }));
  const { pages, type, filled } = printed;
  return { pages, type, filled, size: files[0]!.size, files, picture };
}

/** From how far large words are read, by the sizes that they came to. */
function readingDistances({ fitted }: PrintedSheet, payload: string, sheet: Sheet): Pick<MadeSheet, 'reads'> {
  if (!fitted) return {};
  const { modules } = drawSymbol(payload);
  const metres = { ...mapValues(fitted, readFrom), code: sheet.seen?.metres ?? farthest({ modules, module: moduleOf(sheet, payload) }) };
  return { reads: mapValues(metres, promised) };
}

const mapValues = (values: Record<string, number>, change: (value: number) => number): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));

/** What a sheet's page says of itself in the attributes of its paper (`PaperPage.astro`). */
function ownFacts(html: string): Pick<MadeSheet, 'edition' | 'payload'> {
  const fact = (name: string) => new RegExp(`data-${name}="([^"]*)"`).exec(html)?.[1];
  const number = fact('number');
  return { edition: { ...(number && { number: Number(number) }), date: fact('date')! }, payload: fact('payload')! };
}
