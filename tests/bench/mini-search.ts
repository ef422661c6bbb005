import MiniSearch from 'minisearch';
import { parse } from 'node-html-parser';
import { readPages, type BuiltPage } from './pages.ts';

/** MiniSearch with the settings that its guide proposes, over the texts of a built site. */
export function openMiniSearch(site: string): (query: string) => string[] {
  const index = new MiniSearch({
    idField: 'url',
    fields: ['title', 'summary', 'headings', 'body'],
    processTerm: foldMarks,
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 2 } },
  });
  index.addAll([...readPages(site)].map(textsOf));
  return (query) => index.search(query).map(({ id }) => id as string);
}

/** What every tutorial does: decompose and drop the marks. đ has no decomposition and stays. */
const foldMarks = (term: string) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function textsOf({ url, html }: BuiltPage) {
  const page = parse(html);
  const main = page.querySelector('[data-pagefind-body]')!;
  for (const ignored of main.querySelectorAll('[data-pagefind-ignore]')) ignored.remove();
  return {
    url,
    title: main.querySelector('h1')?.structuredText ?? '',
    summary: page.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
    headings: main
      .querySelectorAll('h2, h3, h4')
      .map((heading) => heading.structuredText)
      .join('\n'),
    body: main.structuredText,
  };
}
