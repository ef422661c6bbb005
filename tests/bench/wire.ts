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
 * Opens the search page with nothing cached, asks, and weighs every file asked for until the results stand. Without the full
 * text: only what our first results need, which stand before it is asked.
 */
export async function weigh(browser: Browser, folder: string, query: string, fullText = true): Promise<Weight[]> {
  return withPage(browser, folder, async (page) => {
    const paths = new Set<string>();
    page.context().on('response', (response) => paths.add(new URL(response.url()).pathname));
    if (!fullText) await page.route('**/toan-van/**', (route) => route.abort());
    await page.goto('/tim-kiem/?show=5');
    await page.locator('#q').fill(query);
    await page.locator(fullText ? isIdle : '#ket-qua > li >> nth=0').waitFor({ state: 'attached' });
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
  const engine = /^\/pagefind\/.*\.(js|pagefind|json|pf_\w+)$/.exec(path)?.[1];
  if (engine === 'js') return 'Pagefind script';
  if (engine === 'pagefind') return 'Pagefind WebAssembly';
  if (engine === 'pf_index') return 'Pagefind index chunks';
  if (engine === 'pf_fragment') return 'Pagefind fragments';
  if (engine === 'pf_meta') return 'Pagefind page list';
  if (engine) return 'Pagefind page list';
  if (path.endsWith('.json')) return ourFiles.find(([part]) => path.includes(part))?.[1] ?? 'our signposts';
  return path.endsWith('/') ? 'HTML' : `page's ${path.split('.').at(-1)!}`;
}

const ourFiles = [
  ['/chu-', 'our files of words'],
  ['/tin-', 'our files of news'],
] as const;
