import { glob, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
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
      await writeFile(join(root, fileAddress(guide)), await withPictures(html.replaceAll(' href="/', ` href="${origin}/`), root));
      await rm(join(root, dirname(path)), { recursive: true });
    }
  },
};

/** With its pictures inside: the file's own policy lets it fetch nothing. */
async function withPictures(html: string, root: string): Promise<string> {
  const sources = [...new Set([...html.matchAll(/<img\b[^>]*? src="(\/[^"?]+)"/g)].map((match) => match[1]!))];
  let whole = sources.length > 0 ? html.replace("default-src 'none';", "default-src 'none'; img-src data:;") : html;
  for (const source of sources) {
    const bytes = await readFile(join(root, decodeURI(source)));
    whole = whole.replaceAll(` src="${source}"`, ` src="data:${typeOf(source)};base64,${bytes.toString('base64')}"`);
  }
  return whole.replace(/(<img\b[^>]*?) srcset="[^"]*"/g, '$1');
}

const typeOf = (path: string) => `image/${extname(path).slice(1).toLowerCase().replace('jpg', 'jpeg').replace('svg', 'svg+xml')}`;
