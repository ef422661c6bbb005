import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { writeStroke } from './fold.ts';

export interface Page {
  url: string;
  html: string;
}

export interface IndexFile {
  /** Below the folder that the index is served from. */
  path: string;
  content: Uint8Array;
}

/**
 * Pagefind's files for every page that marks its text with `data-pagefind-body`, and `addresses.json` beside them.
 * Throws when Pagefind refuses a page: a page that cannot be found might as well not exist.
 */
export async function makeIndex(pages: AsyncIterable<Page>): Promise<{ files: IndexFile[]; pages: number }> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  let count = 0;
  for await (const { url, html } of pages) {
    // Lists by page and month only repeat what the pages say, and there are thousands of them.
    if (!html.includes('data-pagefind-body') || /\/(trang|thang)\//.test(url)) continue;
    // No filters of Pagefind's own: the box filters by itself, and Pagefind writes theirs in another order at each build.
    const content = writeStroke(html).replaceAll('data-pagefind-filter', 'data-filter');
    const added = await index.addHTMLFile({ url, content });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`);
    count += 1;
  }
  const made = await index.getFiles();
  if (made.errors.length > 0) throw new Error(`Pagefind made no index: ${made.errors.join('; ')}`);
  await pagefind.close();
  const files = made.files.map(({ path, content }) => ({ path, content }));
  return { files: [...files, addressesFile(files)], pages: count };
}

/** Pagefind tells the address of a hit only with its whole text. Of all pages but news we ship the addresses, a few kilobytes. */
function addressesFile(files: readonly IndexFile[]): IndexFile {
  const addresses = files.flatMap(({ path, content }): [id: string, url: string][] => {
    const id = /fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (!id) return [];
    const text = gunzipSync(content).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    return /^\/tin-phuong\/[^/]+\/[^/]+\/$/.test(url) ? [] : [[id, url]];
  });
  const json = JSON.stringify(Object.fromEntries(addresses.sort(([a], [b]) => a.localeCompare(b))));
  return { path: 'addresses.json', content: Buffer.from(json) };
}
