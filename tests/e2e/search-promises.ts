import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { addressOf, parsePageReference } from '../../src/addresses.ts';

/** A line of content/tim-kiem/mong-doi.yaml: what readers type, and the page that must come first or among the first three. */
export interface SearchPromise {
  q: string;
  first?: string;
  top3?: string[];
  kind: string;
}

export interface Outcome extends SearchPromise {
  /** The addresses found, best first. */
  found: string[];
  /** Place of the best wanted page, from 1; 0 when it is not among the results. */
  place: number;
}

export const readPromises = (): SearchPromise[] => parse(readFileSync('content/tim-kiem/mong-doi.yaml', 'utf8')) as SearchPromise[];

const addressOfPage = (reference: string) => {
  const page = parsePageReference(reference);
  if (!page) throw new Error(`mong-doi.yaml: "${reference}" is no page`);
  return addressOf(page.collection, page.id);
};

/** Asks every query in the page as a reader would, and notes at which place the wanted page stood. */
export async function askAll(page: Page, promises: readonly SearchPromise[]): Promise<Outcome[]> {
  await page.goto('/tim-kiem/');
  const outcomes: Outcome[] = [];
  for (const promise of promises) {
    await page.locator('#q').fill(promise.q);
    await page.locator('#ket-qua[aria-busy=false]').waitFor({ state: 'attached' });
    const found = await page.locator('#ket-qua > li > a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const wanted = (promise.first ? [promise.first] : promise.top3!).map(addressOfPage);
    outcomes.push({ ...promise, found, place: found.findIndex((url) => wanted.includes(url)) + 1 });
  }
  return outcomes;
}

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
