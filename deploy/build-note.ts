import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** `build.json` of a built folder: what to build again to get the same bytes. */
export interface BuildNote {
  /** The site's day. */
  day: string;
  origin: string;
  /** Null when the text that was built lies in no commit, so that nobody can build it again. */
  commit: string | null;
  /** Whether it was built to be published (`npm run build -- --release`). */
  release: boolean;
}

export const noteFile = 'build.json';

export async function writeNote(folder: string, note: BuildNote): Promise<void> {
  await writeFile(join(folder, noteFile), `${JSON.stringify(note, undefined, 2)}\n`);
}

export async function readNote(folder: string): Promise<BuildNote> {
  return JSON.parse(await readFile(join(folder, noteFile), 'utf8')) as BuildNote;
}

/** The commit that is checked out, when nothing in it was changed since. */
export function cleanCommit(): string | null {
  const git = (...words: string[]) => spawnSync('git', words, { encoding: 'utf8' });
  const status = git('status', '--porcelain');
  if (status.status !== 0 || status.stdout !== '') return null;
  return git('rev-parse', 'HEAD').stdout.trim();
}
