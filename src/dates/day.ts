/**
 * Days, without clocks and time zones.
 *
 * A `Day` is the text `YYYY-MM-DD`: it sorts and compares as text, and no time zone can move it.
 * A `LooseDay` is what a source really tells: a day, a month (`2023-09`) or only a year (`2024`).
 */
export type Day = string;
export type LooseDay = string;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
// Day first: Vietnamese authors write 5/8/2026 for 5 August, never for 8 May.
const WRITTEN_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ISO_MONTH = /^(\d{4})-(\d{2})$/;
const WRITTEN_MONTH = /^(\d{1,2})\/(\d{4})$/;
const YEAR = /^\d{4}$/;

const two = (n: number) => String(n).padStart(2, '0');

function existing(year: number, month: number, day: number): Day | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? `${year}-${two(month)}-${two(day)}` : undefined;
}

/** Reads `2026-08-05` or `5/8/2026` (day first). Undefined when it is not a day of the calendar. */
export function parseDay(text: string): Day | undefined {
  const iso = ISO_DAY.exec(text.trim());
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = WRITTEN_DAY.exec(text.trim());
  return written ? existing(Number(written[3]), Number(written[2]), Number(written[1])) : undefined;
}

/** Like `parseDay`, and also a month (`2023-09`, `9/2023`) or a year (`2024`). */
export function parseLooseDay(text: string): LooseDay | undefined {
  const trimmed = text.trim();
  if (YEAR.test(trimmed)) return trimmed;
  const isoMonth = ISO_MONTH.exec(trimmed);
  if (isoMonth) return existing(Number(isoMonth[1]), Number(isoMonth[2]), 1)?.slice(0, 7);
  const writtenMonth = WRITTEN_MONTH.exec(trimmed);
  if (writtenMonth) return existing(Number(writtenMonth[2]), Number(writtenMonth[1]), 1)?.slice(0, 7);
  return parseDay(trimmed);
}

/** The last day that a loose day can mean: nothing is told before it is certain to have happened. */
export function latestDay(loose: LooseDay): Day {
  if (loose.length === 4) return `${loose}-12-31`;
  if (loose.length === 7) {
    const [year, month] = loose.split('-').map(Number) as [number, number];
    return `${loose}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
  }
  return loose;
}

/** `2026-08-05` → `5/8/2026`, `2023-09` → `tháng 9/2023`, `2024` → `năm 2024`. */
export function writeDay(loose: LooseDay): string {
  const [year, month, day] = loose.split('-');
  if (day) return `${Number(day)}/${Number(month)}/${year}`;
  return month ? `tháng ${Number(month)}/${year}` : `năm ${year}`;
}

/** The day after. */
export function nextDay(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The day before. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Today where the readers live; a build machine may be anywhere. */
export function todayInVietnam(now: Date = new Date()): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
}

export interface Span {
  from?: Day | undefined;
  to?: Day | undefined;
}

/** Both ends are included. */
export function covers({ from, to }: Span, day: Day): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** A text that changes with the day: one string, or variants each with the days on which it is true. */
export type DatedText = string | { from?: Day | undefined; until?: Day | undefined; text: string }[];

/** The variant that is true on `day`; empty when none is. */
export function onDay(text: DatedText, day: Day): string {
  if (typeof text === 'string') return text;
  return text.find((variant) => covers({ from: variant.from, to: variant.until }, day))?.text ?? '';
}
