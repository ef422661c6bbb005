import { dayBefore, parseDay, type Day } from '../../dates/day.ts';
import { isRead, readMoney } from '../../schemas/numbers.ts';
import { bare, childrenOf, markOf, type KeyPath, type Schema } from '../../schemas/shape.ts';
import { hasSum, withSum } from './sum.ts';

type Row = Record<string, unknown>;

/** An old sum, the new one and its first day. */
export interface Change {
  old: number;
  fresh: number;
  day: Day;
}

/** What an entry says one after the other, each for its days: `cost`, `fee`, `dap`, and lists such as `traps` whose entries have days. */
export interface DatedList {
  path: KeyPath;
  /** The group or list that it stands in. */
  within: Row;
  rows: Row[];
  /** It answers one question, so that its days stand before its words. */
  isLine: boolean;
}

/** Of an entry the lists by days, and all other words that the site says itself. */
export interface Declared {
  lists: DatedList[];
  words: string[];
}

/** What was told of a change, and what is printed by number, stays as it was. */
const told = new Set(['history', 'changedAfter', 'editions']);

export function declaredIn(schema: Schema, within: unknown, path: KeyPath = []): Declared {
  const { keys, item } = childrenOf(schema);
  const found: Declared = { lists: [], words: [] };
  for (const [key, value] of Object.entries(within as Row)) {
    const child = item ?? keys?.[key];
    if (!child || value === null || told.has(key)) continue;
    const below = [...path, item ? Number(key) : key];
    const isLine = markOf(child, 'dated') === true;
    const inRow = childrenOf(childrenOf(child).item ?? child).keys ?? {};
    if (isLine || (Array.isArray(value) && 'from' in inRow && 'until' in inRow)) {
      found.lists.push({ path: below, within: within as Row, rows: rowsOf(child, value), isLine });
    } else if (typeof value === 'object') {
      const { lists, words } = declaredIn(child, value, below);
      found.lists.push(...lists);
      found.words.push(...words);
    } else if (markOf(child, 'words')) found.words.push(String(value));
  }
  return found;
}

/** Every answer as a group, also the one that stands alone, or as a bare word. */
function rowsOf(schema: Schema, value: unknown): Row[] {
  if (typeof value === 'object') return [value].flat() as Row[];
  const { item } = childrenOf(bare(schema));
  const isSum = item && 'amount' in (childrenOf(item).keys ?? {}) && isRead(readMoney(String(value)));
  return [{ [isSum ? 'amount' : 'text']: value }];
}

const isAmount = (row: Row, sum: number): boolean => {
  const reading = readMoney(String(row['amount']));
  return isRead(reading) && reading.number === sum;
};

/** The keys of the words that state the sum in digits. */
const wordKeys = (row: Row, sum: number): string[] =>
  Object.keys(row).filter((key) => !['from', 'until', 'amount'].includes(key) && typeof row[key] === 'string' && hasSum(row[key], sum));

/** The words of a row that state the sum; of several the first. */
export const wordsWith = (row: Row, sum: number): string | undefined => row[wordKeys(row, sum)[0] ?? ''] as string | undefined;

const dayAt = (row: Row, key: 'from' | 'until'): Day | undefined => parseDay(String(row[key] ?? ''));

/** Whether a row states the sum, and on the day or later. */
export const tells = (row: Row, sum: number, day: Day): boolean =>
  (dayAt(row, 'until') ?? day) >= day && (isAmount(row, sum) || wordKeys(row, sum).length > 0);

/** Whether a row begins with the change or after it: then it has no other side. */
export const isLater = (row: Row, day: Day): boolean => (dayAt(row, 'from') ?? '') >= day;

/** Puts a row until the day before in place of it, and the same from the day on with the new sum, or with the words that somebody has given it. */
export function partRow({ within, path, rows, isLine }: DatedList, row: Row, { old, fresh, day }: Change, words?: string): void {
  const amount = (sum: number): Row => (isAmount(row, old) ? { amount: sum } : {});
  const said = wordKeys(row, old).map((key, index) => [key, (index === 0 && words) || withSum(String(row[key]), old, fresh)]);
  const before = { ...row, ...amount(old) };
  const after: Row = { ...row, ...amount(fresh), ...(Object.fromEntries(said) as Row) };
  const dated = (each: Row, days: Row): Row => (isLine ? { from: undefined, until: undefined, ...each, ...days } : { ...each, ...days });
  const both = isLater(row, day) ? [after] : [dated(before, { until: dayBefore(day) }), dated(after, { from: day })];
  rows.splice(rows.indexOf(row), 1, ...both);
  // What was one answer is a list only where it is parted.
  const key = path.at(-1)!;
  within[key] = rows.length > 1 || Array.isArray(within[key]) ? rows : rows[0];
}
