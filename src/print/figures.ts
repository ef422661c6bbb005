import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import type { MadeSheet } from './make-sheets.ts';
import { printableAt, type Printable } from './printable.ts';

const kilobytes = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

const metres = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** Never rounded up: nobody reads from farther. */
const metresOf = (from: number) => (from < 5 ? metres.format(from) : String(Math.floor(from)));

/** From how far a poster is read, as the print desk says it: by the smallest of what is to be read from afar. */
const writeReads = ({ code, ...letters }: Record<string, number>): string =>
  `Chữ đọc được từ ${metres.format(Math.min(...Object.values(letters)))} m, mã quét được từ ${metres.format(code!)} m.`;

/** Writes how many sides and bytes each sheet came to, and from how far its large words are read, into its page, the pages above it and those that list it, all of which were built before it was printed. */
export async function fillSheetFigures(root: string, made: readonly MadeSheet[], printables: readonly Printable[]): Promise<void> {
  const words = new Map<string, string>();
  for (const { page, pages, files, reads } of made) {
    for (const [name, from] of Object.entries(reads ?? {})) words.set(`${name}="${page}"`, `${metresOf(from)} m`);
    words.set(`pages="${page}"`, `${pages} mặt`);
    if (reads) words.set(`reads="${page}"`, writeReads(reads));
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
