import { parseDay, type Day } from '../dates/day.ts';

/** The day that an impossible one most likely meant: 2026-02-30 → 2026-02-28, 1/13/2026 → 2026-01-13. Undefined when it is no date. */
export function nearestDay(typed: string): Day | undefined {
  const numbers = typed.match(/\d+/g)?.map(Number) ?? [];
  if (numbers.length !== 3 || /[^\d\s/.-]/.test(typed)) return undefined;
  const [year, month, day] = numbers[0]! > 31 ? numbers : [...numbers].reverse();
  const isMonthFirst = month! > 12 && day! <= 12;
  const [m, d] = isMonthFirst ? [day!, month!] : [month!, day!];
  const tries = [d, 30, 29, 28].filter((each) => each <= d);
  return tries.map((each) => parseDay(`${each}/${m}/${year}`)).find((found) => found !== undefined);
}
