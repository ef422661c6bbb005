import { dayBefore, parseDay, type Day } from '../../dates/day.ts';
import { isRead, readMoney } from '../../schemas/numbers.ts';
import { bare, childrenOf, markOf, type KeyPath, type Schema } from '../../schemas/shape.ts';
import { hasSum, withSum } from './sum.ts';

export type Row = Readonly<Record<string, unknown>>;

/** What an entry says one after the other, each for its days: `cost`, `fee`, `dap`, and lists such as `traps` whose entries have days. */
export interface DatedList {
  path: KeyPath;
  was: unknown;
  rows: readonly Row[];
  /** It answers one question, so that its days stand before its words. */
  isLine: boolean;
}

export function datedLists(schema: Schema, value: unknown, path: KeyPath = []): DatedList[] {
  if (value === undefined || value === null) return [];
  const { keys, item } = childrenOf(schema);
  if (markOf(schema, 'dated')) return [{ path, was: value, rows: rowsOf(schema, value), isLine: true }];
  if (item && Array.isArray(value)) {
    const inRow = childrenOf(item).keys ?? {};
    if ('from' in inRow && 'until' in inRow) return [{ path, was: value, rows: value as Row[], isLine: false }];
    return value.flatMap((each, index) => datedLists(item, each, [...path, index]));
  }
  if (!keys || typeof value !== 'object') return [];
  return Object.entries(keys).flatMap(([key, child]) => datedLists(child, (value as Row)[key], [...path, key]));
}

function rowsOf(schema: Schema, value: unknown): readonly Row[] {
  if (Array.isArray(value)) return value as Row[];
  if (typeof value === 'object') return [value as Row];
  const { item } = childrenOf(bare(schema));
  const isSum = item && 'amount' in (childrenOf(item).keys ?? {}) && isRead(readMoney(String(value)));
  return [{ [isSum ? 'amount' : 'text']: value }];
}

const isAmount = (key: string, value: unknown, sum: number): boolean => {
  const reading = key === 'amount' ? readMoney(String(value)) : { why: '' };
  return 'number' in reading && reading.number === sum;
};
const isWords = (key: string, value: unknown, sum: number): value is string =>
  !['from', 'until', 'amount'].includes(key) && typeof value === 'string' && hasSum(value, sum);

/** The words of a row that state the sum in digits. */
export const wordsWith = (row: Row, sum: number): string | undefined =>
  Object.entries(row).flatMap(([key, value]) => (isWords(key, value, sum) ? [value] : []))[0];

/** Whether a row states the sum, and on the day or later. */
export const tells = (row: Row, sum: number, day: Day): boolean =>
  (lastDay(row) ?? day) >= day && Object.entries(row).some(([key, value]) => isAmount(key, value, sum) || isWords(key, value, sum));

const lastDay = ({ until }: Row): Day | undefined => (until === undefined ? undefined : parseDay(String(until)));
const firstDay = ({ from }: Row): Day | undefined => (from === undefined ? undefined : parseDay(String(from)));

/** Whether a row begins with the change or after it: then it has no other side. */
export const isLater = (row: Row, day: Day): boolean => (firstDay(row) ?? '') >= day;

/** A row until the day before, and the same from the day on with the new sum, or with the words that somebody has given it. */
export function split(row: Row, { isLine }: DatedList, { old, fresh, day, words }: Change): Row[] {
  const saying = (sum: number, told: (text: string) => string): Row =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => {
        if (isAmount(key, value, old)) return [key, sum];
        return [key, isWords(key, value, old) ? told(value) : value];
      }),
    );
  const changed = saying(fresh, (text) => words ?? withSum(text, old, fresh));
  if (isLater(row, day)) return [changed];
  const dated = (each: Row, days: Row) => (isLine ? { ...days, ...each, ...days } : { ...each, ...days });
  return [
    dated(
      saying(old, (text) => text),
      { until: dayBefore(day) },
    ),
    dated(changed, { from: day }),
  ];
}

export interface Change {
  old: number;
  fresh: number;
  day: Day;
  words?: string | undefined;
}

/** A list as it is written: what was one answer is a list only where it is parted. */
export const asWritten = (rows: readonly Row[], was: unknown): unknown => (Array.isArray(was) || rows.length > 1 ? rows : rows[0]);
