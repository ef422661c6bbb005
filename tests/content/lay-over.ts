import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { writeProblem } from '../../src/problems/write-problem.ts';
import { checkContent, type Checked } from '../../src/check/run.ts';

export const fixtures = join(import.meta.dirname, 'fixtures');

/** A whole small campaign about nothing real, without a mistake. */
export const campaign = join(import.meta.dirname, '../fixtures/xa-mau');

/** The day of the fixtures, for the site and by the calendar. */
export const day = '2026-03-01';

/**
 * A copy of the valid content, with the files of one mistake laid over it; `removed.txt` names files to take away, `links.txt` shortcuts
 * to make (`from -> to`), since not every way of copying a repository keeps them.
 */
export function layOver(mistake?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(campaign, folder, { recursive: true });
  if (mistake) {
    cpSync(join(fixtures, mistake), folder, { recursive: true, filter: (path) => !/\/(expected|removed|links)\.txt$/.test(path) });
    for (const file of linesOf(mistake, 'removed.txt')) rmSync(join(folder, file));
    for (const link of linesOf(mistake, 'links.txt')) {
      const [from, to] = link.split(' -> ') as [string, string];
      symlinkSync(to, join(folder, from));
    }
  }
  return folder;
}

function linesOf(mistake: string, list: string): string[] {
  const file = join(fixtures, mistake, list);
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

/** What the check says of the content with this mistake. */
export function checkMistake(mistake?: string): Checked {
  const folder = layOver(mistake);
  try {
    return checkContent(folder, day, day);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The blocks of the report, as an editor reads them, without colours. */
export function blocksOf({ problems }: Checked): string {
  return stripVTControlCharacters(problems.map((problem) => writeProblem(problem)).join('\n\n'));
}
