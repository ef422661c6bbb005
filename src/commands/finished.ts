import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The folder that a build ends up in. */
export const finished = resolve(process.env['OUT_DIR'] ?? 'dist');
const before = `${finished}.before`;
const arriving = `${finished}.arriving`;

/**
 * Puts a finished build in its place. Node knows no exchange of two folders, so there are two renames; a kill between them leaves the last
 * good build under `.before`, and `restoreFinished` brings it back.
 */
export async function replaceFinished(fresh: string): Promise<void> {
  await mkdir(dirname(finished), { recursive: true });
  await rm(arriving, { recursive: true, force: true });
  await rename(fresh, arriving).catch(async (error: NodeJS.ErrnoException) => {
    // Another disk: the slow part happens beside, the swap is still two renames.
    if (error.code !== 'EXDEV') throw error;
    await cp(fresh, arriving, { recursive: true });
  });
  await rm(before, { recursive: true, force: true });
  if (existsSync(finished)) await rename(finished, before);
  await rename(arriving, finished);
  await rm(before, { recursive: true, force: true });
}

/** What a build that was killed or ran out of disk has left; the last good site comes first. */
export async function restoreFinished(): Promise<void> {
  if (!existsSync(finished) && existsSync(before)) await rename(before, finished);
  await rm(arriving, { recursive: true, force: true });
}
