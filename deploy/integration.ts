import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Redirect } from './redirects.ts';
import { writeHeadersFile, writeRedirectsFile } from './static-host.ts';

/** Puts `_headers` and `_redirects` into the built folder: static hosts obey them, our own server and the nginx configuration read them. */
export function hostingFiles(moved: readonly Redirect[]): AstroIntegration {
  return {
    name: 'hosting-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        await writeFile(new URL('_headers', dir), writeHeadersFile());
        const root = fileURLToPath(dir);
        // On an early day the new page may not be told yet, and its old address neither.
        const answering = moved.filter(({ to }) => existsSync(join(root, to)));
        await writeFile(new URL('_redirects', dir), writeRedirectsFile(answering));
      },
    },
  };
}
