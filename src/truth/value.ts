import type { RegisterData } from '../schemas/collections.ts';
import { valueMark } from '../text/values.ts';
import type { Day } from './day.ts';

export type Value = RegisterData<'values'>;

const numbers = new Intl.NumberFormat('vi-VN');

/** The value as residents read it: `200.000 đồng`, `109 thủ tục`, `dichvucong.gov.vn`, `1900 0368`. */
export function writeValue({ kind, value, unit }: Value): string {
  if (kind === 'money') return `${numbers.format(Number(value))} đồng`;
  if (kind === 'count') return [numbers.format(Number(value)), unit].filter(Boolean).join(' ');
  if (kind === 'url')
    return String(value)
      .replace(/^https?:\/\/(www\.)?/, '')
      .replace(/\/$/, '');
  return String(value);
}

/** Whether its last day has passed: then it is only told with that said. */
export function isOver({ validTo }: Value, day: Day): boolean {
  return validTo !== undefined && validTo < day;
}

/** Where a tap leads: a call, a message or a page; undefined for what is only read. */
export function valueHref({ kind, value }: Value): string | undefined {
  const digits = String(value).replace(/[^\d+]/g, '');
  if (kind === 'phone') return `tel:${digits}`;
  if (kind === 'sms') return `sms:${digits}`;
  return kind === 'url' ? String(value) : undefined;
}

/** A line of front matter as plain words: `[[so-1022]]` → `1022`. */
export function fillValues(text: string, values: ReadonlyMap<string, Value>): string {
  return text.replace(valueMark, (mark, id: string) => {
    const value = values.get(id);
    return value ? writeValue(value) : mark;
  });
}
