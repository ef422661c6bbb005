import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offlinePage, searchPage, type Editions } from './names.ts';

/** Fetched by a page's script rather than named in its HTML. */
const fetchedBy: Record<string, string[]> = { [searchPage]: ['/tim-kiem/chi-duong.json'] };

/**
 * Reads from a built site what each page that may be kept needs, and what it must hash to.
 * `always` are the pages kept beside every other; those that are not told on the site's day are left out.
 */
export function readEditions(root: string, keepable: readonly string[], always: readonly string[]): Editions {
  const fileOf = (address: string) => join(root, address, address.endsWith('/') ? 'index.html' : '');
  const exists = (page: string) => existsSync(fileOf(page));
  const pages: Editions['pages'] = {};
  const hashes: Editions['hashes'] = {};
  for (const page of [...new Set([...keepable, ...always, offlinePage, searchPage])].filter(exists).sort()) {
    const named = filesNamedIn(readFileSync(fileOf(page), 'utf8'), /\s(?:href|src)="(\/[^"]+\.(?:css|js|svg))"/g);
    const imported = named.flatMap((file) =>
      file.endsWith('.js') ? filesNamedIn(readFileSync(fileOf(file), 'utf8'), /"\.\/([\w.-]+\.js)"/g).map((name) => `/_astro/${name}`) : [],
    );
    const files = [...new Set([...named, ...imported, ...(fetchedBy[page] ?? []), page])];
    for (const file of files) hashes[file] ??= hash(readFileSync(fileOf(file)));
    pages[page] = [hash(files.map((file) => file + hashes[file]).join('\n')), ...files];
  }
  return { always: [...always, offlinePage].filter(exists), pages, hashes };
}

const filesNamedIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);

/** As `writeHash` of `names.ts` writes it. */
const hash = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex').slice(0, 16);
