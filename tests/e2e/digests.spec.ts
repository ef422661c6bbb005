import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { campaign, today } from '../sites.ts';
import { inPage } from '../../src/print/in-page/index.ts';
import { flawsOf } from '../print/flaws.ts';
import { openPdf, textOf } from '../print/pdf.ts';
import { pageTypes } from './site.ts';

test('a reader opens the digest of a month and from there a news item', async ({ page }) => {
  await page.goto(pageTypes.digests);
  await page.getByRole('link', { name: 'Tháng 8/2025', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bản tin tháng 8/2025');
  await expect(page.getByText(/Đối chiếu lần cuối \d+\/\d+\/2026 · nguồn mới nhất/)).toBeVisible();
  await page.getByRole('link', { name: 'Phường Diên Hồng ra mắt 38 Tổ công nghệ số cộng đồng' }).click();
  await expect(page).toHaveURL(/\/tin-phuong\/dien-hong\//);
});

test('a digest has the news of its month only, and a month without news has none', async ({ page }) => {
  await page.goto(pageTypes.digest);
  const days = await page.locator('.digest-groups li > p:first-child').allTextContents();
  expect(days.length).toBeGreaterThan(5);
  for (const day of days) expect(day.trim()).toMatch(/^(\d+\/|tháng )8\/2025/);
  expect(existsSync(`${today.folder}/ban-tin/2025-05`)).toBe(false);
});

test('a site of an earlier day knows no later month', () => {
  expect(existsSync(`${campaign.folder}/ban-tin/2024-03/index.html`)).toBe(true);
  expect(readFileSync(`${campaign.folder}/ban-tin/index.html`, 'utf8')).not.toMatch(/ban-tin\/2025/);
});

test('a clerk takes the digest of a month along as a sheet of A4 for the notice board', async ({ page, request }) => {
  await page.goto(pageTypes.digest);
  const link = page.getByRole('link', { name: /Tờ A4 để dán bảng tin \(PDF\)/ });
  await expect(link).toHaveText(/\d+ kB$/);
  const answer = await request.get((await link.getAttribute('href'))!);
  expect(answer.headers()['content-type']).toContain('application/pdf');
});

test('the sheet has every item of the month with its day and who reported it, the day it is of, its address in words, and that it is a trial', async ({
  page,
}) => {
  await page.goto(pageTypes.digest);
  const titles = await page.locator('.digest-groups .title').allInnerTexts();
  const words = oneLine(await textOf(await openPdf(`${today.folder}${pageTypes.digest}a4.pdf`)));
  for (const title of titles) expect(words).toContain(oneLine(title));
  await page.goto(`${pageTypes.digest}a4/`);
  expect(words.match(/Nguồn: /g)).toHaveLength(await page.locator('.news').count());
  await expect(page.locator('.news:not([data-spare])')).toHaveCount(titles.length);
  expect(words).toMatch(/Bản ngày \d+\/\d+\/2026/);
  expect(words).toMatch(/Đối chiếu lần cuối \d+\/\d+\/2026 · nguồn mới nhất/);
  expect(words).toContain('camnang.example/ban-tin/2025-08/');
  expect(words).toContain('BẢN THỬ');
  expect(words).not.toContain('tin nữa');
});

test('where a month leaves white room, its sheet goes on with the newest that came before, and says so', async ({ page }) => {
  await page.goto(`${pageTypes.digest}a4/`);
  const earlier = page.locator('.scope').filter({ has: page.locator('[data-spare]') });
  await expect(earlier.getByRole('heading', { level: 2 })).toHaveText('Tin những tháng trước');
  await expect(earlier.locator('.day').first()).toContainText('năm 2025');
});

test('a month with more news than its sheet holds fills both sides and says how many more stand on the page', async ({ page }) => {
  await page.goto(`${pageTypes.digest}a4/`);
  const count = await page.locator('.news[data-optional]').count();
  await page.evaluate(multiplyNews, 6);
  const filled = await page.evaluate(`(() => { ${inPage}\nreturn fillSheet([13, 14], 2); })()`);
  expect(filled).toMatchObject({ sides: 2, type: 13, over: undefined });
  const shown = await page.locator('.news').count();
  expect(shown).toBeLessThan(count * 6);
  await expect(page.locator('.more')).toContainText(`Còn ${count * 6 - shown} tin nữa`);
  expect(await page.evaluate(flawsOf)).toEqual([]);
});

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Runs in the browser: puts a printed sheet back into one box, with `times` as many news. */
function multiplyNews(times: number): void {
  const [first, ...others] = [...document.querySelectorAll<HTMLElement>('.side')];
  for (const other of others) first!.querySelector('.area')!.append(...other.querySelector('.area')!.children);
  others.forEach((other) => other.remove());
  document.querySelectorAll('.scope:has([data-spare])').forEach((scope) => scope.remove());
  const scope = document.querySelector('.scope')!;
  const news = [...document.querySelectorAll('.news')];
  for (let time = 1; time < times; time += 1) scope.append(...news.map((each) => each.cloneNode(true)));
  first!.querySelector('.area')!.append(document.querySelector('.end')!);
}
