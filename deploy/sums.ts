import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** SHA-256 in hexadecimal by path, in the order of the paths' bytes. */
export type Sums = ReadonlyMap<string, string>;

/** The list that lies in every built folder; `sha256sum -c SHA256SUMS` reads it as well. */
export const sumsFile = 'SHA256SUMS';

export const sumOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** All files below `folder`, with slashes on every system, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return files.map((file) => file.split(sep).join('/')).sort((a, b) => (a < b ? -1 : 1));
}

/** Reads and sums every file of a built folder, the list itself excepted. */
export async function sumsOf(folder: string): Promise<Sums> {
  const sums = new Map<string, string>();
  for (const file of await filesIn(folder)) if (file !== sumsFile) sums.set(file, sumOf(await readFile(join(folder, file))));
  return sums;
}

export async function writeSums(folder: string): Promise<void> {
  const lines = [...(await sumsOf(folder))].map(([file, sum]) => `${sum}  ${file}\n`);
  await writeFile(join(folder, sumsFile), lines.join(''));
}

/** Reads a list as `sha256sum` writes it; lines that are none are passed over. */
export function parseSums(text: string): Sums {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)];
  return new Map(lines.map(([, sum, file]) => [file!, sum!]));
}

export interface Difference {
  changed: string[];
  missing: string[];
  added: string[];
}

/** What became of the files of `before`. */
export function compareSums(before: Sums, after: Sums): Difference {
  return {
    changed: [...before].filter(([file, sum]) => after.has(file) && after.get(file) !== sum).map(([file]) => file),
    missing: [...before.keys()].filter((file) => !after.has(file)),
    added: [...after.keys()].filter((file) => !before.has(file)),
  };
}
