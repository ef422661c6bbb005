import { resolve } from 'node:path';
import { writeAnnotations, writeJson, writeReport } from '../check/report.ts';
import { checkContent, type Checked } from '../check/run.ts';
import { readSiteDay } from '../truth/site-day.ts';

/** Reads all of `content/` and reports every mistake at once. With `asJson` it prints only a list for other programs; on GitHub it also notes each problem at its line. */
export function checkAndReport(asJson = false): Checked {
  const folder = process.env['CONTENT_DIR'] ?? 'content';
  const checked = checkContent(resolve(folder), readSiteDay());
  console.log(asJson ? writeJson(checked.problems, folder) : writeReport(checked, folder));
  if (process.env['GITHUB_ACTIONS'] && !asJson && checked.problems.length) console.log(writeAnnotations(checked.problems, folder));
  return checked;
}

/** Whether nothing stops a build. */
export const isBuildable = ({ problems }: Checked): boolean => problems.every((problem) => problem.level !== 'error');
