import { parentPort } from 'node:worker_threads';
import { checkContent } from '../check/run.ts';
import { readSiteDay } from '../dates/site-day.ts';
import type { Day } from '../dates/day.ts';
import { contentRoot, type ContentPath } from '../library/content-files.ts';
import { look } from './fee/look.ts';
import { placedIn, type Placed } from './problem-places.ts';

/** Files of the content folder as they would be saved: their paths, and where their words lie meanwhile. */
export interface Question {
  name: keyof Questions;
  laid: ContentPath[];
  day?: Day | undefined;
}

export type Questions = typeof questions;

const questions = {
  /** Everything that is wrong with the files, and what they bring about in others. */
  check: (laid: ContentPath[]): Placed[] => {
    const { files, problems } = checkContent(contentRoot(), readSiteDay(), undefined, laid);
    return placedIn(files, problems);
  },
  look,
};

parentPort!.on('message', ({ name, laid, day = readSiteDay() }: Question) => parentPort!.postMessage(questions[name](laid, day)));
