import { expect, test } from '@playwright/test';
import { pageTypes } from '../e2e/site.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a resident reads a guide from top to bottom', async ({ page }) => {
    await page.goto(pageTypes.guide);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('VNeID');
    await expect(page.getByText('Tiền', { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Bước 1\/\d+ / })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nguồn' })).toBeVisible();
    await page.getByText('Quên mật khẩu', { exact: true }).click();
    await expect(page.getByText('Ở màn hình đăng nhập')).toBeVisible();
  });

  test('the menu opens and leads to every section', async ({ page }) => {
    await page.goto('/');
    await page.getByText('Mục', { exact: true }).click();
    await page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link', { name: 'Văn bản' }).click();
    await expect(page).toHaveURL(/\/van-ban\/$/);
  });

  test('the search page offers every title from A to Z', async ({ page }) => {
    await page.goto('/tim-kiem/');
    await page.getByText('Mọi trang, xếp theo chữ cái').click();
    await expect(page.getByRole('link', { name: 'Đăng ký tạm trú trên VNeID' })).toBeVisible();
  });
});

test('a page says when it was checked and how new its sources are, and never promises a last day', async ({ page }) => {
  await page.goto(pageTypes.guide);
  await expect(page.getByText(/Đối chiếu lần cuối \d+\/\d+\/2026 · nguồn mới nhất \d+\/\d+\/\d{4}/)).toBeVisible();
  await expect(page.getByText('đúng đến ngày')).toHaveCount(0);
});

test('a phone number can be called with one tap', async ({ page }) => {
  await page.goto('/huong-dan/phan-anh-1022/');
  await expect(page.getByRole('link', { name: '1022', exact: true }).first()).toHaveAttribute('href', 'tel:1022');
});

test('someone of old Phường 7 finds Diên Hồng from the home page in one tap', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Phường 7', exact: true }).click();
  await expect(page.getByText('nay thuộc Phường Diên Hồng')).toBeVisible();
});

test('someone of old Phường 14 is asked for the address rather than sent somewhere', async ({ page }) => {
  await page.goto(pageTypes.ward);
  await expect(page.getByText(/tách vào/)).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/địa chỉ/);
});
