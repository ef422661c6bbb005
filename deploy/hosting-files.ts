import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildStep } from './after-build.ts';
import type { Redirect } from './redirects.ts';
import { writeHeadersFile, writeRedirectsFile } from './static-host.ts';

/** Puts `_headers` and `_redirects` into the built folder: static hosts obey them, our own server and the nginx configuration read them. */
export const hostingFiles = (moved: readonly Redirect[]): BuildStep => ({
  name: 'hosting-files',
  make: async (root) => {
    await writeFile(join(root, '_headers'), writeHeadersFile());
    // On an early day the new page may not be told yet, and its old address neither.
    const answering = moved.filter(({ to }) => existsSync(join(root, to)));
    await writeFile(join(root, '_redirects'), writeRedirectsFile(answering));
  },
});
