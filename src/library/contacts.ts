import { latestDay } from '../dates/day.ts';
import { isTold, valueHref, type Value } from '../truth/value.ts';
import type { Library } from './library.ts';
import { site } from './site.ts';

export interface ContactNumber {
  id: string;
  value: Value;
  /** What one calls it for. */
  purpose: string;
  /** The sources that may be cited today. */
  sources: string[];
}

/** What the page with all of them is called. */
export const contactTitle = 'Liên hệ: gọi ai, đến đâu';

/** How many of them a first page shows. */
export const mostWanted = 6;

/** A number to call or write to that a source names by the library's day, and that has not run out. */
function contactNumber(library: Library, id: string, purpose: string): ContactNumber | undefined {
  const value = library.values.get(id);
  if (!value || !valueHref(value) || !isTold(value) || latestDay(value.asOf) > library.day) return undefined;
  const sources = value.sources.filter((source) => library.sources.has(source));
  return sources.length > 0 ? { id, value, purpose, sources } : undefined;
}

/** Whom to call when, as far as sources tell it today. */
export function contactGroups(library: Library): { name: string; numbers: ContactNumber[] }[] {
  return site.contacts
    .map(({ name, numbers }) => ({ name, numbers: numbers.flatMap((each) => contactNumber(library, each.number, each.for) ?? []) }))
    .filter(({ numbers }) => numbers.length > 0);
}
