import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { checksumsFile, filesIn, parseChecksums } from '../../deploy/checksums.ts';

/** The folder that a build ends up in; where it is a shortcut, the folder that this leads to. */
export const finished = placeOf(resolve(process.env['OUT_DIR']?.trim() || 'dist'));
const before = `${finished}.before`;
const arriving = `${finished}.arriving`;

function placeOf(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() && existsSync(path) ? realpathSync(path) : path;
}

/** Stops a build that would take away what no build has made: the new site takes the place of all that lies in its folder. */
export function refuseForeignFolder(): void {
  for (const folder of [finished, before, arriving]) {
    const foreign = foreignIn(folder);
    if (foreign === undefined) continue;
    throw new Error(
      `${folder} không phải trang đã dựng: ở đó có ${foreign || 'một tệp hay lối tắt cùng tên'}. Dựng vào đó là mất. ` +
        'Chuyển nó đi chỗ khác, hoặc dựng vào một thư mục mới, ví dụ: OUT_DIR=.cache/trang-thu',
    );
  }
}

/** What systems leave in any folder that somebody looks into. */
const isLitter = (name: string): boolean => /^(?:\.DS_Store|\._.*|\.directory|Thumbs\.db|desktop\.ini)$/i.test(name);

/** One name in a folder that is not in the list of what a build has put there; empty where it is no folder; undefined where all is ours. */
function foreignIn(folder: string): string | undefined {
  const there = lstatSync(folder, { throwIfNoEntry: false });
  if (!there) return undefined;
  if (!there.isDirectory()) return '';
  const list = join(folder, checksumsFile);
  // Whatever is large and not ours is not read through.
  if (!existsSync(list)) return readdirSync(folder).find((name) => !isLitter(name));
  const ours = new Set([checksumsFile, ...parseChecksums(readFileSync(list, 'utf8')).keys()]);
  return filesIn(folder).find((file) => !ours.has(file) && !isLitter(basename(file)));
}

/**
 * Puts a finished build in its place. Node knows no exchange of two folders, so there are two renames; a kill between them leaves the last
 * good build under `.before`, and `restoreFinished` brings it back.
 */
export async function replaceFinished(fresh: string): Promise<void> {
  await mkdir(dirname(finished), { recursive: true });
  await letAllRead(fresh);
  await rm(arriving, { recursive: true, force: true });
  await rename(fresh, arriving).catch(async (error: NodeJS.ErrnoException) => {
    // Another disk: the slow part happens beside, the swap is still two renames.
    if (error.code !== 'EXDEV') throw error;
    // The list first: half a copy is known as ours by it.
    await cp(join(fresh, checksumsFile), join(arriving, checksumsFile));
    await cp(fresh, arriving, { recursive: true });
  });
  await rm(before, { recursive: true, force: true });
  if (existsSync(finished)) await rename(finished, before);
  await rename(arriving, finished);
  await rm(before, { recursive: true, force: true });
}

/** What is built is there for everybody, also where it was copied from files that are their owner's alone. */
async function letAllRead(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

/** What a build that was killed or ran out of disk has left; the last good site comes first. */
export async function restoreFinished(): Promise<void> {
  if (!existsSync(finished) && existsSync(before)) await rename(before, finished);
  await rm(arriving, { recursive: true, force: true });
}
