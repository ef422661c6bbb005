import { parentPort } from 'node:worker_threads';
import { checkContent } from '../check/run.ts';
import { contentRoot } from '../library/content-files.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { placed, type Placed } from './problem-places.ts';

/** A file of the content folder as it would be saved: its path, and where these words lie meanwhile. */
export interface Question {
  path: string;
  real: string;
}

parentPort!.on('message', ({ path, real }: Question) => {
  const { files, problems } = checkContent(contentRoot(), readSiteDay(), undefined, [{ path, real }]);
  const file = files.find((each) => each.file === path);
  const answer: Placed[] = problems.map((problem) => (file && problem.file === path ? placed(file, problem) : { problem }));
  parentPort!.postMessage(answer);
});
