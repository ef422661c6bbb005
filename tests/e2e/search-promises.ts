import type { Page } from '@playwright/test';
import { readContentList } from '../../src/library/content-files.ts';
import { addressOf, parsePageReference } from '../../src/library/addresses.ts';
import { bringFrom, openBuiltSearch } from '../pagefind-in-node.ts';

/** A line of content/tim-kiem/mong-doi.yaml: what readers type, and the page that must come first or among the first three, or that none is. */
export interface SearchPromise {
  q: string;
  first?: string;
  top3?: string[];
  none?: true;
  kind: string;
}

export interface Outcome extends SearchPromise {
  /** The addresses found, best first. */
  found: string[];
  /** Place of the best wanted page, from 1; 0 when it is not among the results. Where none is promised: 1 when that is said. */
  place: number;
}

export const readPromises = (): SearchPromise[] => readContentList('tim-kiem/mong-doi') as SearchPromise[];

const addressOfPage = (reference: string) => {
  const page = parsePageReference(reference);
  if (!page) throw new Error(`mong-doi.yaml: "${reference}" is no page`);
  return addressOf(page.collection, page.id);
};

/** What was found for a promise, with the place of what was promised; `missing` is whether it was said that no page tells it yet. */
export function outcomeOf(promise: SearchPromise, found: string[], missing = false): Outcome {
  const wanted = (promise.first ? [promise.first] : (promise.top3 ?? [])).map(addressOfPage);
  const place = promise.none ? Number(missing) : found.findIndex((url) => wanted.includes(url)) + 1;
  return { ...promise, found, place };
}

/** Asks every query in the page as a reader would. */
export async function askAll(page: Page, promises: readonly SearchPromise[]): Promise<Outcome[]> {
  await page.goto('/tim-kiem/');
  const outcomes: Outcome[] = [];
  for (const promise of promises) {
    await page.locator('#q').fill(promise.q);
    await page.locator('#ket-qua[aria-busy=false]').waitFor({ state: 'attached' });
    const found = await page.locator('#ket-qua > li > h2 > a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const said = await page.getByRole('status').allTextContents();
    outcomes.push(
      outcomeOf(
        promise,
        found,
        said.some((text) => text.startsWith('Chưa có bài hướng dẫn')),
      ),
    );
  }
  return outcomes;
}

/** Asks every query of a built site's search without a browser. */
export async function askBuilt(folder: string, promises: readonly SearchPromise[]): Promise<Outcome[]> {
  const putBack = bringFrom(folder);
  const search = await openBuiltSearch(folder);
  const outcomes: Outcome[] = [];
  for (const promise of promises) {
    await search(promise.q, ({ results, missing }) => {
      const found = results.map(({ url }) => url);
      // The titles report first, then the full text, where it was asked.
      outcomes[promises.indexOf(promise)] = outcomeOf(promise, found, missing);
    });
  }
  putBack();
  return outcomes;
}

/** The promises whose answer stands only in a body are measured for themselves. */
export const isInBody = ({ kind }: SearchPromise): boolean => kind === 'trong-bai';

/** Kept promises: first where it says first, among three where it says three. */
export const isKept = ({ first, place }: Outcome): boolean => place > 0 && place <= (first ? 1 : 3);

/** recall@1 over the promises of a first place, recall@3 and MRR over all. */
export function measure(outcomes: readonly Outcome[]) {
  const share = (some: readonly Outcome[], test: (outcome: Outcome) => boolean) =>
    some.length ? some.filter(test).length / some.length : 1;
  const firsts = outcomes.filter((outcome) => outcome.first);
  return {
    queries: outcomes.length,
    recall1: share(firsts, ({ place }) => place === 1),
    recall3: share(outcomes, ({ place }) => place > 0 && place <= 3),
    mrr: outcomes.reduce((sum, { place }) => sum + (place ? 1 / place : 0), 0) / Math.max(outcomes.length, 1),
  };
}

/** The table that tests and benches print: one line a kind, and all. */
export function writeTable(outcomes: readonly Outcome[]): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const line = (name: string, some: readonly Outcome[]) => {
    const { queries, recall1, recall3, mrr } = measure(some);
    return `${name.padEnd(14)} ${String(queries).padStart(5)}  ${recall1.toFixed(3)}  ${recall3.toFixed(3)}  ${mrr.toFixed(3)}`;
  };
  return [
    `${'kind'.padEnd(14)} asked  rec@1  rec@3  MRR`,
    ...kinds.map((kind) =>
      line(
        kind,
        outcomes.filter((each) => each.kind === kind),
      ),
    ),
    line('all', outcomes),
  ].join('\n');
}
