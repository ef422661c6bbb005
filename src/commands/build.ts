import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { readSiteDay } from '../truth/site-day.ts';
import { checkAndReport, isBuildable } from './check.ts';

const finished = resolve(process.env['OUT_DIR'] ?? 'dist');
const fresh = resolve('.cache/building', basename(finished));
const old = `${fresh}-old`;

/**
 * Checks the content, builds beside the last good `dist/`, and only then takes its place: bad input leaves nothing half-done.
 * A release also refuses what is only tolerable while somebody works: an example address, nobody who publishes, values that ran out.
 */
export async function runBuild({ release = false } = {}): Promise<void> {
  const checked = checkAndReport();
  if (!isBuildable(checked)) throw new Error('Nội dung có lỗi nên không dựng; dist/ vẫn như cũ.');
  // Only now: what reads site.yaml cannot even be loaded while that file is broken.
  const { releaseObstacles } = await import('./release.ts');
  const obstacles = release ? releaseObstacles(checked.problems, readSiteDay()) : [];
  if (obstacles.length > 0) throw new Error(['Chưa thể phát hành:', ...obstacles.map((each) => `- ${each}`)].join('\n'));
  process.env['BUILD_DIR'] = fresh;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await rm(fresh, { recursive: true, force: true });
  const { build } = await import('astro');
  await build({ logLevel: 'warn' });
  await mkdir(dirname(finished), { recursive: true });
  await rm(old, { recursive: true, force: true });
  await rename(finished, old).catch(() => undefined);
  await rename(fresh, finished);
  await rm(old, { recursive: true, force: true });
}
