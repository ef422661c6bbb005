import { covers, dayBefore, nextDay, type Day, type Span } from '../dates/day.ts';

/** The days on which both hold; undefined when there are none. */
export function overlap(a: Span, b: Span): Span | undefined {
  const from = later(a.from, b.from);
  const to = earlier(a.to, b.to);
  return from !== undefined && to !== undefined && from > to ? undefined : { from, to };
}

const later = (a: Day | undefined, b: Day | undefined) => (a === undefined || (b !== undefined && b > a) ? b : a);
const earlier = (a: Day | undefined, b: Day | undefined) => (a === undefined || (b !== undefined && b < a) ? b : a);

/** Stands for all the days before the first one that anybody named. */
export const beginning: Day = '0001-01-01';

/** The days within `whole` on which something begins, or has just ended: between two of them nothing changes. */
export function turningDays(spans: readonly Span[], whole: Span): Day[] {
  const turns = spans.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [nextDay(to)] : [])]);
  const days = [whole.from ?? beginning, ...turns].filter((day) => covers(whole, day));
  return [...new Set(days)].sort();
}

/** The first day within `whole` that none of `spans` covers, and the last of that gap; undefined when there is no gap. */
export function firstGap(spans: readonly Span[], whole: Span): Span | undefined {
  const from = turningDays(spans, whole).find((day) => !spans.some((span) => covers(span, day)));
  if (from === undefined) return undefined;
  const next = spans.flatMap((span) => (span.from && span.from > from ? [span.from] : [])).sort()[0];
  return overlap({ from, to: next && dayBefore(next) }, { to: whole.to });
}
