import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { isKept, outcomeOf, type Outcome, type SearchPromise } from '../e2e/search-promises.ts';
import { bringFrom, openBuiltSearch } from '../pagefind-in-node.ts';

/** Bytes that questions cost who comes with nothing cached. */
export interface Spent {
  /** Until the search rests with the promised page where it was promised; where it does not, until the full text has answered as well. */
  sufficient: number[];
  /** Until it rests, whether or not that is enough. */
  atRest: number[];
  /** How many questions rest on titles alone. */
  byTitles: number;
}

/** Asks each promise afresh. `page` is what the search page weighs with the title index, before anything is asked. */
export async function spend(folder: string, promises: readonly SearchPromise[], page: number): Promise<Spent> {
  const sizes = new Map<string, number>();
  const sizeOf = (path: string): number => {
    if (!sizes.has(path)) sizes.set(path, brotliCompressSync(readFileSync(join(folder, path))).length);
    return sizes.get(path)!;
  };
  const program = `/${globSync('tim-kiem/toan-van/*/pagefind.js', { cwd: folder })[0]!}`;
  const spent: Spent = { sufficient: [], atRest: [], byTitles: 0 };
  for (const promise of promises) {
    const asked = new Set<string>();
    const putBack = bringFrom(folder, asked);
    const search = await openBuiltSearch(folder);
    let outcome: Outcome | undefined;
    const ask = (inFullText: boolean) =>
      search(
        promise.q,
        ({ results, missing }) => {
          const found = results.map(({ url }) => url);
          outcome = outcomeOf(promise, found, missing);
        },
        inFullText,
      );
    const soFar = () => page + [...asked, ...(asked.size > 0 ? [program] : [])].reduce((sum, path) => sum + sizeOf(path), 0);
    await ask(false);
    spent.atRest.push(soFar());
    if (asked.size === 0) spent.byTitles += 1;
    if (asked.size === 0 && !isKept(outcome!)) await ask(true);
    spent.sufficient.push(soFar());
    putBack();
  }
  return spent;
}

/** The value that so large a share of all stay below. */
export function below(share: number, numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
