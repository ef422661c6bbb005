import { randomUUID } from 'node:crypto';
import { chmodSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { appendFile, rm, stat, truncate } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all: on a full disk, or where the process is killed, what stood there before stays. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  // Beside it, or the last step would not be one rename; with a dot before its name, which nothing reads.
  const aside = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`);
  const before = statSync(path, { throwIfNoEntry: false });
  try {
    writeFileSync(aside, text);
    if (before) chmodSync(aside, before.mode);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** Adds to the end of a file and does what belongs to it; where either fails, the file ends as it did before. */
export async function appendWith(path: string, text: string, other: () => void): Promise<void> {
  const size = await stat(path).then(
    (before) => before.size,
    () => undefined,
  );
  try {
    await appendFile(path, text);
    other();
  } catch (error) {
    await (size === undefined ? rm(path, { force: true }) : truncate(path, size));
    throw error;
  }
}
