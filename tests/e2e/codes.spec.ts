import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { campaign, originOf, today } from '../sites.ts';

test('every code answers below /q/ and /Q/, in capitals and small letters, with the same page, and opens a page that exists', () => {
  const codes = readdirSync(join(today.folder, 'Q'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === entry.name.toUpperCase())
    .map((entry) => entry.name);
  expect(codes.length).toBeGreaterThan(10);
  for (const code of codes) {
    const doors = [`Q/${code}`, `q/${code}`, `Q/${code.toLowerCase()}`, `q/${code.toLowerCase()}`];
    const [answer, ...twins] = doors.map((door) => readFileSync(join(today.folder, door, 'index.html'), 'utf8'));
    expect(twins.every((twin) => twin === answer)).toBe(true);
    const [, target] = /http-equiv="refresh" content="0;url=([^"#?]*)/.exec(answer!) ?? [];
    expect(existsSync(join(today.folder, target ?? 'nowhere', 'index.html')), `${code} → ${target}`).toBe(true);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const door of ['/Q/H24', '/q/h24', '/Q/H24-1/']) {
    test(`${door} leads to the guide`, async ({ page }) => {
      await page.goto(door);
      await expect(page).toHaveURL(/\/huong-dan\/cai-dat-kich-hoat-vneid\/(#H24-1)?$/);
    });
  }

  test('a code typed wrong is told which letters no code has, and finds the right one in the list', async ({ page }) => {
    const answer = await page.goto('/q/HZ4/');
    expect(answer?.status()).toBe(404);
    await expect(page.getByText('Mã không có số 0, số 1, chữ O và chữ I')).toBeVisible();
    await page.getByRole('link', { name: 'Xem mọi mã' }).click();
    await page.locator('li', { hasText: 'G9X' }).getByRole('link').click();
    await expect(page).toHaveURL(/\/huong-dan\/nhan-biet-lua-dao\/$/);
  });
});

test('on a day before any code existed, a scan still finds an answer', async ({ page }) => {
  await page.goto(`${originOf(campaign)}/Q/H24`);
  await page.getByRole('link', { name: 'Xem mọi mã' }).click();
  await expect(page.getByText('chưa có mã nào được in')).toBeVisible();
});

test('who scans the paper of today reads that it is still right, and nobody else reads it', async ({ page }) => {
  await page.goto('/Q/H24-1/');
  await expect(page).toHaveURL(/\/huong-dan\/cai-dat-kich-hoat-vneid\/#H24-1$/);
  await expect(page.getByText(/^✓ Tờ rơi bản 1 \(22\/11\/2026\) còn đúng\.$/)).toBeInViewport();
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await page.goto('/thu-tuc/');
  await page.goto('/huong-dan/cai-dat-kich-hoat-vneid/');
  await expect(page.getByText('còn đúng')).toBeHidden();
});
