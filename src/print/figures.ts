import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MadeSheet } from './make-sheets.ts';

const kilobytes = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** Writes how many sides and bytes each sheet came to into the pages that were built before it was printed. */
export async function fillSheetFigures(root: string, made: readonly MadeSheet[]): Promise<void> {
  const words = new Map<string, string>();
  for (const { leaflet, sheet, pages, files } of made) {
    words.set(`pages="${leaflet}/${sheet}"`, `${pages} mặt`);
    for (const { name, bytes } of files) words.set(`bytes="${leaflet}/${name}"`, `${kilobytes.format(bytes / 1000)} kB`);
  }
  for await (const path of glob(['to-roi/index.html', 'to-roi/*/index.html'], { cwd: root })) {
    const html = await readFile(join(root, path), 'utf8');
    const filled = html.replace(/(data-sheet-((?:pages|bytes)="[^"]*")[^>]*>)(?=<\/)/g, (whole, tag: string, key: string) => {
      const word = words.get(key);
      return word ? `${tag}${word}` : whole;
    });
    if (filled !== html) await writeFile(join(root, path), filled);
  }
}
