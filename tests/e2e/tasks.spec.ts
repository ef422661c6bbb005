import { expect, test } from '@playwright/test';
import { Walk } from '../walk.ts';

/** What people came for, walked as they would; five tasks more are walked in `npm test`, those of wards in `wards.spec.ts`. */
test.use({ hasTouch: true, isMobile: true });
// Or a page would still be gliding when its scroll is read.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('somebody who is being cheated scans the banner: what to do at once, and a number to call, are on the first screen', async ({
  page,
}) => {
  await page.goto('/Q/G9X/');
  await new Walk(page).arrivesAt(/\/huong-dan\/nhan-biet-lua-dao\//);
  await expect(page.getByText('Đang bị lừa? Làm ngay:')).toBeInViewport();
  await expect(page.locator('.urgent a[href^="tel:"]').first()).toBeInViewport({ ratio: 1 });
});

test('who lost an identity card types it without dấu and reads what it costs', async ({ page }) => {
  const walk = new Walk(page);
  await page.goto('/');
  await page.getByLabel('Tìm trong trang này').fill('mat can cuoc');
  await walk.tap(page.getByRole('button', { name: 'Tìm' }));
  await walk.arrivesAt(/\/tim-kiem\//);
  await walk.tap(page.locator('#ket-qua > li:first-of-type > h2 > a'));
  await walk.arrivesAt(/can-cuoc/);
  await expect(page.getByText('Tiền', { exact: true })).toBeInViewport();
});

test('a neighbour is sent a guide: the address is in the clipboard after one tap, where the phone has no sharing of its own', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const walk = new Walk(page);
  await page.goto('/');
  await walk.tap(page.getByRole('main').getByRole('link', { name: 'Kích hoạt VNeID mức 2' }));
  await walk.arrivesAt(/\/huong-dan\//);
  await walk.tap(page.getByRole('button', { name: 'Gửi cho người khác' }));
  await expect(page.getByText('Đã chép địa chỉ')).toBeInViewport();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('/huong-dan/cai-dat-kich-hoat-vneid/');
});

test('a clerk finds the script on tạm trú for the loudspeaker and copies its words', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const walk = new Walk(page);
  await page.goto('/can-bo/');
  await page.getByLabel('Lọc theo tên bài').fill('dang ky tam tru');
  await walk.tap(page.locator('a[href="/phat-thanh/dang-ky-tam-tru/"]:visible').first());
  await walk.arrivesAt(/\/phat-thanh\//);
  await walk.tap(page.getByRole('button', { name: /Chép lời/ }).first());
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('tạm trú');
});
