import { glob, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { addressOf, parsePageReference, rootOf } from '../addresses.ts';
import { site } from '../site.ts';
import { readEditions } from './editions.ts';
import { workerAddress, type Editions } from './names.ts';

/** Writes the worker that keeps pages on a reader's phone, with the editions of this build. Last of all: it hashes what is there. */
export function offlineWorker(): AstroIntegration {
  return {
    name: 'offline-worker',
    hooks: {
      'astro:build:done': ({ dir }) => writeWorker(fileURLToPath(dir)),
    },
  };
}

/** Makes the worker for the site that stands in a folder. */
export async function writeWorker(root: string): Promise<void> {
  const guides: string[] = [];
  for await (const path of glob(`${rootOf('guides').slice(1)}*/index.html`, { cwd: root }))
    guides.push(`/${path.replace(/index\.html$/, '')}`);
  const always = site.keptOffline.map((reference) => {
    const { collection, id } = parsePageReference(reference)!;
    return addressOf(collection, id);
  });
  await writeFile(join(root, workerAddress), await bundleWorker(readEditions(root, guides, always)));
}

/** The worker in one classic script: older browsers know no modules there. */
async function bundleWorker(editions: Editions): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('worker.ts', import.meta.url)),
    platform: 'browser',
    logLevel: 'warn',
    transform: { target: 'es2020', define: { EDITIONS: JSON.stringify(editions) } },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}
