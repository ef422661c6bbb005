import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * The folder that a server serves from:
 *
 *     releases/2026-11-25T09-30-00Z/   one finished release each
 *     current  → the one that is served
 *     previous → the one before it
 */
export async function releaseNames(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'releases')).catch(() => []);
  return names.filter((name) => !name.endsWith('.partial')).sort();
}

/** The release that `current` or `previous` leads to; undefined before there is one. */
export async function linked(folder: string, link: 'current' | 'previous'): Promise<string | undefined> {
  const target = await readlink(join(folder, link)).catch(() => undefined);
  return target && basename(target);
}

export const placeOf = (folder: string, name: string): string => join(folder, 'releases', name);

/** Serves a finished release: one rename, so that every request sees either the old site or the new one. The one before stays at hand. */
export async function switchTo(folder: string, name: string): Promise<void> {
  const before = await linked(folder, 'current');
  if (before === name) return;
  if (before) await pointTo(folder, 'previous', before);
  await pointTo(folder, 'current', name);
}

async function pointTo(folder: string, link: string, name: string): Promise<void> {
  const fresh = join(folder, `.${link}.new`);
  await rm(fresh, { force: true });
  await symlink(join('releases', name), fresh);
  await rename(fresh, join(folder, link));
}

/** Leaves the newest `keep` releases, and whatever is served or was before. */
export async function prune(folder: string, keep: number): Promise<void> {
  const used = [await linked(folder, 'current'), await linked(folder, 'previous')];
  const old = (await releaseNames(folder)).slice(0, -keep).filter((name) => !used.includes(name));
  for (const name of old) await rm(placeOf(folder, name), { recursive: true, force: true });
}

/** Removes what a release that was killed has left. */
export async function clearPartial(folder: string): Promise<void> {
  await mkdir(join(folder, 'releases'), { recursive: true });
  for (const name of await readdir(join(folder, 'releases')))
    if (name.endsWith('.partial')) await rm(placeOf(folder, name), { recursive: true, force: true });
}
