import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openSearch } from '../src/search/box/search.ts';
import type { TitleIndexFile } from '../src/search/rank/title-index.ts';

/**
 * Brings a folder's files to Pagefind, which asks for them as in a browser, and notes each. Returns what puts the real network back.
 * The folder lies inside the project, or Node would not take Pagefind's script for a module.
 */
export function bringFrom(folder: string, asked = new Set<string>()): () => void {
  const real = globalThis.fetch;
  globalThis.fetch = async (address) => {
    const path = String(address as string).replace(/\?.*/, '');
    asked.add(path);
    const file = join(folder, path);
    return existsSync(file) ? new Response(readFileSync(file)) : new Response('', { status: 404 });
  };
  return () => {
    globalThis.fetch = real;
  };
}

export const loadFrom =
  (folder: string) =>
  <T>(address: string): Promise<T> =>
    import(resolve(folder, `.${address}`)) as Promise<T>;

/** The search of a built site, without a browser and without waiting for keys. */
export const openBuiltSearch = (folder: string) =>
  openSearch(async (address) => JSON.parse(readFileSync(join(folder, address), 'utf8')) as TitleIndexFile, loadFrom(folder), 0);
