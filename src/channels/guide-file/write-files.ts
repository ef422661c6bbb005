import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BuildStep } from '../../../deploy/after-build.ts';
import { fileAddress, fileRoot } from '../../library/addresses.ts';
import { origin } from '../../library/site.ts';

/** Astro builds a folder a page. A file to take along is one `<guide>.html`, and its links must lead to the site from anywhere. */
export const guideFiles: BuildStep = {
  name: 'guide-files',
  make: async (root) => {
    for await (const path of glob(`${fileRoot.slice(1)}*/index.html`, { cwd: root })) {
      const guide = dirname(path).slice(fileRoot.length - 1);
      const html = await readFile(join(root, path), 'utf8');
      await writeFile(join(root, fileAddress(guide)), html.replaceAll(' href="/', ` href="${origin}/`));
      await rm(join(root, dirname(path)), { recursive: true });
    }
  },
};
