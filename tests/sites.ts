import { spawnSync } from 'node:child_process';
import { serveFolder, type FolderServer } from '../src/commands/serve-folder.ts';

/** Tests of several checkouts can run side by side, each from a port of its own on. */
const firstPort = Number(process.env['TEST_PORT'] ?? 4411);

/** The days that tests look at. Pinned, so that an unchanged commit never turns red by the calendar. */
export const today = { day: '2026-11-25', folder: '.cache/test-sites/today', port: firstPort } as const;
export const campaign = { day: '2024-06-01', folder: '.cache/test-sites/campaign', port: firstPort + 1 } as const;
export const afterMerger = { day: '2025-08-01', folder: '.cache/test-sites/after-merger', port: firstPort + 2 } as const;
export const editingPort = firstPort + 3;

/** A small campaign of a unit that does not exist, from a content folder of its own. */
export const otherCampaign = {
  day: '2026-03-01',
  folder: '.cache/test-sites/other-campaign',
  port: firstPort + 4,
  content: 'tests/fixtures/xa-mau',
} as const;

const sites = [today, campaign, afterMerger, otherCampaign];
export const originOf = (site: { port: number }): string => `http://127.0.0.1:${site.port}`;

/**
 * Builds the site as it stands on each of the days, with the command that everybody uses, and serves them all.
 * TEST_SITES=built takes those of the last run as they are, for whoever writes a test; CI never sets it.
 */
export default async function buildAndServe(): Promise<() => Promise<void>> {
  for (const { day, folder, ...site } of process.env['TEST_SITES'] === 'built' ? [] : sites) {
    const built = spawnSync('npm', ['run', '-s', 'build'], {
      env: { ...process.env, SITE_DATE: day, OUT_DIR: folder, CONTENT_DIR: 'content' in site ? site.content : 'content' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (built.status !== 0) throw new Error(`The site of ${day} did not build.`);
  }
  const servers: FolderServer[] = [];
  for (const { folder, port } of sites) servers.push(await serveFolder(folder, port));
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
