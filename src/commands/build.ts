import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { cleanCommit, writeNote } from '../../deploy/build-note.ts';
import { writeChecksums } from '../../deploy/checksums.ts';
import { checkAside, isBuildable, type FullVerdict } from '../check/aside.ts';
import { readSiteDay } from '../dates/site-day.ts';
import { report } from './check.ts';
import { finished, refuseForeignFolder, replaceFinished, restoreFinished } from './finished.ts';
import { alone } from './one-build.ts';
import { astroStages, startStages, type Stages } from './stages.ts';

const working = resolve('.cache/building');
const fresh = join(working, basename(finished));

/**
 * Checks the content and meanwhile builds beside the last good `dist/`; only when both went well does the new site take its place: bad
 * input leaves nothing half-done. A release also refuses what is only tolerable while somebody works: an example address, nobody who
 * publishes, values that ran out, sheets that could not be printed.
 */
export async function runBuild({ release = false, boards = false } = {}): Promise<void> {
  if (boards) process.env['BOARDS'] = '1';
  // What is built is there for everybody to read (`letAllRead`), and so are the folders on the way to it.
  process.umask(0o022);
  refuseForeignFolder();
  await alone(working, () => checkAndBuild(release));
}

async function checkAndBuild(release: boolean): Promise<void> {
  const stages = startStages();
  await swapping(restoreFinished);
  const checking = checkAside();
  const building = buildFresh(stages, release);
  // Whatever stops a build on content that is refused, the check says it better.
  building.catch(() => undefined);
  const verdict = await checking;
  report(verdict);
  if (!isBuildable(verdict)) throw new Error('Nội dung có lỗi nên không dựng; dist/ vẫn như cũ.');
  if (release) refuseUnfit(verdict);
  try {
    await building;
    await swapping(() => replaceFinished(fresh));
    stages.mark('tổng kiểm');
    console.log(stages.line());
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await swapping(restoreFinished);
  }
}

/** Another checkout may build into the same folder. */
const swapping = (work: () => Promise<void>): Promise<void> => alone(finished, work);

function refuseUnfit({ obstacles }: FullVerdict): void {
  if (obstacles.length > 0) throw new Error(['Chưa thể phát hành:', ...obstacles.map(({ says }) => `- ${says}`)].join('\n'));
}

/** Makes the whole site in a folder of its own. */
async function buildFresh(stages: Stages, release: boolean): Promise<void> {
  // V8 lets garbage pile up to several times what is in use before it looks; an office's machine has little memory.
  setFlagsFromString('--heap-growing-percent=20');
  process.env['BUILD_DIR'] = fresh;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  if (release) process.env['RELEASE'] = '1';
  await rm(fresh, { recursive: true, force: true });
  await forgetPastDays();
  const { build } = await import('astro');
  await build({ logLevel: 'warn', integrations: [astroStages(stages)] });
  const { origin } = await import('../library/site.ts');
  await writeNote(fresh, { day: readSiteDay(), origin, commit: cleanCommit(), release });
  await writeChecksums(fresh);
}

const weeks = 2 * 7 * 24 * 60 * 60 * 1000;

/** Each day has a cache of its own (astro.config.mjs); those that nothing was written to for two weeks would only fill the disk. */
async function forgetPastDays(): Promise<void> {
  const caches = resolve('.cache/astro');
  for (const name of await readdir(caches).catch(() => [])) {
    const cache = join(caches, name);
    if (Date.now() - (await stat(cache)).mtimeMs > weeks) await rm(cache, { recursive: true, force: true });
  }
}
