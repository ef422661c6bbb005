import { expect, test, type Page } from '@playwright/test';

/** What has moved since the page was opened without the reader's doing. */
const shifts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum), 200));
      }),
  );

test('my ward is chosen once, marked wherever places are listed, and nothing moves', async ({ page }) => {
  await page.goto('/');
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.getByRole('button', { name: 'Đây là phường tôi Phường Hòa Hưng' }).click();
  await expect(page.getByRole('button', { name: 'Bỏ chọn Phường Hòa Hưng' })).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);

  for (const path of ['/', '/lien-he/', '/tin-phuong/hoa-hung/', '/thu-tuc/dang-ky-khai-sinh/']) {
    await page.goto(path);
    const mine = page.locator('[data-mine]');
    await expect(mine, path).toHaveAttribute('data-ward', 'hoa-hung');
    await expect(mine.getByText('Phường của bạn'), path).toBeVisible();
    await expect(page.getByText('Phường của bạn', { exact: true }).locator('visible=true').and(page.locator('.mine')), path).toHaveCount(1);
    expect(await shifts(page), `${path} moves`).toBe(0);
  }
  await page.goto('/tin-phuong/dien-hong/');
  await expect(page.locator('[data-mine]')).toHaveCount(0);
});
