import { glob, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { writeStroke } from './fold.ts';

/** Indexes every page that marks its text with `data-pagefind-body`, after the pages are built. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        let pages = 0;
        for await (const path of glob('**/index.html', { cwd: root })) {
          const html = await readFile(join(root, path), 'utf8');
          if (!html.includes('data-pagefind-body')) continue;
          const added = await index.addHTMLFile({ url: `/${path.replace(/index\.html$/, '')}`, content: writeStroke(html) });
          if (added.errors.length > 0) throw new Error(`Pagefind refused ${path}: ${added.errors.join('; ')}`);
          pages += 1;
        }
        await index.writeFiles({ outputPath: join(root, 'pagefind') });
        await pagefind.close();
        await writeFile(join(root, 'pagefind/addresses.json'), JSON.stringify(await addressesById(join(root, 'pagefind'))));
        logger.info(`${pages} pages in the search index`);
      },
    },
  };
}

/** Pagefind tells the address of a hit only with its whole text. Of all pages but news we ship the addresses, a few kilobytes. */
async function addressesById(folder: string): Promise<Record<string, string>> {
  const addresses: [id: string, url: string][] = [];
  for await (const path of glob('fragment/*.pf_fragment', { cwd: folder })) {
    const unzipped = gunzipSync(await readFile(join(folder, path))).toString('utf8');
    const { url } = JSON.parse(unzipped.slice(unzipped.indexOf('{'))) as { url: string };
    if (!/^\/tin-phuong\/[^/]+\/[^/]+\/$/.test(url)) addresses.push([basename(path, '.pf_fragment'), url]);
  }
  return Object.fromEntries(addresses.sort(([a], [b]) => a.localeCompare(b)));
}
