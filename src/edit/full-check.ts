import { statSync } from 'node:fs';
import { checkAside, type FullVerdict } from '../check/aside.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { contentRoot, listContent } from '../library/content-files.ts';
import { hashOf } from './disk.ts';

let last: { stamp: string; verdict: Promise<FullVerdict> } | undefined;

/** What lies on the disk now, as one word: another as soon as any program writes any of it. */
export function contentStamp(): string {
  const files = listContent(contentRoot()).files.map(({ path, real }) => {
    const { mtimeMs, size } = statSync(real, { throwIfNoEntry: false }) ?? {};
    return [path, real, mtimeMs, size];
  });
  return hashOf(JSON.stringify(files));
}

/** The whole check of it; asked again of the same files it answers at once. */
export function fullCheck(): Promise<FullVerdict> {
  const stamp = `${readSiteDay()} ${contentStamp()}`;
  if (last?.stamp !== stamp) {
    const verdict = checkAside();
    last = { stamp, verdict };
    verdict.catch(() => (last = undefined));
  }
  return last.verdict;
}
