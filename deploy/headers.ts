import { matches } from './pattern.ts';

const policy = (scripts: string) =>
  `default-src 'none'; script-src ${scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** What every answer carries, errors too: the list that Mozilla's HTTP Observatory gives A+ for. */
export const everyAnswer = {
  'Content-Security-Policy': policy("'self'"),
  // Two years, this host only: of its neighbours under the same domain the site knows nothing.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  // Older browsers do not know frame-ancestors.
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // Kept, but asked for again before each use: a corrected number must reach everybody at once.
  'Cache-Control': 'no-cache',
} as const;

/** Kinds of files that a server may not know; under `nosniff` a phone opens what has no name with nothing. */
export const moreTypes: Record<string, string> = {
  epub: 'application/epub+zip',
  mjs: 'text/javascript',
  vcf: 'text/vcard',
  webmanifest: 'application/manifest+json',
};

export interface PathRule {
  /** `/folder/*`, `/folder/*.ending`, `/folder/:name/` or one whole address; at most one star, which stands for anything. A path stands in one rule. */
  path: string;
  /** Replace those of `everyAnswer` for these addresses. */
  headers: Record<string, string>;
}

/** Where the name changes with the content, so that nobody needs to ask twice. The last release's files stay at hand, for pages still open. */
const hashed = (path: string, headers: PathRule['headers'] = {}): PathRule => ({
  path,
  headers: { 'Cache-Control': 'public, max-age=31536000, immutable', ...headers },
});

/** Pages that say of themselves that no search engine shall list them: servers say it too, and so do the files beside them. */
const unlisted = (path: string): PathRule => ({ path, headers: noIndex });
const noIndex = { 'X-Robots-Tag': 'noindex' };

/**
 * A file that is saved and opened from a disk, with its styles and pictures inside. It is offered as a download, and should a browser
 * open it here all the same, it gets nothing of the site: no script, no request, an origin of its own.
 */
export const standalone = (path: string, headers: PathRule['headers'] = {}): PathRule => ({
  path,
  headers: {
    ...headers,
    'Content-Security-Policy':
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'Content-Disposition': 'attachment',
  },
});

/** What differs for some addresses; where two rules speak of one header, the later one counts. */
export const pathRules: readonly PathRule[] = [
  hashed('/_astro/*'),
  // The search alone runs a program in WebAssembly, Pagefind's; of text made into script it still runs none.
  { path: '/tim-kiem/', headers: { 'Content-Security-Policy': policy("'self' 'wasm-unsafe-eval'"), ...noIndex } },
  hashed('/tim-kiem/toan-van/*'),
  // Pagefind's one file whose name stays while its content changes.
  { path: '/tim-kiem/toan-van/*.json', headers: { 'Cache-Control': everyAnswer['Cache-Control'] } },
  // Made to be shown beside a link on other sites.
  hashed('/hinh/*', { 'Cross-Origin-Resource-Policy': 'cross-origin' }),
  // A guide in one file: to be kept and passed on.
  standalone('/tai-ve/*', noIndex),
  // The handbook for a stick: there it runs its one script, which its own policy names by hash.
  standalone('/sach/cam-nang.html'),
  ...['/404.html', '/can-bo/', '/mat-mang/', '/ra-soat/', '/tim-kiem/moi-trang/'].map(unlisted),
  // Doors of codes, in every spelling.
  ...['/q/*', '/Q/*', '/tt/*', '/TT/*'].map(unlisted),
  // What is printed, shown or read out: its guide is what people look for.
  ...['/bo-in/*', '/do-vui/de-thi/*', '/ma-qr/*', '/man-hinh/*', '/phat-thanh/*', '/trinh-chieu/*'].map(unlisted),
  ...['/ban-tin/:month/:size/', '/thu-tuc/:name/:size/', '/to-roi/:name/:size/'].map(unlisted),
];

/** All headers of the answer for a path, for servers that are programs. */
export function headersFor(path: string, rules: readonly PathRule[] = pathRules): Record<string, string> {
  return Object.assign({}, everyAnswer, ...rules.filter((rule) => matches(rule.path, path)).map(({ headers }) => headers)) as Record<
    string,
    string
  >;
}
