import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import type { MadeSheet } from './make-sheets.ts';
import { printableAt, type Printable } from './printable.ts';

const kilobytes = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** Never rounded up: nobody reads from farther. */
const metresOf = (metres: number) => (metres < 5 ? String(metres).replace('.', ',') : String(Math.floor(metres)));

/** Writes how many sides and bytes each sheet came to, and how far its words are seen, into its page, the pages above it and those that list it, all of which were built before it was printed. */
export async function fillSheetFigures(root: string, made: readonly MadeSheet[], printables: readonly Printable[]): Promise<void> {
  const words = new Map<string, string>();
  for (const { page, pages, files, letters = {} } of made) {
    for (const [name, metres] of Object.entries(letters)) words.set(`${name}="${page}"`, `${metresOf(metres)} m`);
    words.set(`pages="${page}"`, `${pages} mặt`);
    for (const { address, bytes } of files) words.set(`bytes="${address}"`, `${kilobytes.format(bytes / 1000)} kB`);
  }
  const telling = (page: string) => [page, dirname(page), dirname(dirname(page)), ...(printableAt(printables, page)?.listedOn ?? [])];
  for (const folder of new Set(made.flatMap(({ page }) => telling(page)))) {
    const path = join(root, folder, 'index.html');
    if (!existsSync(path)) continue;
    const html = await readFile(path, 'utf8');
    const filled = html.replace(/(data-sheet-((?:[\w-]+)="[^"]*")[^>]*>)(?=<\/)/g, (whole, tag: string, key: string) => {
      const word = words.get(key);
      return word ? `${tag}${word}` : whole;
    });
    if (filled !== html) await writeFile(path, filled);
  }
}
