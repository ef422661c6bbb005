import { randomUUID } from 'node:crypto';
import { chmodSync, copyFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { appendFile, rm, stat, truncate } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all: on a full disk, or where the process is killed, what stood there before stays. */
export const writeWhole = (path: string, text: string | Uint8Array): void => writeAllWhole([[path, text]]);

/** The same of several files, all or none: where one cannot be put in its place, those before it are put back as they were. */
export function writeAllWhole(files: readonly (readonly [path: string, text: string | Uint8Array])[]): void {
  // Beside it, or the last step would not be one rename; with a dot before its name, which nothing reads.
  const aside = (path: string) => join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`);
  const all = files.map(([path, text]) => ({
    path,
    text,
    fresh: aside(path),
    old: aside(path),
    before: statSync(path, { throwIfNoEntry: false }),
  }));
  const placed: typeof all = [];
  try {
    for (const { path, text, fresh, old, before } of all) {
      writeFileSync(fresh, text);
      if (before) chmodSync(fresh, before.mode);
      // Going back must need no room on the disk; after the last nothing can fail.
      if (before && path !== all.at(-1)!.path) copyFileSync(path, old);
    }
    for (const each of all) {
      renameSync(each.fresh, each.path);
      placed.push(each);
    }
  } catch (error) {
    for (const { path, old, before } of placed) {
      if (before) renameSync(old, path);
      else rmSync(path);
    }
    throw error;
  } finally {
    for (const { fresh, old } of all) for (const left of [fresh, old]) rmSync(left, { force: true });
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
