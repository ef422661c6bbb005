import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** SHA-256 in hexadecimal by path, in the order of the paths' bytes. */
export type Checksums = ReadonlyMap<string, string>;

/** The list that lies in every built folder; `sha256sum -c SHA256SUMS` reads it as well. */
export const checksumsFile = 'SHA256SUMS';

const sumOf = (content: Uint8Array): string => hash('sha256', content, 'hex');

/** All files below `folder`, with slashes on every system, sorted. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return files.map((file) => file.split(sep).join('/')).sort((a, b) => (a < b ? -1 : 1));
}

/** Reads and sums every file of a built folder, the list itself excepted. One after the other: ten thousand small files are sooner read than waited for. */
export function checksumsOf(folder: string): Checksums {
  const files = filesIn(folder).filter((file) => file !== checksumsFile);
  return new Map(files.map((file) => [file, sumOf(readFileSync(join(folder, file)))]));
}

export async function writeChecksums(folder: string): Promise<void> {
  const lines = [...checksumsOf(folder)].map(([file, sum]) => `${sum}  ${file}\n`);
  await writeFile(join(folder, checksumsFile), lines.join(''));
}

/** Reads a list as `sha256sum` writes it; lines that are none are passed over. */
export function parseChecksums(text: string): Checksums {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)];
  return new Map(lines.map(([, sum, file]) => [file!, sum!]));
}

export interface Difference {
  changed: string[];
  missing: string[];
  added: string[];
}

/** What became of the files of `before`. */
export function compareChecksums(before: Checksums, after: Checksums): Difference {
  return {
    changed: [...before].filter(([file, sum]) => after.has(file) && after.get(file) !== sum).map(([file]) => file),
    missing: [...before.keys()].filter((file) => !after.has(file)),
    added: [...after.keys()].filter((file) => !before.has(file)),
  };
}
