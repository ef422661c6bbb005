import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { readRecord } from '../../src/search/rank/record.ts';
import { readPages } from './pages.ts';

/** Into `folder` go an index and, as /tim-kiem/, the smallest page that asks it. */
async function writePeer(folder: string, add: (index: pagefind.PagefindIndex) => Promise<void>): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  await add(index);
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
  cpSync(join(import.meta.dirname, 'plain'), join(folder, 'tim-kiem'), { recursive: true });
}

function refuse(url: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
}

/** Pagefind as its guide says, over the HTML of a built site: language vi, default ranking, no trick for đ. */
export async function indexPlainly(site: string, folder: string): Promise<void> {
  await writePeer(folder, async (index) => {
    for (const { url, html } of readPages(site)) refuse(url, (await index.addHTMLFile({ url, content: html })).errors);
  });
}

const chunkSize = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * Pagefind as well fed as we know: the texts themselves, đ written so that it folds, small files. Its own ranking, its own reading of
 * the question, and no titles of ours in front.
 */
export async function indexWellFed(site: string, folder: string): Promise<void> {
  process.env[chunkSize] = '500';
  await writePeer(folder, async (index) => {
    for (const path of globSync('tim-kiem/toan-van/*/fragment/*', { cwd: site }).sort()) {
      const { url, content } = JSON.parse(readFileSync(join(site, path)).subarray(12).toString()) as { url: string; content: string };
      const [title, ...rest] = readRecord(content).map(withStroke);
      const added = await index.addCustomRecord({ url, content: [title, ...rest].join('.\n'), language: 'vi', meta: { title: title! } });
      refuse(url, added.errors);
    }
  });
  Reflect.deleteProperty(process.env, chunkSize);
  const page = join(folder, 'tim-kiem/index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<html ', '<html data-stroke '));
}

/** đ as a d with a mark that Pagefind takes off. */
const withStroke = (text: string): string => text.normalize('NFC').replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd\u0335' : 'D\u0335'));
