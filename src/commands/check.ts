import { resolve } from 'node:path';
import { writeAnnotations, writeJson, writeReport } from '../check/report.ts';
import { checkContent } from '../check/run.ts';
import { readSiteDay } from '../truth/site-day.ts';

/**
 * Reads all of `content/` and reports every mistake at once; true when nothing stops a build.
 * With `--json` it prints only a list for other programs; on GitHub it also notes each problem at its line.
 */
export async function runCheck(asJson: boolean = process.argv.includes('--json')): Promise<boolean> {
  const folder = process.env['CONTENT_DIR'] ?? 'content';
  const checked = checkContent(resolve(folder), readSiteDay());
  console.log(asJson ? writeJson(checked.problems, folder) : writeReport(checked, folder));
  if (process.env['GITHUB_ACTIONS'] && !asJson && checked.problems.length) console.log(writeAnnotations(checked.problems, folder));
  return checked.problems.every((problem) => problem.level !== 'error');
}
