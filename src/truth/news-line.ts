import type { TextData } from '../schemas/collections.ts';
import { newsScopes } from '../schemas/news.ts';
import { site } from '../site.ts';
import { latestDay, writeDay } from './day.ts';

/** Of what level and when, in as many pieces as are known: `Tin phường, 17/8/2025`, `Sau chiến dịch`. */
export function newsMoment({ scope, date }: Pick<TextData<'news'>, 'scope' | 'date'>): string[] {
  const afterwards = latestDay(date) > site.campaignEnds;
  return [`${newsScopes[scope]}, ${writeDay(date)}`, ...(afterwards ? ['Sau chiến dịch'] : [])];
}
