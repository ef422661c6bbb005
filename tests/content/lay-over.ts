import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

/** A copy of the valid content, with the files of one mistake laid over it; `removed.txt` names files to take away. */
export function layOver(mistake?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(campaign, folder, { recursive: true });
  if (mistake) {
    cpSync(join(fixtures, mistake), folder, { recursive: true, filter: (path) => !/\/(expected|removed)\.txt$/.test(path) });
    const removed = join(fixtures, mistake, 'removed.txt');
    if (existsSync(removed)) for (const file of readFileSync(removed, 'utf8').trim().split('\n')) rmSync(join(folder, file));
  }
  return folder;
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
