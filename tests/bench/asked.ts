import type { Browser } from '@playwright/test';
import { askAll, askBuilt, outcomeOf, type Outcome, type SearchPromise } from '../e2e/search-promises.ts';
import { openMiniSearch } from './mini-search.ts';
import { withPage } from './opened.ts';
import type { BenchSite } from './sites.ts';

/** What each engine found for the same questions. */
export type Asked = Record<string, Outcome[]>;

/** Asks all about the same pages: Pagefind alone in a browser, ours and MiniSearch here, since they are the same programs in both. */
export async function askFour(browser: Browser, site: BenchSite, promises: readonly SearchPromise[]): Promise<Asked> {
  const miniSearch = openMiniSearch(site.ours);
  const asked: Asked = {
    Ours: await askBuilt(site.ours, promises),
    'Pagefind as shipped': await withPage(browser, site.plain, (page) => askAll(page, promises)),
    'Pagefind well fed': await withPage(browser, site.wellFed, (page) => askAll(page, promises)),
    MiniSearch: promises.map((promise) => outcomeOf(promise, miniSearch(promise.q).slice(0, 20))),
  };
  // An engine that finds nothing is one that the bench cannot read.
  const silent = Object.keys(asked).filter((engine) => asked[engine]!.every(({ place }) => place === 0));
  if (silent.length > 0) throw new Error(`Found nothing for any promise: ${silent.join(', ')}. The bench no longer reads their answers.`);
  return asked;
}
