import type { TextData } from '../schemas/collections.ts';
import { site } from '../site.ts';
import { latestDay, writeDay } from './day.ts';

/** Of what level and when, in as many pieces as are known: `Tin phường, 17/8/2025`, `Sau đợt truyền thông`. */
export function newsMoment({ scope, date }: Pick<TextData<'news'>, 'scope' | 'date'>): string[] {
  const afterwards = latestDay(date) > site.campaignEnds;
  return [`${site.newsScopes[scope]}, ${writeDay(date)}`, ...(afterwards ? ['Sau đợt truyền thông'] : [])];
}
