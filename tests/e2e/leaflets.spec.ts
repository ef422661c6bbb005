import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { today } from '../sites.ts';

test('a clerk goes from the print desk to the PDF', async ({ page, request }) => {
  await page.goto('/to-roi/');
  await page.getByRole('link', { name: 'Kích hoạt VNeID mức 2', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kích hoạt VNeID mức 2');
  const pdf = page.getByRole('link', { name: /PDF/ }).first();
  const answer = await request.get((await pdf.getAttribute('href'))!);
  expect(answer.headers()['content-type']).toContain('application/pdf');
});

test('a reader goes from a guide to its leaflet, and a leaflet back to its guide', async ({ page }) => {
  await page.goto('/huong-dan/cai-dat-kich-hoat-vneid/');
  await page.getByRole('link', { name: /In tờ rơi/ }).click();
  await page.getByRole('link', { name: 'Cài đặt VNeID và kích hoạt tài khoản mức 2' }).click();
  await expect(page).toHaveURL(/\/huong-dan\/cai-dat-kich-hoat-vneid\/$/);
});

test('the site map lists reading pages and leaves out doors, sheets and the search', () => {
  const map = readFileSync(`${today.folder}/sitemap-0.xml`, 'utf8');
  expect(map).toContain('/huong-dan/cai-dat-kich-hoat-vneid/<');
  expect(map).not.toMatch(/\/q\/|\/tim-kiem\/|\/a4\//);
});

test('the feed carries the newest news first, and robots are shown the map', async ({ request }) => {
  const feed = await (await request.get('/rss.xml')).text();
  const dates = [...feed.matchAll(/<pubDate>(.*?)<\/pubDate>/g)].map((match) => Date.parse(match[1]!));
  expect(dates.length).toBeGreaterThan(8);
  expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  expect(await (await request.get('/robots.txt')).text()).toContain('Sitemap: https://camnang.example/sitemap-index.xml');
});
