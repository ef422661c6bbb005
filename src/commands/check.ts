import type { Verdict } from '../check/aside.ts';
import { writeAnnotations, writeJson, writeReport } from '../check/report.ts';
import { checkContent } from '../check/run.ts';
import { contentRoot, whereIs } from '../library/content-files.ts';
import { readSiteDay } from '../dates/site-day.ts';

/** Reads all of `content/` and finds every mistake. */
export function checkAll(): Verdict {
  const { problems, notes, summary } = checkContent(contentRoot(), readSiteDay());
  return { problems, notes, summary };
}

/** Prints every mistake at once. With `asJson` only a list for other programs; on GitHub it also notes each problem at its line. */
export function report(verdict: Verdict, asJson = false): void {
  const where = whereIs();
  console.log(asJson ? writeJson(verdict.problems, where) : writeReport(verdict, where));
  if (process.env['GITHUB_ACTIONS'] && !asJson && verdict.problems.length) console.log(writeAnnotations(verdict.problems, where));
}
