import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from '@playwright/test';
import { isIdle, withPage } from './opened.ts';

/** Bytes over the wire of one kind of file: bodies in brotli at quality 11, without headers. */
export interface Weight {
  kind: string;
  files: number;
  bytes: number;
}

/**
 * Opens the search page with nothing cached, asks, and weighs every file asked for until the results stand: the first, which are by
 * title in ours, or all, for which ours is asked in the full text even where the titles are sure.
 */
export async function weigh(browser: Browser, folder: string, query: string, until: 'first' | 'last'): Promise<Weight[]> {
  return withPage(browser, folder, async (page) => {
    const paths = new Set<string>();
    page.context().on('response', (response) => paths.add(new URL(response.url()).pathname));
    if (until === 'first') await page.route('**/toan-van/**', (route) => route.abort());
    await page.goto('/tim-kiem/?show=5');
    await page.locator('#q').fill(query);
    await page.locator(until === 'last' ? isIdle : '#ket-qua > li >> nth=0').waitFor({ state: 'attached' });
    const button = page.getByRole('button', { name: 'Tìm trong toàn văn' });
    if (until === 'last' && (await button.isVisible())) {
      await button.click();
      await page.locator(isIdle).waitFor({ state: 'attached' });
      await button.waitFor({ state: 'hidden' });
    }
    return byKind(folder, paths);
  });
}

function byKind(folder: string, paths: Iterable<string>): Weight[] {
  const weights = new Map<string, Weight>();
  for (const path of paths) {
    const kind = kindOf(path);
    const { files, bytes } = weights.get(kind) ?? { files: 0, bytes: 0 };
    weights.set(kind, { kind, files: files + 1, bytes: bytes + sizeOf(join(folder, path.endsWith('/') ? `${path}index.html` : path)) });
  }
  return [...weights.values()];
}

const sizeOf = (file: string): number => brotliCompressSync(readFileSync(file)).length;

function kindOf(path: string): string {
  const ending = path.split('.').at(-1)!;
  if (path.endsWith('/')) return 'HTML';
  if (/^\/(pagefind|tim-kiem\/toan-van)\//.test(path)) return ofPagefind[ending] ?? 'Pagefind page list';
  return ending === 'json' ? 'our titles' : `page's ${ending}`;
}

const ofPagefind: Record<string, string> = {
  js: 'Pagefind script',
  pagefind: 'Pagefind WebAssembly',
  pf_index: 'Pagefind index chunks',
  pf_fragment: 'Pagefind fragments',
};
