import type { Browser } from '@playwright/test';
import { addressOf, parsePageReference } from '../../src/addresses.ts';
import { askAll, type Outcome, type SearchPromise } from '../e2e/search-promises.ts';
import { openMiniSearch } from './mini-search.ts';
import { withPage } from './opened.ts';
import type { BenchSite } from './sites.ts';

/** What each engine found for the same questions. */
export type Asked = Record<string, Outcome[]>;

/** Asks all three about the same pages: ours and plain Pagefind in a browser, MiniSearch here, since it is the same program in both. */
export async function askThree(browser: Browser, site: BenchSite, promises: readonly SearchPromise[]): Promise<Asked> {
  const miniSearch = openMiniSearch(site.ours);
  return {
    Ours: await withPage(browser, site.ours, (page) => askAll(page, promises)),
    'Plain Pagefind': await withPage(browser, site.plain, (page) => askAll(page, promises)),
    MiniSearch: promises.map((promise) => {
      const found = miniSearch(promise.q).slice(0, 20);
      return { ...promise, found, place: found.findIndex((url) => wantedBy(promise).includes(url)) + 1 };
    }),
  };
}

const wantedBy = ({ first, top3 }: SearchPromise): string[] =>
  (first ? [first] : top3!).map((reference) => {
    const { collection, id } = parsePageReference(reference)!;
    return addressOf(collection, id);
  });
