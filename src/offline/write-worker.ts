import { glob, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { BuildStep } from '../../deploy/after-build.ts';
import { addressOf, parsePageReference, rootOf } from '../library/addresses.ts';
import { site } from '../library/site.ts';
import { readEditions } from './editions.ts';
import { workerAddress, type Editions } from './names.ts';

/** Writes the worker that keeps pages on a reader's phone, with the editions of this build. Last of all: it hashes what is there. */
export const offlineWorker: BuildStep = { name: 'offline-worker', make: writeWorker };

/** Makes the worker for the site that stands in a folder. */
export async function writeWorker(root: string): Promise<void> {
  const keepable: string[] = [];
  for await (const path of glob([`${rootOf('guides').slice(1)}*/index.html`, `${rootOf('procedures').slice(1)}*/index.html`], {
    cwd: root,
  }))
    keepable.push(`/${path.replace(/index\.html$/, '')}`);
  const always = site.keptOffline.map((reference) => {
    const { collection, id } = parsePageReference(reference)!;
    return addressOf(collection, id);
  });
  await writeFile(join(root, workerAddress), await bundleWorker(readEditions(root, keepable, always)));
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
