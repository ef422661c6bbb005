import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cardOn, tagFaults, tagsOf } from '../cards.ts';
import { htmlOf } from '../e2e/site.ts';
import { today } from '../sites.ts';

test('every page of the site map tells networks its title, its words and a picture, and none of the pictures weighs more than 100 kB', () => {
  const map = readFileSync(join(today.folder, 'sitemap-0.xml'), 'utf8');
  const pages = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  expect(pages.length).toBeGreaterThan(150);
  expect(pages.filter((page) => !existsSync(join(today.folder, cardOn(today.folder, page))))).toEqual([]);
  expect(pages.flatMap((page) => tagFaults(page, tagsOf(htmlOf(today.folder, page))))).toEqual([]);
  const heavy = globSync('hinh/*.png', { cwd: today.folder })
    .map((file) => [file, readFileSync(join(today.folder, file)).length] as const)
    .filter(([, bytes]) => bytes > 100_000);
  expect(heavy).toEqual([]);
});
