import { parseDay, todayInVietnam, type Day } from './day.ts';

/**
 * The one day that the whole build speaks for: `SITE_DATE`, else today in Vietnam.
 * Throws when SITE_DATE is not a day, since a site built for a wrong day would be wrong everywhere.
 */
export function readSiteDay(environment: NodeJS.ProcessEnv = process.env): Day {
  const asked = environment['SITE_DATE'];
  if (!asked) return todayInVietnam();
  const day = parseDay(asked);
  if (!day) throw new Error(`SITE_DATE "${asked}" is not a day. Use YYYY-MM-DD, for example SITE_DATE=2026-06-01.`);
  return day;
}

export const siteDay: Day = readSiteDay();
