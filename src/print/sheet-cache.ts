import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inPage } from './in-page/index.ts';
import { printSheet, withoutTraces, type PrintedSheet } from './print-sheet.ts';

const folder = '.cache/sheets';
/** Sheets that no build has asked for in so many days are forgotten. */
const keptDays = 30;

/**
 * Names a printed sheet by all that goes into it: its page (which names its style and script by their content), the code that fills and
 * prints it, the browser.
 */
export function cacheKey(html: string, browserVersion: string): string {
  return createHash('sha256')
    .update([browserVersion, inPage, String(printSheet), String(withoutTraces), html].join('\0'))
    .digest('hex')
    .slice(0, 24);
}

/** The sheet of an earlier build; undefined when it was never printed, or not to its end. */
export async function takeSheet(key: string): Promise<PrintedSheet | undefined> {
  const place = join(folder, key);
  try {
    const { files, ...rest } = JSON.parse(await readFile(join(place, 'sheet.json'), 'utf8'));
    await utimes(place, new Date(), new Date());
    return {
      ...rest,
      picture: await readFile(join(place, 'picture')),
      files: await Promise.all(files.map(async (file: { name: string }) => ({ ...file, pdf: await readFile(join(place, file.name)) }))),
    };
  } catch {
    return undefined;
  }
}

export async function keepSheet(key: string, { picture, files, ...rest }: PrintedSheet): Promise<void> {
  const place = join(folder, key);
  const half = `${place}-${process.pid}`;
  await mkdir(half, { recursive: true });
  for (const { name, pdf } of files) await writeFile(join(half, name), pdf);
  await writeFile(join(half, 'picture'), picture);
  await writeFile(
    join(half, 'sheet.json'),
    JSON.stringify({ ...rest, files: files.map(({ name, pages, size }) => ({ name, pages, size })) }),
  );
  // Two builds may print the same sheet at once; either is right.
  await rename(half, place).catch(() => rm(half, { recursive: true }));
}

export async function forgetOldSheets(): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const { mtimeMs } = await stat(join(folder, name));
    if (Date.now() - mtimeMs > keptDays * 86_400_000) await rm(join(folder, name), { recursive: true });
  }
}
