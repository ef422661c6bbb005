import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { noteFile, readNote } from './build-note.ts';
import { compressFolder } from './compress.ts';
import { withLock } from './lock.ts';
import { clearPartial, linked, placeOf, prune, switchTo } from './releases.ts';
import { redirectsIn } from './redirects.ts';
import { compareChecksums, parseChecksums, checksumsFile, checksumsOf, type Checksums } from './checksums.ts';

export interface ReleaseOptions {
  /** How many releases to keep, the new one counted. */
  keep?: number;
  /** Publish a build that was not made with `--release`: a trial server. */
  draft?: boolean;
  /** Let addresses end that the last release had. */
  letGo?: boolean;
}

/**
 * Publishes the built folder `built` in `folder`, beside the releases that are there, and switches to it in one rename. Returns its name.
 * Whatever goes wrong before the switch (a full disk, a kill, an incomplete build) leaves the served site as it is.
 * Throws, in English for whoever runs servers, when the build must not be published.
 */
export async function publish(
  built: string,
  folder: string,
  { keep = 5, draft = false, letGo = false }: ReleaseOptions = {},
): Promise<string> {
  const sums = await wholeBuild(built, draft);
  await mkdir(folder, { recursive: true });
  return withLock(folder, async () => {
    await clearPartial(folder);
    const current = await linked(folder, 'current');
    const before = current && placeOf(folder, current);
    if (before && !letGo) await refuseDeadAddresses(before, sums, built);
    const name = new Date().toISOString().replaceAll(':', '-');
    const partial = placeOf(folder, `${name}.partial`);
    try {
      await cp(built, partial, { recursive: true });
      if (before) await keepTimes(before, partial, sums);
      await compressFolder(partial, [...sums.keys(), checksumsFile]);
      openToReaders(partial, '-R');
      // On disk before it is served: a power cut must not leave empty files behind a new name.
      spawnSync('sync', ['-f', resolve(partial)]);
      await rename(partial, placeOf(folder, name));
    } catch (error) {
      await rm(partial, { recursive: true, force: true });
      throw error;
    }
    for (const way of [folder, join(folder, 'releases')]) if (((await stat(way)).mode & 0o005) !== 0o005) openToReaders(way);
    await switchTo(folder, name);
    await prune(folder, keep);
    return name;
  });
}

/** The server is another user: whatever the umask of who built and who releases, it must be able to read. */
function openToReaders(place: string, ...how: string[]): void {
  const { status, stderr, error } = spawnSync('chmod', [...how, 'u+rwX,go+rX', place], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The server may not read ${place}: ${error?.message ?? stderr.trim()}`);
}

/** The sums of a build that is complete, unchanged since, and meant to be published. */
async function wholeBuild(built: string, draft: boolean): Promise<Checksums> {
  const list = await readFile(join(built, checksumsFile), 'utf8').catch(() => undefined);
  if (list === undefined) throw new Error(`${built} is no finished build: it has no ${checksumsFile}. Run: npm run build -- --release`);
  const sums = parseChecksums(list);
  const { changed, missing, added } = compareChecksums(sums, checksumsOf(built));
  const wrong = [...changed, ...missing, ...added];
  if (wrong.length > 0) throw new Error(`${built} was changed after it was built: ${listed(wrong)}. Build again.`);
  const note = await readNote(built);
  if (!note.release && !draft)
    throw new Error(
      `${built} was built to be looked at, not to be published (${noteFile}). Run: npm run build -- --release. Until an agency publishes the site, and on a trial server: deploy/release <folder> --draft`,
    );
  return sums;
}

/** Pages and sheets that the served site has and the new one has not, and to which no old address leads. */
async function refuseDeadAddresses(before: string, sums: Checksums, built: string): Promise<void> {
  const moved = new Set(redirectsIn(built).map(({ from }) => from));
  const published = parseChecksums(await readFile(join(before, checksumsFile), 'utf8').catch(() => ''));
  const dead = [...published.keys()]
    .filter((file) => /(^|\/)index\.html$|\.(pdf|epub|xml|json)$/.test(file) && !/^(_astro|tim-kiem\/toan-van)\//.test(file))
    .filter((file) => !sums.has(file) && !moved.has(addressOf(file)))
    .map(addressOf);
  if (dead.length > 0)
    throw new Error(
      `${dead.length} addresses of the served site would die: ${listed(dead)}. Add each to content/chuyen-huong, or let them end with --let-go.`,
    );
}

const addressOf = (file: string): string => `/${file.replace(/index\.html$/, '')}`;

const listed = (names: readonly string[]): string =>
  names.slice(0, 20).join(', ') + (names.length > 20 ? `, and ${names.length - 20} more` : '');

/** A file with the same bytes keeps its time, and with it its ETag: readers who have it need not fetch it again. */
async function keepTimes(before: string, fresh: string, sums: Checksums): Promise<void> {
  for (const file of sums.keys()) {
    const old = await stat(join(before, file)).catch(() => undefined);
    if (!old) continue;
    const [was, is] = await Promise.all([readFile(join(before, file)), readFile(join(fresh, file))]);
    if (was.equals(is)) await utimes(join(fresh, file), old.atime, old.mtime);
  }
}
