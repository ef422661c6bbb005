import { readFile } from 'node:fs/promises';
import { join } from 'node:path/posix';
import { joinPdfs, type Piece } from './join-pdfs.ts';

/** A sheet in a pack: its file, where it begins there, how many copies are to be printed. */
export interface Held {
  page: string;
  file: string;
  first: number;
  last: number;
  copies: number;
}

interface Made {
  page: string;
  files: readonly { address: string; pages: number }[];
}

/**
 * The sheets that a pack's first page names (`data-holds`), in its order, with the pages that they come to stand on after `before` pages of its own; undefined where one of them was not
 * printed. What is printed on both sides begins on a front side.
 */
export function heldIn(html: string, made: readonly Made[], before: number): Held[] | undefined {
  const named = [...html.matchAll(/data-holds="([^"]+)" data-copies="(\d+)"/g)].map(([, page, copies]) => ({
    page: page!,
    copies: Number(copies),
  }));
  const held: Held[] = [];
  let last = before;
  for (const { page, copies } of named) {
    const file = made.find((sheet) => sheet.page === page)?.files[0];
    if (!file) return undefined;
    const first = last + 1 + (file.pages > 1 ? last % 2 : 0);
    last = first + file.pages - 1;
    held.push({ page, file: file.address, first, last, copies });
  }
  return held;
}

/** Writes into a pack's first page where each of its sheets stands, and how much paper all copies need. */
export function tellHeld(html: string, held: readonly Held[]): string {
  const paper = ({ first, last, copies }: Held) => Math.ceil((last - first + 1) / 2) * copies;
  return held
    .reduce((told, { page, first, last }) => {
      const where = first === last ? String(first) : `${first}–${last}`;
      return told.replace(new RegExp(`(data-held-at="${page}"[^>]*>)(?=<)`), `$1${where}`);
    }, html)
    .replace(/(data-held-paper="([^"]+)"[^>]*>)(?=<)/g, (_, tag: string, size: string) => {
      const sheets = held.filter(({ page }) => page.endsWith(`/${size}/`)).reduce((sum, each) => sum + paper(each), 0);
      return `${tag}${sheets} tờ giấy`;
    });
}

/** The pack's own pages and its sheets as they lie in the built site, in one file. */
export async function packOf(root: string, own: Buffer, before: number, held: readonly Held[]): Promise<Buffer> {
  const pieces: Piece[] = [own];
  let last = before;
  for (const each of held) {
    if (each.first > last + 1) pieces.push('white page');
    pieces.push(await readFile(join(root, each.file)));
    last = each.last;
  }
  return joinPdfs(pieces);
}
