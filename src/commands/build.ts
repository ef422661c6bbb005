import { rm } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { cleanCommit, writeNote } from '../../deploy/build-note.ts';
import { writeSums } from '../../deploy/sums.ts';
import { readSiteDay } from '../truth/site-day.ts';
import { checkAndReport, isBuildable } from './check.ts';
import { finished, replaceFinished, restoreFinished } from './finished.ts';

const fresh = resolve('.cache/building', basename(finished));

/**
 * Checks the content, builds beside the last good `dist/`, and only then takes its place: bad input leaves nothing half-done.
 * A release also refuses what is only tolerable while somebody works: an example address, nobody who publishes, values that ran out,
 * sheets that could not be printed.
 */
export async function runBuild({ release = false } = {}): Promise<void> {
  await restoreFinished();
  const checked = checkAndReport();
  if (!isBuildable(checked)) throw new Error('Nội dung có lỗi nên không dựng; dist/ vẫn như cũ.');
  // Only now: what reads site.yaml cannot even be loaded while that file is broken.
  const { releaseObstacles } = await import('./release.ts');
  const { origin } = await import('../site.ts');
  const obstacles = release ? releaseObstacles(checked.problems, readSiteDay()) : [];
  if (obstacles.length > 0) throw new Error(['Chưa thể phát hành:', ...obstacles.map((each) => `- ${each}`)].join('\n'));
  process.env['BUILD_DIR'] = fresh;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  if (release) process.env['RELEASE'] = '1';
  await rm(fresh, { recursive: true, force: true });
  try {
    const { build } = await import('astro');
    await build({ logLevel: 'warn' });
    await writeNote(fresh, { day: readSiteDay(), origin, commit: cleanCommit(), release });
    await writeSums(fresh);
    await replaceFinished(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await restoreFinished();
  }
}
