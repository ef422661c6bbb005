/** The headers that every answer carries. One list: our own server, nginx and static hosts are made from it. */
export const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

export interface HeaderRule {
  /** An address, or with `*` at its end all that begin so. */
  path: string;
  /** Beside or instead of those that every answer carries. */
  headers: Readonly<Record<string, string>>;
}

/** What some addresses answer differently. No address falls under two rules. */
export const headerRules: readonly HeaderRule[] = [
  // The browser must always see today's worker, or a phone keeps an old edition for a day.
  { path: '/sw.js', headers: { 'Cache-Control': 'no-cache' } },
  // A guide in one file: to be kept and passed on. Its style is inside, and nothing else may load or run.
  {
    path: '/tai-ve/*',
    headers: {
      'Content-Disposition': 'attachment',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    },
  },
];

/** All headers for an address such as `/tai-ve/tra-cuu-ho-so.html`. */
export function headersFor(path: string): Record<string, string> {
  const rule = headerRules.find((each) => (each.path.endsWith('*') ? path.startsWith(each.path.slice(0, -1)) : path === each.path));
  return { ...securityHeaders, ...rule?.headers };
}
