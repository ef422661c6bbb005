import { expect, test } from '@playwright/test';
import { Walk } from '../walk.ts';

test.use({ hasTouch: true, isMobile: true });

test('activate VNeID from a printed code: it opens the steps without a tap', async ({ page }) => {
  const walk = new Walk(page);
  await page.goto('/Q/H24-1/');
  await walk.arrivesAt(/\/huong-dan\/cai-dat-kich-hoat-vneid\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.getByRole('heading', { name: /^Bước 1\/\d+ / })).toBeVisible();
});

test('find the rule on fees without dấu', async ({ page }) => {
  const walk = new Walk(page);
  await page.goto('/');
  await page.getByLabel('Tìm trong trang này').fill('le phi 0 dong');
  await walk.tap(page.getByRole('button', { name: 'Tìm' }));
  await walk.arrivesAt(/\/tim-kiem\//);
  await walk.tap(page.locator('#ket-qua > li:first-of-type > h2 > a'));
  await walk.arrivesAt(/\/huong-dan\/le-phi-0-dong\//);
});

test('see which ward Phường 7 is now', async ({ page }) => {
  const walk = new Walk(page);
  await page.goto('/');
  await walk.tap(page.getByRole('link', { name: 'Phường 7', exact: true }));
  await walk.arrivesAt(/\/phuong-7\//);
  await expect(page.getByText('nay thuộc Phường Diên Hồng')).toBeInViewport();
});

test('print a leaflet', async ({ page }) => {
  const walk = new Walk(page);
  await page.goto('/');
  await walk.tap(page.getByRole('main').getByRole('link', { name: 'Kích hoạt VNeID mức 2' }));
  await walk.arrivesAt(/\/huong-dan\//);
  await walk.tap(page.getByRole('link', { name: 'In', exact: true }));
  await walk.arrivesAt(/\/to-roi\//);
  const pdf = page.getByRole('link', { name: /PDF/ }).first();
  const answer = await page.request.get((await pdf.getAttribute('href'))!);
  expect(answer.headers()['content-type']).toContain('application/pdf');
});

test('read a guide without network', async ({ page, context }) => {
  const walk = new Walk(page);
  await page.goto('/');
  await walk.tap(page.getByRole('main').getByRole('link', { name: 'Kích hoạt VNeID mức 2' }));
  await walk.arrivesAt(/\/huong-dan\//);
  await walk.tap(page.getByRole('button', { name: 'Lưu để đọc khi mất mạng' }));
  await expect(page.getByText('Đã lưu. Khi mất mạng')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await walk.arrivesAt(/\/huong-dan\//);
  await expect(page.getByRole('heading', { name: /^Bước 1\/\d+ / })).toBeVisible();
});
