import { parentPort } from 'node:worker_threads';
import { contentRoot } from '../library/content-files.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { isBuildable, type FullVerdict } from './aside.ts';
import { checkContent } from './run.ts';

const { problems, notes, summary } = checkContent(contentRoot(), readSiteDay());
// What reads site.yaml cannot even be loaded while that file is broken.
const obstacles = isBuildable({ problems }) ? (await import('./obstacles.ts')).releaseObstacles(problems, readSiteDay()) : [];
parentPort!.postMessage({ problems, notes, summary, obstacles } satisfies FullVerdict);
