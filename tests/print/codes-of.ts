import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { encode } from 'uqr';
import type { MadeSheet } from '../../src/print/make-sheets.ts';
import { codesOn, pictureOfCode, type CodeOn } from './codes-on.ts';
import { tryCode, type Row, type Trial } from './decode-table.ts';
import { openPdf } from './pdf.ts';

/** Every sheet that the build printed. */
export const sheetsOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'to-roi/index.json'), 'utf8')) as MadeSheet[];

/** The addresses of their PDFs, but for packs of them and the copies of single wards, which bear the same codes. */
export const pdfsOf = (folder: string): string[] =>
  sheetsOf(folder).flatMap(({ files, holds }) => (holds ? [] : files.filter(({ ward }) => !ward).map(({ address }) => address)));

/** Puts every code of a PDF through every trial, and asks of each what paper promises. */
export async function tryCodesOf(folder: string, file: string): Promise<Row[]> {
  const pdf = await openPdf(join(folder, file));
  const rows: Row[] = [];
  for (const code of await codesOn(pdf)) {
    expect.soft(code.module, `${file}: module in millimetres`).toBeGreaterThan(0.79);
    expect.soft(code.level, `${file}: error correction`).toBe(highestLevel(code.text));
    expect.soft(await darkestOfBorder(pdf, code), `${file}: white border`).toBeGreaterThan(240);
    expect.soft(answers(folder, code.text), `${file}: ${code.text} answers`).toBe(true);
    rows.push(await tryCode(pdf, code, file));
  }
  await pdf.loadingTask.destroy();
  return rows;
}

/** What a code can no longer be asked to survive: ink that is gone over 8 %, with the error correction that fits into the smallest symbol. */
const hopeless: Trial = 'che kín 8 %';

/** Where a phone would fail: codes that neither decoder read in a trial, and codes that one of them missed on the copy of a copy. */
export function failures(rows: readonly Row[]): string[] {
  return rows.flatMap(({ file, text, read }) => {
    const lost = (Object.keys(read) as Trial[]).filter((trial) => trial !== hopeless && !read[trial].jsqr && !read[trial].zxing);
    const { jsqr, zxing } = read['sao chụp hai lần'];
    return [...lost, ...(jsqr && zxing ? [] : ['sao chụp hai lần, một trong hai'])].map((trial) => `${file} ${text}: ${trial}`);
  });
}

/** The highest level that needs no larger symbol than level M. */
function highestLevel(text: string): string {
  const sizeAt = (ecc: 'M' | 'Q' | 'H') => encode(text, { ecc, boostEcc: false }).size;
  return (['H', 'Q'] as const).find((level) => sizeAt(level) === sizeAt('M')) ?? 'M';
}

/** The darkest grey in the quiet zone, but for half a module beside the symbol, where edges are soft. */
async function darkestOfBorder(pdf: PDFDocumentProxy, code: CodeOn): Promise<number> {
  const { data, width } = await pictureOfCode(pdf, code, 150);
  const border = (width / (code.modules + 8)) * 3.5;
  let darkest = 255;
  for (let at = 0; at < data.length; at += 4) {
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    if (Math.min(x, y, width - 1 - x, width - 1 - y) > border) continue;
    // The outermost two pixels may belong to a neighbour: the cut is rounded to whole pixels.
    if (Math.min(x, y, width - 1 - x, width - 1 - y) > 1) darkest = Math.min(darkest, data[at]!);
  }
  return darkest;
}

/** Whether the printed address has a page, and where that is a door, the page that it leads to is there. */
function answers(folder: string, text: string): boolean {
  const { pathname } = new URL(text);
  const page = join(folder, pathname, 'index.html');
  if (!existsSync(page)) return false;
  if (!pathname.startsWith('/Q/')) return true;
  const [, target] = /http-equiv="refresh" content="0;url=([^"#?]*)/.exec(readFileSync(page, 'utf8')) ?? [];
  return target !== undefined && existsSync(join(folder, target, 'index.html'));
}
