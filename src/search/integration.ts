import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
        logger.info(`${pages} pages in the search index`);
      },
    },
  };
}
