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

/** A note as a host serves it, which may be anybody's: each word is what it must be, or it throws. What is kept is safe to show and to hand to git. */
export function parseNote(text: string): BuildNote {
  const { day, origin, commit, release } = JSON.parse(text) as Record<keyof BuildNote, unknown>;
  const wrong = (name: string, value: unknown) =>
    new Error(`${noteFile} of the host names no ${name}: ${JSON.stringify(value)?.slice(0, 80)}`);
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw wrong('day', day);
  if (typeof origin !== 'string' || !URL.canParse(origin) || new URL(origin).origin !== origin) throw wrong('address', origin);
  if (commit !== null && !(typeof commit === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit))) throw wrong('commit', commit);
  return { day, origin, commit, release: release === true };
}

/** The commit that is checked out, when nothing in it was changed since. */
export function cleanCommit(): string | null {
  const git = (...words: string[]) => spawnSync('git', words, { encoding: 'utf8' });
  const status = git('status', '--porcelain');
  if (status.status !== 0 || status.stdout !== '') return null;
  return git('rev-parse', 'HEAD').stdout.trim();
}
