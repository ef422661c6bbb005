import { readSiteDay } from '../dates/site-day.ts';
import type { Problem } from '../problems/problem.ts';
import { isDraftPath } from '../routes.ts';
import { command, run } from './command.ts';
import { save, stored } from './disk.ts';
import { composed, openText } from './entry.ts';
import { sheetName } from './standing.ts';

/** Whether a draft is told that its first edition has other words: it gets them when it goes on the site. */
export const isUnwritten = (path: string, { kind }: Problem): boolean => isDraftPath(path) && kind === 'edition-changed';

/**
 * What goes on the site and has editions begins with one of today, whose words are those of today: nobody holds a sheet of a draft. Where that
 * fails, the list of changes asks for it.
 */
export async function writeFirstEdition(path: string): Promise<void> {
  const { raw, hash } = stored(path);
  const editions = openText(path, raw).form?.values['editions'];
  if (!Array.isArray(editions) || editions.length !== 1) return;
  const first = { ...(editions as object[])[0], date: readSiteDay() };
  save(path, hash, composed({ path, base: raw, fields: { editions: [first] } }));
  await run(command('edition', '--again', sheetName(path)), AbortSignal.timeout(120_000)).catch(console.error);
}
