import type { TextData } from '../schemas/collections.ts';
import { site } from './site.ts';
import { latestDay, writeDay, type Day, type LooseDay } from '../dates/day.ts';

/** Of what level and when: `Tin phường, 17/8/2025`. */
export const newsMoment = ({ scope, date }: Pick<TextData<'news'>, 'scope' | 'date'>): string =>
  `${site.newsScopes[scope]}, ${writeDay(date)}`;

/** Whether it surely came after the campaign, where one has an end; what is only known by its month or year may have come before. */
export const isAfterCampaign = (date: string, ends: string | undefined = site.campaignEnds): boolean =>
  ends !== undefined && date > ends.slice(0, date.length);

/** How long ago the newest news is, which a heading that promises news must say once it is over a month: `cách đây 9 tháng`. */
export function newsAge(date: LooseDay, day: Day): string {
  const [year, month, dayOfMonth] = latestDay(date).split('-').map(Number) as [number, number, number];
  const [nowYear, nowMonth, nowDay] = day.split('-').map(Number) as [number, number, number];
  const months = (nowYear - year) * 12 + nowMonth - month - (nowDay < dayOfMonth ? 1 : 0);
  return months < 1 ? '' : `cách đây ${months} tháng`;
}

interface Dated {
  id: string;
  data: { date: string };
}

/** What is only known by its month or year comes after the days of that month or year, as its shorter date does. */
export const newestFirst = (a: Dated, b: Dated): number => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id);
