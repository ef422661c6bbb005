import { checkedLine } from '../../truth/checked.ts';
import { covers, latestDay } from '../../truth/day.ts';
import type { Library } from '../../truth/library.ts';
import { newestSource } from '../../truth/shown.ts';
import { valueHref, writeValue, type Value } from '../../truth/value.ts';
import { dataset, toldSources } from './dataset.ts';

export interface Hotline {
  id: string;
  kind: 'phone' | 'sms';
  name: string;
  number: string;
  href: string;
  asOf: string;
  note?: string | undefined;
  sources: string[];
}

/** The numbers that a source names by the site's day, and that have not run out. */
export function hotlinesOf(library: Library): Hotline[] {
  return [...library.values].flatMap(([id, value]): Hotline[] => {
    const { kind, name, asOf, note } = value;
    if (kind !== 'phone' && kind !== 'sms') return [];
    const sources = toldSources(library, value.sources);
    if (!isUsable(value, library.day) || sources.length === 0) return [];
    return [{ id, kind, name, number: writeValue(value), href: valueHref(value)!, asOf, note, sources }];
  });
}

const isUsable = (value: Value, day: string) => covers({ from: value.validFrom, to: value.validTo }, day) && latestDay(value.asOf) <= day;

/** `/du-lieu/duong-day-nong.json`. Registers of values have no review of their own: the newest review of the content stands for it. */
export function hotlineData(library: Library): string {
  const hotlines = hotlinesOf(library);
  const cited = hotlines.flatMap(({ sources }) => sources);
  const newest = newestSource(cited.flatMap((id) => library.sources.get(id) ?? []));
  return dataset(library, { home: '/', checked: checkedLine(library.lastReview, newest, library.day), cited }, { hotlines });
}
