import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuiltPage {
  url: string;
  html: string;
}

/** The pages of a built site that a search may find, the same for every peer: those that mark their text as Pagefind asks. */
export function* readPages(site: string): Generator<BuiltPage> {
  for (const path of globSync('**/index.html', { cwd: site }).sort()) {
    const html = readFileSync(join(site, path), 'utf8');
    if (html.includes('data-pagefind-body')) yield { url: `/${path.replace(/index\.html$/, '')}`, html };
  }
}
