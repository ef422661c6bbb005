import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesIn } from './checksums.ts';
import { asTyped } from './typed.ts';

export interface Redirect {
  from: string;
  to: string;
}

/** Files that nobody types: their names are hashes, or they are the site's own papers. */
const unspoken = /^(_|hinh\/|tim-kiem\/toan-van\/|404\.html$)/;

/**
 * The address that somebody meant, by what was typed (`asTyped`): every page and file of a built folder, old addresses too, and each code
 * without its room (`/h24`).
 */
export function meantIn(folder: string): Map<string, string> {
  const doors = doorsIn(folder);
  const files = existsSync(folder) ? filesIn(folder).filter((file) => !unspoken.test(file)) : [];
  const pages = files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
  // The first to be meant by a text is: of a door's many spellings the printed one, and a page before a code of its name.
  const all = [
    ...redirectsIn(folder).map(({ from, to }) => [from, to] as const),
    ...doors.map((door) => [door, `${door}/`] as const),
    ...pages.map((page) => [page, page] as const),
    ...doors.map((door) => [`/${basename(door)}`, `${door}/`] as const),
  ].map(([said, address]) => [asTyped(said), address] as const);
  return new Map(all.filter(([typed]) => typed).reverse());
}

/**
 * The doors of codes in a built folder: `/q/H24`, `/q/H24-3`, `/tt/1.000894`. Paper says `/Q/H24` in capitals, people type it as they
 * like; a server that can, answers at each spelling.
 */
export function doorsIn(folder: string): string[] {
  return ['q', 'tt'].flatMap((room) =>
    listed(join(folder, room))
      .filter((name) => /^[A-Z0-9.-]+$/.test(name))
      .sort()
      .map((name) => `/${room}/${name}`),
  );
}

/** Old addresses and where they lead now, as the built folder's `_redirects` lists them. */
export function redirectsIn(folder: string): Redirect[] {
  let text: string;
  try {
    text = readFileSync(join(folder, '_redirects'), 'utf8');
  } catch {
    return [];
  }
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return lines.filter(([from]) => from?.startsWith('/')).map(([from, to]) => ({ from: from!, to: to! }));
}

/** With and without the last slash: people copy addresses either way. */
export const bothWays = (address: string): string[] =>
  address === '/' ? ['/'] : [address.replace(/\/$/, ''), `${address.replace(/\/$/, '')}/`];

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
