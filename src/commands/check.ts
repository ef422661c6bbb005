import { Worker } from 'node:worker_threads';
import { writeAnnotations, writeJson, writeReport } from '../check/report.ts';
import { checkContent, type Checked } from '../check/run.ts';
import { contentRoot, whereIs } from '../library/content-files.ts';
import { readSiteDay } from '../dates/site-day.ts';

/** What is left of a check when the texts that it read are forgotten. */
export type Verdict = Omit<Checked, 'files'>;

/** Reads all of `content/` and finds every mistake. */
export function checkAll(): Verdict {
  const { problems, notes, summary } = checkContent(contentRoot(), readSiteDay());
  return { problems, notes, summary };
}

/** The same in a thread of its own, so that a build can begin meanwhile and does not carry what the check read. */
export function checkAside(): Promise<Verdict> {
  return new Promise((found, failed) => {
    new Worker(new URL('check-thread.ts', import.meta.url)).once('message', found).once('error', failed);
  });
}

/** Prints every mistake at once. With `asJson` only a list for other programs; on GitHub it also notes each problem at its line. */
export function report(verdict: Verdict, asJson = false): void {
  const where = whereIs();
  console.log(asJson ? writeJson(verdict.problems, where) : writeReport(verdict, where));
  if (process.env['GITHUB_ACTIONS'] && !asJson && verdict.problems.length) console.log(writeAnnotations(verdict.problems, where));
}

/** Whether nothing stops a build. */
export const isBuildable = ({ problems }: Verdict): boolean => problems.every((problem) => problem.level !== 'error');
