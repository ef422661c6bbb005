import { Worker } from 'node:worker_threads';
import type { Problem } from '../problems/problem.ts';
import type { Obstacle } from './obstacles.ts';
import type { Checked } from './run.ts';

/** What is left of a check when the texts that it read are forgotten. */
export type Verdict = Omit<Checked, 'files'>;

/** With why the site may not be released as it stands; said only where nothing stops a build. */
export type FullVerdict = Verdict & { obstacles: Obstacle[] };

/** Whether nothing stops a build. */
export const isBuildable = ({ problems }: { problems: readonly Problem[] }): boolean => problems.every(({ level }) => level !== 'error');

/** The whole check in a thread of its own, which reads everything anew and whose memory is given back. */
export function checkAside(): Promise<FullVerdict> {
  return new Promise((found, failed) => {
    new Worker(new URL('aside-thread.ts', import.meta.url)).once('message', found).once('error', failed);
  });
}
