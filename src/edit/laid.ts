import events from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { Day } from '../dates/day.ts';
import type { ContentPath } from '../library/content-files.ts';
import { once } from '../once.ts';
import { toldPath } from '../routes.ts';
import type { Question, Questions } from './laid-thread.ts';

/** Files as they would be saved. */
export type Unsaved = readonly (readonly [path: string, raw: string])[];

const folder = once(() => {
  const made = mkdtempSync(join(tmpdir(), 'sua-noi-dung-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
});

let worker: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Asks of the whole content as it would be with some files saved, in a thread of its own: it takes seconds, and typing never waits for it. One
 * question at a time; one that nobody waits for any more when its turn comes is answered with nothing.
 */
export function askLaid<Name extends keyof Questions>(
  name: Name,
  files: Unsaved,
  day?: Day,
  isWanted = () => true,
): Promise<ReturnType<Questions[Name]> | undefined> {
  const answer = last.then(() => (isWanted() ? put(name, files, day) : undefined));
  last = answer.catch(() => undefined);
  return answer as ReturnType<typeof askLaid<Name>>;
}

async function put(name: keyof Questions, files: Unsaved, day?: Day): Promise<unknown> {
  const laid = files.map(([path, raw], index): ContentPath => {
    const real = join(folder(), String(index));
    writeFileSync(real, raw);
    // A draft is read as if it were told already.
    return { path: toldPath(path), real };
  });
  // One that has stumbled is gone: the next question begins another.
  worker ??= new Worker(new URL('laid-thread.ts', import.meta.url), { env: SHARE_ENV }).on('error', () => (worker = undefined));
  worker.unref();
  worker.postMessage({ name, laid, day } satisfies Question);
  const [answer] = (await events.once(worker, 'message')) as unknown[];
  return answer;
}
