import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What no build has asked for in so many days is forgotten. */
const keptDays = 30;

/** Files that are dear to make, by name. */
export type MadeFiles = Record<string, Uint8Array>;

/** Made files of earlier builds, one folder a thing. */
export interface Cache {
  has: (key: string) => boolean;
  /** Undefined when the thing was never made, or not to its end. */
  get: (key: string) => Promise<MadeFiles | undefined>;
  set: (key: string, files: MadeFiles) => Promise<void>;
  prune: () => Promise<void>;
}

/** Names a thing by all that goes into making it: its words, and the text of the code that makes it. */
export const cacheKey = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 24);

/** Keeps things in `.cache/<name>`; deleting that folder makes the next build a cold one. */
export function openCache(name: string): Cache {
  const folder = join('.cache', name);
  return {
    has: (key) => existsSync(join(folder, key)),
    async get(key) {
      const place = join(folder, key);
      try {
        const names = await readdir(place);
        const files = await Promise.all(names.map(async (each) => [each, await readFile(join(place, each))] as const));
        await utimes(place, new Date(), new Date());
        return Object.fromEntries(files);
      } catch {
        return undefined;
      }
    },
    async set(key, files) {
      const place = join(folder, key);
      const half = `${place}-${process.pid}`;
      try {
        await mkdir(half, { recursive: true });
        for (const [each, bytes] of Object.entries(files)) await writeFile(join(half, each), bytes);
        // Two builds may make the same thing at once; either is right.
        await rename(half, place).catch(() => undefined);
      } finally {
        await rm(half, { recursive: true, force: true });
      }
    },
    async prune() {
      for (const each of await readdir(folder).catch(() => [])) {
        const { mtimeMs } = await stat(join(folder, each));
        if (Date.now() - mtimeMs > keptDays * 86_400_000) await rm(join(folder, each), { recursive: true });
      }
    },
  };
}
