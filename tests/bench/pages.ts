import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuiltPage {
  url: string;
  html: string;
}

/** Beside the text of a page: ways to other pages, warnings, sources. Ours does not index them either. */
const beside = /<(nav|aside|section aria-labelledby="(nguon|doc-tiep)")(?=[\s>])/g;

/**
 * The pages of a built site that a search may find, the same for every peer: those that robots may index. Their HTML is as built,
 * but for the marks by which Pagefind knows what to read.
 */
export function* readPages(site: string): Generator<BuiltPage> {
  for (const path of globSync('**/index.html', { cwd: site }).sort()) {
    const html = readFileSync(join(site, path), 'utf8');
    const [before, main] = html.split(/(?=<main\s)/, 2);
    if (!main || /<meta name="robots" content="noindex"/.test(html)) continue;
    const marked = main.replace('<main', '<main data-pagefind-body').replace(beside, '$& data-pagefind-ignore');
    yield { url: `/${path.replace(/index\.html$/, '')}`, html: before + marked };
  }
}
