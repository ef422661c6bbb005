import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { usualFolder } from '../../src/library/content-files.ts';
import { writeManyNews } from './many-news.ts';
import { indexPlainly, indexWellFed } from './plain-pagefind.ts';

/** The day that the measured sites speak for; promises hold on this day. */
export const day = '2026-11-26';

/** A site as it is built, and the pages and indexes of Pagefind alone, as shipped and well fed. All are folders to serve. */
export interface BenchSite {
  name: string;
  ours: string;
  plain: string;
  wellFed: string;
}

/** Builds the site of today's content. */
export async function buildToday(): Promise<BenchSite> {
  return build('today', usualFolder());
}

/** Builds the site with generated news besides; the news lie inside the project, where the compiler of MDX finds its packages. */
export async function buildMany(count: number): Promise<BenchSite> {
  const folder = join('.cache/bench-content', basename(usualFolder()));
  rmSync(dirname(folder), { recursive: true, force: true });
  writeManyNews(usualFolder(), folder, count);
  return build(String(count), folder);
}

/** Builds the site of today's content alone and returns its folder. */
export function buildOurs(): string {
  const folder = '.cache/bench-pages';
  runBuild(folder, usualFolder());
  return folder;
}

async function build(name: string, contentDir: string): Promise<BenchSite> {
  const ours = `.cache/bench-${name}`;
  const plain = `${ours}-plain`;
  const wellFed = `${ours}-well-fed`;
  runBuild(ours, contentDir);
  await indexPlainly(ours, plain);
  await indexWellFed(ours, wellFed);
  return { name, ours, plain, wellFed };
}

function runBuild(folder: string, contentDir: string): void {
  const { status } = spawnSync('npm', ['run', '-s', 'build'], {
    env: { ...process.env, SITE_DATE: day, CONTENT_DIR: contentDir, OUT_DIR: folder },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`The site of "${contentDir}" did not build. See: CONTENT_DIR=${contentDir} npm run check`);
}
