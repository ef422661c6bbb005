import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BuildNote } from './build-note.ts';

/** A commit in words that a person knows it by; undefined when git here does not have it. */
export function describeCommit(commit: string): string | undefined {
  const { status, stdout } = spawnSync('git', ['show', '--no-patch', '--format=«%s», %an, %cs', commit], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Builds a commit again, in a folder of its own, as its `build.json` says it was built, and hands the built folder to `use`.
 * The same commit, day and address give the same bytes, so nobody has to keep what was published. Throws when git does not know the commit.
 */
export async function withRebuilt<T>(note: BuildNote, use: (built: string) => Promise<T>): Promise<T> {
  if (!note.commit) throw new Error('What is served was built from files that no commit holds: it cannot be built again.');
  const place = await mkdtemp(join(tmpdir(), 'rebuilt-'));
  const tree = join(place, 'site');
  run('git', ['worktree', 'add', '--quiet', '--detach', tree, note.commit], '.');
  try {
    await bringPackages(tree);
    const words = ['run', '-s', 'build', ...(note.release ? ['--', '--release'] : [])];
    run('npm', words, tree, { SITE_DATE: note.day, SITE_URL: note.origin, OUT_DIR: 'dist' });
    return await use(join(tree, 'dist'));
  } finally {
    run('git', ['worktree', 'remove', '--force', tree], '.');
    await rm(place, { recursive: true, force: true });
  }
}

/** The packages that are here when the lock file is the same, else those that it asks for. */
async function bringPackages(tree: string): Promise<void> {
  const [here, there] = await Promise.all(['.', tree].map((folder) => readFile(join(folder, 'package-lock.json'), 'utf8')));
  if (here === there) await symlink(resolve('node_modules'), join(tree, 'node_modules'));
  else run('npm', ['ci', '--no-audit', '--no-fund'], tree);
}

function run(program: string, words: string[], cwd: string, settings: Record<string, string> = {}): void {
  const { status } = spawnSync(program, words, { cwd, env: { ...process.env, ...settings }, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} failed in ${resolve(cwd)}.`);
}
