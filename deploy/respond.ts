import { headersFor } from './headers.ts';
import { bothWays, doorsIn, redirectsIn } from './redirects.ts';

/** What a server does with a path before it looks for a file; `undefined` stands for "there is no such page". */
export interface Response {
  status?: 301 | 404;
  /** Where to go (301), or the path of the file to serve. */
  path: string;
  headers: Record<string, string>;
}

/** The same rules as nginx gets, for servers that are programs: one built folder, any path as `readTarget` reads it. */
export function responder(folder: string): (path: string) => Response {
  const doors = new Map(doorsIn(folder).flatMap((door) => bothWays(door.toLowerCase()).map((way) => [way, `${door}/`])));
  const moved = new Map(redirectsIn(folder).map(({ from, to }) => [from, to]));
  return (path) => {
    if (noPage.test(path)) return { status: 404, path, headers: headersFor('/404.html') };
    const door = doors.get(path.toLowerCase());
    if (door) return { path: door, headers: headersFor(door) };
    const next = moved.get(path) ?? withoutIndex(path);
    if (next) return { status: 301, path: next, headers: headersFor(path) };
    return { path, headers: headersFor(path) };
  };
}

/**
 * The site's own papers, anything hidden or above the folder, and names without letters: two slashes at the beginning would be another host
 * to a browser that is sent there.
 */
const noPage = /^\/_(headers|redirects)$|\/\.(?!well-known\/)|^\/404\.html$|\/\//;

/** One address a page. Only plain segments, or the answer could lead to another host. */
const withoutIndex = (path: string): string | undefined => /^((?:\/[\w.-]+)*\/)index\.html$/.exec(path)?.[1];
