/** What a request asks for: the path as a name, decoded once, and the query as it came, with its `?`. */
export interface Target {
  path: string;
  search: string;
}

/**
 * Reads what stands between the method and the version of a request: a path, or a whole address as proxies write it. No URL parser: that
 * takes `//name` for a host, and throws at `//`. Undefined for what names nothing: `*`, codings that are none, control characters, and the
 * backslash, which some systems take for a slash.
 */
export function readTarget(raw: string): Target | undefined {
  const address = raw.replace(/^https?:\/\/[^/?#]*\/?/i, '/').replace(/#.*$/s, '');
  const [coded, query] = splitAt(address, '?');
  // The full stop of a sentence after a slash: to browsers and nginx it is none.
  const path = decoded(coded)?.replace(/\/\.$/, '/');
  return path?.startsWith('/') && isPlain(path) && isPlain(query) ? { path, search: query } : undefined;
}

/** A path as it may stand in an answer: whatever it names, it stays a path. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function splitAt(text: string, mark: string): [string, string] {
  const place = text.indexOf(mark);
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place)];
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const isPlain = (text: string): boolean => !/[\p{Cc}\\]/u.test(text);
