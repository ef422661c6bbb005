import type { Day } from '../dates/day.ts';

const lasts = 300 * 86_400_000;

/**
 * `/.well-known/security.txt` (RFC 9116): where to report a hole in the site. It expires 300 days after the site's day, as the standard wants
 * less than a year; every build renews it. Undefined, and so no file, without a contact that somebody reads, which the standard demands, and
 * where it would have expired `now`, on a site of a past day.
 */
export function writeSecurityText(origin: string, day: Day, contact: string | undefined, now: Date): string | undefined {
  const expires = new Date(Date.parse(`${day}T00:00:00Z`) + lasts);
  if (!contact || expires <= now) return undefined;
  return [
    `Contact: ${contact}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    'Preferred-Languages: vi, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
}
