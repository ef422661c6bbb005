import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { campaign, today } from '../sites.ts';
import { openPdf, textOf } from '../print/pdf.ts';
import { pageTypes } from './site.ts';

test('a reader opens the digest of a month and from there a news item', async ({ page }) => {
  await page.goto(pageTypes.digests);
  await page.getByRole('link', { name: 'Bản tin tháng 8/2025' }).click();
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

test('printed from the browser a digest is a sheet of A4 for the notice board, with its day and address', async ({ page }, testInfo) => {
  await page.goto(pageTypes.digest);
  const path = testInfo.outputPath('digest.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const pdf = await openPdf(path);
  expect(pdf.numPages).toBe(1);
  expect((await pdf.getPage(1)).view.map(Math.round)).toEqual([0, 0, 595, 842]);
  const words = (await textOf(pdf)).replace(/\s+/g, ' ');
  expect(words).toContain('camnang.example/ban-tin/2025-08/');
  expect(words).toContain('bản ngày 25/11/2026');
  expect(words).not.toContain('Trang đầu');
});
