import { cacheKey, openCache } from '../cache.ts';
import { inPage } from './in-page/index.ts';
import { withBoxes } from './page-boxes.ts';
import { printSheet, withoutTraces, type PrintedSheet } from './print-sheet.ts';
import type { Sheet } from './sheets.ts';
import { showWard, wardCopies, wardTooLong } from './ward-copies.ts';

const cache = openCache('sheets');
export const forgetOldSheets = cache.prune;

/**
 * Names a printed sheet by all that goes into it: its page (which names its style and script by their content), its paper, the code that
 * fills and prints it, the browser.
 */
export function sheetKey(html: string, sheet: Sheet, browserVersion: string): string {
  const makers = [printSheet, withoutTraces, withBoxes, wardCopies, showWard, wardTooLong].map(String);
  return cacheKey(browserVersion, inPage, ...makers, JSON.stringify(sheet), html);
}

/** The sheet of an earlier build; undefined when it was never printed. */
export async function takeSheet(key: string): Promise<PrintedSheet | undefined> {
  const kept = await cache.get(key);
  if (!kept) return undefined;
  const { files, ...rest } = JSON.parse(Buffer.from(kept['sheet.json']!).toString()) as Omit<PrintedSheet, 'picture'>;
  return {
    ...rest,
    picture: Buffer.from(kept['picture']!),
    files: files.map((file) => ({ ...file, pdf: Buffer.from(kept[file.name]!) })),
  };
}

export async function keepSheet(key: string, { picture, files, ...rest }: PrintedSheet): Promise<void> {
  const told = { ...rest, files: files.map((file) => ({ ...file, pdf: undefined })) };
  await cache.set(key, {
    'sheet.json': Buffer.from(JSON.stringify(told)),
    picture,
    ...Object.fromEntries(files.map(({ name, pdf }) => [name, pdf])),
  });
}
