/** Lists what a phone has kept, and is shown for what it has not when there is no network. */
export const offlinePage = '/mat-mang/';
/** Kept once it has been used. */
export const searchPage = '/tim-kiem/';
export const workerAddress = '/sw.js';

const prefix = 'bai:';

/** One cache holds one page of one edition with all that it needs, so that two editions never mix. */
export const cacheName = (page: string, edition: string): string => `${prefix}${page}:${edition}`;

/** The page that a cache keeps; undefined for caches that are not ours. */
export function pageOf(cache: string): string | undefined {
  return cache.startsWith(prefix) ? cache.slice(prefix.length, cache.lastIndexOf(':')) : undefined;
}

/** What the build tells the worker of every page that may be kept. */
export interface Editions {
  /** Kept beside whatever is kept. */
  always: string[];
  /** By address: the edition, then the files that the page needs, itself last. */
  pages: Record<string, [edition: string, ...files: string[]]>;
  /** By address of a file: what its content must hash to. */
  hashes: Record<string, string>;
}

/** What a page asks of the worker, and what it hears back. */
export interface KeepRequest {
  keep: string;
}
export interface KeepAnswer {
  kept: boolean;
}

/** How hashes are written: the first 16 hexadecimal digits of SHA-256. Enough against mix-ups, and short. */
export function writeHash(digest: ArrayBuffer): string {
  return [...new Uint8Array(digest, 0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
