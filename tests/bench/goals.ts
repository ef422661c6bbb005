import { isInBody, measure, type Outcome } from '../e2e/search-promises.ts';
import { ownFiles, wasAskedBefore } from './before.ts';
import { below, type Spent } from './spent.ts';
import { kilobytes, totalOf, writeRows, type Costs } from './tables.ts';

/** What the search has to reach. Shares from 0 to 1, kilobytes of 1,000 bytes, milliseconds. */
const goals = {
  told: [0.97, 0.99],
  inBody: [0.85, 0.95],
  sufficientKilobytes: 70,
  lastKilobytes: { today: 150, many: 220 },
  firstMs: 150,
  lastMs: 800,
} as const;

const told = (outcomes: readonly Outcome[]) => measure(outcomes.filter((each) => !isInBody(each)));
const inBody = (outcomes: readonly Outcome[]) => measure(outcomes.filter(isInBody));
const shares = (of: readonly number[]): string => of.map((share) => share.toFixed(3)).join(' · ');

/** Ours beside the engine before it, on promises that titles may keep and on those that only a body keeps. */
export function recallBeside(today: readonly Outcome[], many: readonly Outcome[]): string {
  const ours = (outcomes: readonly Outcome[]) =>
    [told(outcomes.filter(wasAskedBefore)), inBody(outcomes)].map(({ recall1, recall3 }) => shares([recall1, recall3]));
  return writeRows([
    ['recall@1 · recall@3', 'all but bodies that were asked before', 'bodies only'],
    ['Ours, today', ...ours(today)],
    ['files of our own, today', shares(ownFiles.today.told), shares(ownFiles.today.inBody)],
    ['Ours, 5000 more news', ...ours(many)],
    ['files of our own, 5000 more news', shares(ownFiles.many.told), shares(ownFiles.many.inBody)],
  ]);
}

/** Which goals hold. */
export function goalTable(today: readonly Outcome[], many: readonly Outcome[], costs: Costs, costsMany: Costs, spent: Spent): string {
  const verdict = (holds: boolean) => (holds ? 'holds' : '**missed**');
  const share = (name: string, value: number, least: number) => [`${name} ≥ ${least}`, `${value.toFixed(3)} ${verdict(value >= least)}`];
  const both = (name: string, { recall1, recall3 }: { recall1: number; recall3: number }, [least1, least3]: readonly number[]) => [
    share(`recall@1, ${name},`, recall1, least1!),
    share(`recall@3, ${name},`, recall3, least3!),
  ];
  const bytes = (name: string, value: number, most: number) => [
    `${name} ≤ ${most} kB`,
    `${kilobytes(value)} ${verdict(value <= most * 1000)}`,
  ];
  const wait = (name: string, value: number, most: number) => [`${name} ≤ ${most} ms`, `${value.toFixed(0)} ${verdict(value <= most)}`];
  return writeRows([
    ['goal for ours', 'measured'],
    ...both('all but bodies', told(today), goals.told),
    ...both('bodies only', inBody(today), goals.inBody),
    ...both('all but bodies, 5000 more news, as the engine before', told(many.filter(wasAskedBefore)), ownFiles.many.told),
    ...both('bodies only, 5000 more news, as the engine before', inBody(many), ownFiles.many.inBody),
    bytes('until a sufficient answer, median', below(0.5, spent.sufficient), goals.sufficientKilobytes),
    bytes('until the last results, today', totalOf(costs.weights), goals.lastKilobytes.today),
    bytes('until the last results, 5000 more news', totalOf(costsMany.weights), goals.lastKilobytes.many),
    wait('first results after a key, today', costs.wait.first, goals.firstMs),
    wait('last results after a key, today', costs.wait.last, goals.lastMs),
    wait('first results after a key, 5000 more news', costsMany.wait.first, goals.firstMs),
    wait('last results after a key, 5000 more news', costsMany.wait.last, goals.lastMs),
  ]);
}
