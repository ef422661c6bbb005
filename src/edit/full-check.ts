import { statSync } from 'node:fs';
import { checkAside, type FullVerdict } from '../check/aside.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { contentRoot, listContent } from '../library/content-files.ts';

let last: { stamp: string; verdict: Promise<FullVerdict> } | undefined;

/** The whole check of what lies on the disk now; asked again of the same files it answers at once. */
export function fullCheck(): Promise<FullVerdict> {
  const files = listContent(contentRoot()).files.map(({ real }) => [real, statSync(real).mtimeMs, statSync(real).size]);
  const stamp = JSON.stringify([readSiteDay(), files]);
  if (last?.stamp !== stamp) {
    const verdict = checkAside();
    last = { stamp, verdict };
    verdict.catch(() => (last = undefined));
  }
  return last.verdict;
}
