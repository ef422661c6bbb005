import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { serveFolder } from '../commands/serve-folder.ts';
import type { SheetName } from '../schemas/leaflet.ts';
import { printSheet, type PrintedSheet } from './print-sheet.ts';
import { cacheKey, forgetOldSheets, keepSheet, takeSheet } from './sheet-cache.ts';

export interface SheetToPrint {
  leaflet: string;
  sheet: SheetName;
}

/** One entry of `dist/to-roi/index.json`; lengths in millimetres. */
export interface MadeSheet extends SheetToPrint {
  page: string;
  pages: number;
  size: { width: number; height: number };
  edition: { number: number; date: string };
  payload: string;
  files: { name: string; pages: number; size: { width: number; height: number }; bytes: number }[];
  picture: string;
}

/** A text that is longer than its paper. */
export interface OverfullSheet extends SheetToPrint {
  lines: number;
  longest: string;
}

export interface MadeSheets {
  made: MadeSheet[];
  overfull: OverfullSheet[];
  reused: number;
}

/** Two pages keep two cores busy; more only wait for each other. */
const pagesAtOnce = 2;

/**
 * Prints each sheet of `root/to-roi/<leaflet>/<sheet>/`, or takes it from an earlier build, and writes page, PDFs and picture.
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

  async function make(page: Page, { leaflet, sheet }: SheetToPrint): Promise<void> {
    const address = `/to-roi/${leaflet}/${sheet}/`;
    const path = join(root, address, 'index.html');
    const html = await readFile(path, 'utf8');
    const { number, date, payload } = ownFacts(html);
    const key = cacheKey(html, browser.version());
    let printed = await takeSheet(key);
    if (printed) result.reused += 1;
    else {
      await page.goto(`${server.origin}${address}`, { waitUntil: 'load' });
      printed = await printSheet(page, sheet, date);
      if (!printed.over) await keepSheet(key, printed);
    }
    if (printed.over) result.overfull.push({ leaflet, sheet, ...printed.over });
    else
      result.made.push({
        leaflet,
        sheet,
        page: address,
        edition: { number, date },
        payload,
        ...(await write(root, leaflet, sheet, path, printed)),
      });
    onProgress((done += 1));
  }

  async function work(): Promise<void> {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    for (let next = queue.shift(); next; next = queue.shift()) await make(page, next);
    await page.close();
  }

  try {
    await Promise.all(Array.from({ length: pagesAtOnce }, work));
  } finally {
    await server.close();
  }
  await forgetOldSheets();
  const byName = (a: SheetToPrint, b: SheetToPrint) => `${a.leaflet}/${a.sheet}`.localeCompare(`${b.leaflet}/${b.sheet}`);
  result.made.sort(byName);
  result.overfull.sort(byName);
  return result;
}

async function write(root: string, leaflet: string, sheet: SheetName, path: string, printed: PrintedSheet) {
  await writeFile(path, printed.html);
  const beside = (name: string) => join(root, 'to-roi', leaflet, name);
  const picture = `${sheet}.webp`;
  await writeFile(beside(picture), printed.picture);
  for (const { name, pdf } of printed.files) await writeFile(beside(name), pdf);
  const files = printed.files.map(({ pdf, ...file }) => ({ ...file, bytes: pdf.length }));
  return { pages: printed.pages, type: printed.type, size: files[0]!.size, files, picture };
}

/** What a sheet's page says of its edition in the attributes of its paper. */
function ownFacts(html: string): { number: number; date: string; payload: string } {
  const fact = (name: string) => new RegExp(`data-${name}="([^"]*)"`).exec(html)![1]!;
  return { number: Number(fact('number')), date: fact('date'), payload: fact('payload') };
}
