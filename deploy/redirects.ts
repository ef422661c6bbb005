import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Redirect {
  from: string;
  to: string;
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
