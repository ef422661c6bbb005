import type { RegisterData } from '../schemas/collections.ts';
import { isRead } from '../schemas/numbers.ts';
import { readPhone } from '../schemas/phone.ts';
import { readSum } from '../schemas/value.ts';
import { valueMark, valuesIn } from '../text/value-marks.ts';
import { dayBefore, writeDay, type Day } from '../dates/day.ts';

/** A value as its file states it, with those that take its place on later days. */
export type ValueEntry = RegisterData<'values'>;

/** What is told of a value on one day. */
export interface Value extends Omit<ValueEntry, 'value' | 'later'> {
  /** Sums and counts as numbers; anything else as people read it. */
  value: string | number;
  /** `over`: past its last day, and nothing has taken its place. `not-yet`: before its first day, when it is nobody's business. */
  state: 'told' | 'over' | 'not-yet';
}

/** The value on `day`: each holds from its first day until its own last one, or until the next begins. */
export function valueOn({ later, ...entry }: ValueEntry, day: Day): Value {
  const rows = [entry, ...later];
  const place = Math.max(
    0,
    rows.findLastIndex(({ validFrom }) => validFrom === undefined || validFrom <= day),
  );
  const row = rows[place]!;
  const next = rows[place + 1]?.validFrom;
  const validTo = row.validTo ?? (next && dayBefore(next));
  const unit = row.unit ?? entry.unit;
  const { name, kind } = entry;
  const state = row.validFrom && row.validFrom > day ? 'not-yet' : validTo && validTo < day ? 'over' : 'told';
  return { name, kind, ...row, unit, validTo, value: readValue(kind, row.value, unit), state };
}

function readValue(kind: ValueEntry['kind'], text: string, unit: string | undefined): string | number {
  if (kind === 'money' || kind === 'count') {
    const reading = readSum(kind, text, unit);
    if (isRead(reading)) return reading.number;
    throw new Error(`"${text}" is no ${kind}; the schema lets none through.`);
  }
  const phone = kind === 'phone' || kind === 'sms' ? readPhone(text) : undefined;
  return phone && 'phone' in phone ? phone.phone : text;
}

/** All values as they stand on `day`. */
export const valuesOn = (entries: Iterable<readonly [string, ValueEntry]>, day: Day): Map<string, Value> =>
  new Map([...entries].map(([id, entry]) => [id, valueOn(entry, day)]));

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** The value as residents read it: `200.000 đồng`, `109 thủ tục`, `dichvucong.gov.vn`, `1900 0368`. */
export function writeValue({ kind, value, unit, state, validFrom }: Value): string {
  if (state === 'not-yet') return `(áp dụng từ ${writeDay(validFrom!)})`;
  if (kind === 'money') return `${numbers.format(Number(value))} đồng`;
  if (kind === 'count') return [numbers.format(Number(value)), unit].filter(Boolean).join(' ');
  if (kind === 'url')
    return String(value)
      .replace(/^https?:\/\/(www\.)?/, '')
      .replace(/\/$/, '');
  return String(value);
}

/** What is said behind a value that ran out; empty for any other. */
export const remarkOn = ({ state }: Value): string => (state === 'over' ? ' (đã hết hạn, cần hỏi lại)' : '');

export const isTold = ({ state }: Value): boolean => state === 'told';

/** Whether every value that these words name is told: what cannot carry a remark is left out otherwise. */
export const tellsWell = (words: readonly string[], values: ReadonlyMap<string, Value>): boolean =>
  valuesIn(words.join('\n')).every((id) => {
    const value = values.get(id);
    return value === undefined || isTold(value);
  });

/** Where a tap leads: a call, a message or a page; undefined for what is only read. */
export function valueHref({ kind, value, state }: Value): string | undefined {
  if (state === 'not-yet') return undefined;
  const digits = String(value).replace(/\D/g, '');
  if (kind === 'phone') return `tel:${digits}`;
  if (kind === 'sms') return `sms:${digits}`;
  return kind === 'url' ? String(value) : undefined;
}

/** Words as a reader meets them: `[[hotline]]` → `1022`. A mark that names nothing stays as it is, for the check to show. */
export function fillValues(text: string, values: ReadonlyMap<string, Value>): string {
  return text.replace(valueMark, (mark, id: string) => {
    const value = values.get(id);
    return value ? writeValue(value) + remarkOn(value) : mark;
  });
}

/** The same for what is published: a mark that names nothing stops the build. */
export function fillerOf(values: ReadonlyMap<string, Value>): (text: string) => string {
  return (text) => {
    if (!text.includes('[[')) return text;
    const unknown = valuesIn(text).find((id) => !values.has(id));
    if (unknown !== undefined) throw new Error(`content/du-kien has no "${unknown}"`);
    return fillValues(text, values);
  };
}

/** Every text in `data`, however deep, with its values filled in. */
export function filled<T>(data: T, fill: (text: string) => string): T {
  if (typeof data === 'string') return fill(data) as T;
  if (Array.isArray(data)) return data.map((each) => filled(each as unknown, fill)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, each]) => [key, filled(each as unknown, fill)])) as T;
}
