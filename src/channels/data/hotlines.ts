import { checkedLine } from '../../library/checked.ts';
import { latestDay } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { newestSource } from '../../truth/visibility.ts';
import { isTold, valueHref, writeValue } from '../../truth/value.ts';
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
    if (!isTold(value) || latestDay(asOf) > library.day || sources.length === 0) return [];
    return [{ id, kind, name, number: writeValue(value), href: valueHref(value)!, asOf, note, sources }];
  });
}

/** `/du-lieu/duong-day-nong.json`. Registers of values have no review of their own: the newest review of the content stands for it. */
export function hotlineData(library: Library): string {
  const hotlines = hotlinesOf(library);
  const cited = hotlines.flatMap(({ sources }) => sources);
  const newest = newestSource(cited.flatMap((id) => library.sources.get(id) ?? []));
  return dataset(library, { home: '/', checked: checkedLine(library.lastReview, newest, library.day), cited }, { hotlines });
}
