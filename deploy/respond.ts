import { headersFor } from './headers.ts';
import { doorsIn, meantIn, redirectsIn } from './redirects.ts';
import { asTyped } from './typed.ts';

/** What a server does with a path before it looks for a file; `undefined` stands for "there is no such page". */
export interface Response {
  status?: 301 | 404;
  /** Where to go (301), or the path of the file to serve. */
  path: string;
  headers: Record<string, string>;
  /** Where to go when there is no such file: the address that was meant. */
  meant?: string;
}

/** The same rules as nginx gets, for servers that are programs: one built folder, any path as `readTarget` reads it. */
export function responder(folder: string): (path: string) => Response {
  const doors = new Map(doorsIn(folder).map((door) => [asTyped(door), `${door}/`]));
  const moved = new Map(redirectsIn(folder).map(({ from, to }) => [asTyped(from), to]));
  const pages = meantIn(folder);
  return (path) => {
    if (noPage.test(path)) return { status: 404, path, headers: headersFor('/404.html') };
    const typed = asTyped(path);
    const door = doors.get(typed);
    if (door) return { path: door, headers: headersFor(door) };
    const next = moved.get(typed) ?? withoutIndex(path);
    if (next) return { status: 301, path: next, headers: headersFor(path) };
    const meant = pages.get(typed);
    // A page that went while the site is served would be sent to itself.
    return { path, headers: headersFor(path), ...(meant !== path && { meant }) };
  };
}

/**
 * The site's own papers, anything hidden or above the folder, and names without letters: two slashes at the beginning would be another host
 * to a browser that is sent there.
 */
const noPage = /^\/_(headers|redirects)$|\/\.(?!well-known\/)|^\/404\.html$|\/\//;

/** One address a page. Only plain segments, or the answer could lead to another host. */
const withoutIndex = (path: string): string | undefined => /^((?:\/[\w.-]+)*\/)index\.html$/i.exec(path)?.[1];
