import { brotliCompressSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { today } from '../sites.ts';
import { htmlOf, pagesOf } from './site.ts';

test('a company sees only the questions that concern it, and can see all again', async ({ page }) => {
  await page.goto('/hoi-dap/');
  const shown = page.getByRole('main').locator('[data-for]:visible');
  const all = await shown.count();
  await page.getByText('doanh nghiệp', { exact: true }).click();
  const some = await shown.count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  for (const readers of await shown.evaluateAll((items) => items.map((item) => item.getAttribute('data-for'))))
    expect(readers).toContain('doanh-nghiep');
  await page.getByText('mọi người', { exact: true }).click();
  expect(await shown.count()).toBe(all);
});

test('a law lists every page that cites it, and says where it stands', async ({ page }) => {
  await page.goto('/van-ban/nghi-quyet-98-2023-qh15/');
  await expect(page.getByRole('main')).toContainText('Đã được sửa đổi');
  await page.getByRole('link', { name: 'Nghị quyết 98 là gì?' }).first().click();
  await expect(page).toHaveURL(/\/hoi-dap\/nghi-quyet-98-la-gi\/$/);
});

test('a page on Resolution 98 names the resolution that amended it, in sight', async ({ page }) => {
  await page.goto('/hoi-dap/khoi-nghiep-mien-thue/');
  await expect(page.getByRole('complementary', { name: 'Lưu ý về trang này' }).getByRole('link', { name: 'Nghị quyết 260' })).toBeVisible();
});

test('a ward without news of its own still leads on', async ({ page }) => {
  await page.goto('/tin-phuong/phuong-2/');
  await expect(page.getByRole('heading', { name: 'Hướng dẫn cần nhất' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Phường Vườn Lài' }).first()).toBeVisible();
});

test('every reading page comes in the first round trip: HTML and CSS within 14 kB', () => {
  const css = new Map<string, number>();
  const sizeOf = (path: string) => brotliCompressSync(readFileSync(join(today.folder, path))).length;
  const heavy = pagesOf(today.folder)
    .filter((page) => !/^\/(to-roi\/.+\/.+\/|tim-kiem\/)/.test(page))
    .flatMap((page) => {
      const sheets = [...htmlOf(today.folder, page).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1]!);
      for (const sheet of sheets) if (!css.has(sheet)) css.set(sheet, sizeOf(sheet));
      const bytes = sizeOf(join(page, 'index.html')) + sheets.reduce((sum, sheet) => sum + css.get(sheet)!, 0);
      return bytes > 14_000 ? [`${page} ${bytes}`] : [];
    });
  expect(heavy).toEqual([]);
});
