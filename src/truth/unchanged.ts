import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { origin, site } from '../site.ts';
import type { Library, Text } from './library.ts';
import type { ListPage } from './news-lists.ts';

/**
 * Names what a page shows: while this name stays the same the page of the build before is taken as it is (Astro's incremental
 * build). In it are all the registers, the heads of all texts but news, the site's day and origin, and the program; `shown` is
 * what the page shows besides, its news above all. A page may show nothing of `content/` that is in neither.
 */
export function pageKey(library: Library, ...shown: unknown[]): string {
  return hash(JSON.stringify([commonKey(library), ...shown]));
}

/** What a list shows of a text, and whatever leads to it. */
export const headOf = ({ collection, id, url, data, summary, sources, values }: Text) => ({
  collection,
  id,
  url,
  data,
  summary,
  sources,
  values,
});

/** What the page of a text shows of it. */
export const wholeOf = (text: Text) => ({ ...headOf(text), body: text.entry.body });

/** The key of a page of a list; `besides` is what stands beside the list. */
export const listKey = (library: Library, { items, page, pages }: ListPage, besides?: unknown): string =>
  pageKey(library, items.map(headOf), page, pages, besides);

const commonKeys = new WeakMap<Library, string>();

function commonKey(library: Library): string {
  const known = commonKeys.get(library);
  if (known) return known;
  const { wards, laws, sources, agencies, values, figures, leaflets, codes, terms } = library;
  const registers = [wards, laws, sources, agencies, values, figures, leaflets, codes, terms].map((register) => [
    ...(register as Map<string, unknown>),
  ]);
  const heads = library.texts.filter(({ collection }) => collection !== 'news').map(headOf);
  const key = hash(JSON.stringify([library.day, library.lastReview, origin, site, registers, heads, programKey()]));
  commonKeys.set(library, key);
  return key;
}

/** Astro watches what a page imports; this also covers what is read otherwise and what works on pages afterwards. */
function programKey(): string {
  const entries = globSync('{src,deploy}/**', { withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return hash(files.map((file) => `${file}\n${readFileSync(file, 'utf8')}`).join('\n'));
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
