import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from '../site.ts';
import { crawl } from './crawl.ts';
import { makeIndex, type IndexFile, type Page } from './make-index.ts';

const folder = 'pagefind';
const source = fileURLToPath(new URL('..', import.meta.url));

/** Indexes the built pages; while editing, indexes the pages of the running server at the first search after a change. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { files, pages } = await makeIndex(builtPages(root));
        for (const { path, content } of files) {
          const target = join(root, folder, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, content);
        }
        logger.info(`${pages} pages in the search index`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let ready: Promise<Map<string, IndexFile>> | undefined;
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(contentDir) || path.startsWith(source)) ready = undefined;
        });
        const index = async () => {
          const address = server.httpServer!.address() as AddressInfo;
          const { files, pages } = await makeIndex(
            crawl(`http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`),
          );
          logger.info(`${pages} pages in the search index`);
          return new Map(files.map((file) => [`/${folder}/${file.path}`, file]));
        };
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? '/', 'http://x').pathname;
          if (!path.startsWith(`/${folder}/`)) return next();
          (ready ??= index()).then((files) => {
            const file = files.get(path);
            if (!file) return next();
            response.setHeader(
              'content-type',
              path.endsWith('.js') ? 'text/javascript' : path.endsWith('.json') ? 'application/json' : 'application/octet-stream',
            );
            response.end(file.content);
          }, next);
        });
      },
    },
  };
}

async function* builtPages(root: string): AsyncGenerator<Page> {
  const paths: string[] = [];
  for await (const path of glob('**/index.html', { cwd: root })) paths.push(path);
  // In a fixed order, or the index differs from build to build.
  for (const path of paths.sort()) yield { url: `/${path.replace(/index\.html$/, '')}`, html: await readFile(join(root, path), 'utf8') };
}
