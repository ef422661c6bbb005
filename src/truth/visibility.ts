import { covers, latestDay, type Day, type LooseDay } from '../dates/day.ts';

interface Dated {
  validFrom?: Day | undefined;
  validTo?: Day | undefined;
  /** News: the day of the event. */
  date?: LooseDay | undefined;
}

/** A text is told from its first to its last valid day; news not before the day it tells of. */
export function isTextShown(text: Dated, day: Day): boolean {
  return covers({ from: text.validFrom, to: text.validTo }, day) && (text.date === undefined || latestDay(text.date) <= day);
}

/** A source can be cited from the day it was published; an undated one from the earliest day it can have existed. */
export function isSourceShown(source: { published?: LooseDay | undefined; notBefore?: Day | undefined }, day: Day): boolean {
  const known = source.published ? latestDay(source.published) : source.notBefore;
  return known !== undefined && known <= day;
}

/** A law is told from the day it was issued, or from the day since which we know of it. */
export function isLawShown(law: { issued?: LooseDay | undefined; knownFrom?: Day | undefined }, day: Day): boolean {
  const known = law.knownFrom ?? (law.issued ? latestDay(law.issued) : undefined);
  return known === undefined || known <= day;
}

/** The newest day among sources, as far as they are dated. */
export function newestSource(sources: readonly { published?: LooseDay | undefined }[]): LooseDay | undefined {
  const days = sources.flatMap((source) => (source.published ? [source.published] : []));
  return days.reduce<LooseDay | undefined>((newest, day) => (!newest || latestDay(day) > latestDay(newest) ? day : newest), undefined);
}
