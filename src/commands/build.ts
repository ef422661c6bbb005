import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runCheck } from './check.ts';

const finished = resolve('dist');
const fresh = resolve('.cache/next-dist');
const old = resolve('.cache/old-dist');

/** Checks the content, builds beside the last good `dist/`, and only then takes its place: bad input leaves nothing half-done. */
export async function runBuild(): Promise<void> {
  if (!(await runCheck())) {
    process.exitCode = 1;
    throw new Error('Content has mistakes; dist/ was left as it was.');
  }
  process.env['OUT_DIR'] = fresh;
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await rm(fresh, { recursive: true, force: true });
  const { build } = await import('astro');
  await build({ logLevel: 'warn' });
  await rm(old, { recursive: true, force: true });
  await rename(finished, old).catch(() => undefined);
  await rename(fresh, finished);
  await rm(old, { recursive: true, force: true });
}
