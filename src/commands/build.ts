import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { runCheck } from './check.ts';

const finished = resolve(process.env['OUT_DIR'] ?? 'dist');
const fresh = resolve('.cache/building', basename(finished));
const old = `${fresh}-old`;

/** Checks the content, builds beside the last good `dist/`, and only then takes its place: bad input leaves nothing half-done. */
export async function runBuild(): Promise<void> {
  if (!(await runCheck())) {
    process.exitCode = 1;
    throw new Error('Content has mistakes; dist/ was left as it was.');
  }
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
