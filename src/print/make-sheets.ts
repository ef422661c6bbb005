import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path/posix';
import type { Browser, Page } from '@playwright/test';
import { serveFolder } from '../../deploy/serve-folder.ts';
import { farthest } from '../qr/distance.ts';
import { drawSymbol } from '../qr/symbol.ts';
import type { OverfullSheet } from './overfull.ts';
import { UnknownForm } from './join-pdfs.ts';
import { heldIn, packOf, tellHeld, type Held } from './packs.ts';
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
  /** `ward` where a file is the copy of one ward. */
  files: { address: string; ward?: string; pages: number; size: { width: number; height: number }; bytes: number }[];
  picture: string;
  /** Of a pack, the sheets that follow its first page. */
  holds?: Held[];
}

export interface MadeSheets {
  made: MadeSheet[];
  overfull: OverfullSheet[];
  reused: number;
}

/** Pages of a pack's own, before its sheets. */
const packsOwn = 1;

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
  let done = 0;

  async function make(tab: Page, { page, printable }: SheetToPrint): Promise<void> {
    let html = await readFile(join(root, page, 'index.html'), 'utf8');
    const holds = printable.packs && heldIn(html, result.made, packsOwn);
    if (printable.packs && !holds) return;
    if (holds) await writeFile(join(root, page, 'index.html'), (html = tellHeld(html, holds)));
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
    if (holds && !printed.over && !(await pack(root, printed, holds))) return;
    if (printed.over) result.overfull.push({ page, printable, excess: printed.over });
    else
      result.made.push({
        page,
        ...facts,
        ...readingDistances(printed, facts.payload, sheet),
        ...(await write(root, page, printed)),
        ...(holds && { holds }),
      });
    onProgress((done += 1));
  }

  async function work(queue: SheetToPrint[]): Promise<void> {
    const tab = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    await tab.emulateMedia({ media: 'print' });
    for (let next = queue.shift(); next; next = queue.shift()) await make(tab, next);
    await tab.close();
  }

  try {
    // A pack is made of the others.
    for (const packs of [undefined, true]) {
      const queue = waiting.filter(({ printable }) => printable.packs === packs);
      await Promise.all(Array.from({ length: pagesAtOnce }, () => work(queue)));
    }
  } finally {
    await server.close();
  }
  await forgetOldSheets();
  const byPage = (a: { page: string }, b: { page: string }) => a.page.localeCompare(b.page);
  result.made.sort(byPage);
  result.overfull.sort(byPage);
  return result;
}

/** Puts the sheets of a pack behind its first page; its picture and what was measured stay those of that page. False where it cannot be done. */
async function pack(root: string, printed: PrintedSheet, holds: readonly Held[]): Promise<boolean> {
  const [own] = printed.files;
  if (printed.pages !== packsOwn) throw new Error(`${own!.name}: its list fills ${printed.pages} sides where ${packsOwn} was counted on.`);
  try {
    const pdf = await packOf(root, own!.pdf, packsOwn, holds);
    printed.pages = holds.at(-1)!.last;
    printed.files = [{ ...own!, pages: printed.pages, pdf }];
    return true;
  } catch (error) {
    if (!(error instanceof UnknownForm)) throw error;
    console.warn(`Không ghép được ${own!.name}, các tờ khác vẫn in đủ. ${error.message}`);
    return false;
  }
}

/** Files lie beside the page's folder: those of `/to-roi/x/a4/` in `/to-roi/x/`. */
async function write(root: string, page: string, printed: PrintedSheet) {
  const beside = (name: string) => join(dirname(page), name);
  const picture = beside(`${basename(page)}.webp`);
  await writeFile(join(root, page, 'index.html'), printed.html);
  await writeFile(join(root, picture), printed.picture);
  for (const { name, pdf } of printed.files) await writeFile(join(root, beside(name)), pdf);
  const files = printed.files.map(({ name, pdf, ...file }) => ({ address: beside(name), ...file, bytes: pdf.length }));
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
