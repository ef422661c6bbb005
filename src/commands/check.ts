import { resolve } from 'node:path';
import { writeReport } from '../check/report.ts';
import { checkContent } from '../check/run.ts';
import { readSiteDay } from '../truth/site-day.ts';

/** Reads all of `content/` and reports every mistake at once; true when nothing stops a build. */
export async function runCheck(): Promise<boolean> {
  const folder = process.env['CONTENT_DIR'] ?? 'content';
  const checked = checkContent(resolve(folder), readSiteDay());
  console.log(writeReport(checked, folder));
  return checked.problems.every((problem) => problem.level !== 'error');
}
