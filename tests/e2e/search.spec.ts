import { expect, test } from '@playwright/test';

const first = '#ket-qua > li:first-of-type a';

test('typing without marks finds đăng ký, đ included', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await page.getByLabel('Tìm gì').fill('dang ky tam tru');
  await expect(page.locator(first)).toHaveAttribute('href', '/huong-dan/dang-ky-tam-tru/');
});

test('a search can be linked to', async ({ page }) => {
  await page.goto('/tim-kiem/?q=nhan+biet+lua+dao');
  await expect(page.locator(first)).toHaveAttribute('href', '/huong-dan/nhan-biet-lua-dao/');
});

test('the form in the header of any page leads to the results', async ({ page }) => {
  await page.goto('/hoi-dap/');
  await page.getByLabel('Tìm kiếm').click();
  await page.getByLabel('Tìm trong trang này').fill('vneid');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await expect(page).toHaveURL(/\/tim-kiem\/\?q=vneid/);
  await expect(page.locator(first)).toBeVisible();
});

test('the number of results is announced', async ({ page }) => {
  await page.goto('/tim-kiem/?q=vneid');
  await expect(page.getByRole('status')).toContainText('vneid');
});

for (const odd of ['<img src=x onerror=alert(1)>', '.*+?^${}()|[]\\', '"', '😀', 'a'.repeat(200), '   ', '%E0%A4%A', '-đ']) {
  test(`no query breaks it: ${odd.slice(0, 20)}`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(odd)}`);
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
  });
}
