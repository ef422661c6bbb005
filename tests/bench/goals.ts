import { measure, type Outcome } from '../e2e/search-promises.ts';
import { kilobytes, totalOf, writeRows, type Costs } from './tables.ts';

/** What the search has to reach. Shares from 0 to 1, kilobytes of 1,000 bytes, milliseconds. */
const goals = { recall1: 0.92, recall3: 0.98, kilobytesToday: 130, kilobytesMany: 300, keyMilliseconds: 300 } as const;

/** Which goals hold, for the first results and for the last. */
export function goalTable(outcomes: readonly Outcome[], today: Costs, many: Costs): string {
  const { recall1, recall3 } = measure(outcomes);
  const verdict = (holds: boolean) => (holds ? 'holds' : '**missed**');
  const share = (name: string, value: number, least: number) => [
    `${name} ≥ ${least}`,
    '',
    `${value.toFixed(3)} ${verdict(value >= least)}`,
  ];
  const bytes = (when: string, { firstWeights, weights }: Costs, most: number) => [
    `≤ ${most} kB to results for one question, ${when}`,
    ...[firstWeights, weights].map((each) => `${kilobytes(totalOf(each))} ${verdict(totalOf(each) <= most * 1000)}`),
  ];
  const wait = (when: string, { wait: { first, last } }: Costs) => [
    `≤ ${goals.keyMilliseconds} ms after a key, ${when}`,
    ...[first, last].map((each) => `${each.toFixed(0)} ${verdict(each <= goals.keyMilliseconds)}`),
  ];
  return writeRows([
    ['goal for ours', 'first results', 'last results'],
    share('recall@1', recall1, goals.recall1),
    share('recall@3', recall3, goals.recall3),
    bytes('today', today, goals.kilobytesToday),
    bytes('5000 more news', many, goals.kilobytesMany),
    wait('today', today),
    wait('5000 more news', many),
  ]);
}
