import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildStep } from './after-build.ts';
import { doorsIn, type Redirect } from './redirects.ts';
import { writeHeadersFile, writeRedirectsFile } from './static-host.ts';

/** Puts `_headers` and `_redirects` into the built folder: static hosts obey them, our own server and the nginx configuration read them. */
export const hostingFiles = (moved: readonly Redirect[]): BuildStep => ({
  name: 'hosting-files',
  make: async (root) => {
    await writeFile(join(root, '_headers'), writeHeadersFile());
    // On an early day the new page may not be told yet, and its old address neither.
    const answering = moved.filter(({ to }) => existsSync(join(root, to)));
    await writeFile(join(root, '_redirects'), writeRedirectsFile([...answering, ...shortCodes(root)]));
  },
});

/** `/h24` and `/H24`, as people type a code that stands on paper; its editions are scanned. */
function shortCodes(root: string): Redirect[] {
  const codes = doorsIn(root).flatMap((door) => /^\/q\/([A-Z0-9]+)$/.exec(door)?.[1] ?? []);
  const spelled = codes.flatMap((code) => [code.toLowerCase(), code].map((from) => ({ from: `/${from}/`, to: `/q/${code}/` })));
  return spelled.filter(({ from }) => !existsSync(join(root, from)));
}
