import { expect, test } from '@playwright/test';

const first = '#ket-qua > li:first-of-type > a';

test('typing without marks finds đăng ký, đ included', async ({ page }) => {
  await page.goto('/tim-kiem/');
  await page.getByLabel('Tìm gì').fill('dang ky tam tru');
  await expect(page.locator(first)).toHaveAttribute('href', '/huong-dan/dang-ky-tam-tru/');
});

test('a search can be linked to', async ({ page }) => {
  await page.goto('/tim-kiem/?q=lua+dao');
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

test('a known number is answered before the results, and its page comes first', async ({ page }) => {
  await page.goto('/tim-kiem/?q=156');
  await expect(page.getByText(/^Gọi 156 /)).toBeVisible();
  await expect(page.locator(first)).toHaveAttribute('href', '/huong-dan/nhan-biet-lua-dao/');
});

test('results are announced, with what was searched instead of what was typed', async ({ page }) => {
  await page.goto('/tim-kiem/?q=dangkytamtru');
  await expect(page.getByRole('status')).toContainText('“dang ky tam tru” (bạn gõ “dangkytamtru”)');
});

test('matched words are marked with their own dấu', async ({ page }) => {
  await page.goto('/tim-kiem/?q=tam+tru');
  await expect(page.locator('#ket-qua mark', { hasText: /tạm trú/i }).first()).toBeVisible();
});

test('the kinds of results can be filtered, and the filter can be taken off', async ({ page }) => {
  await page.goto('/tim-kiem/?q=nghi+quyet+98');
  const law = page.getByRole('button', { name: 'Văn bản' });
  await law.click();
  await expect(law).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('#ket-qua > li')).not.toHaveCount(0);
  for (const kind of await page.locator('#ket-qua > li > p:first-child').allInnerTexts()) expect(kind).toContain('Văn bản');
  await law.click();
  await expect(page.locator('#ket-qua > li > p:first-child', { hasText: 'Chủ đề' }).first()).toBeVisible();
});

test('arrow keys walk through the results, Escape returns to the box', async ({ page }) => {
  await page.goto('/tim-kiem/?q=vneid');
  await expect(page.locator('#ket-qua[aria-busy=false] > li').first()).toBeVisible();
  await page.locator('#q').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(first)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#ket-qua > li:nth-of-type(2) > a')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#q')).toBeFocused();
});

test('nothing found is said, and is never an empty page', async ({ page }) => {
  await page.goto('/tim-kiem/?q=zzzz+qqqq');
  await expect(page.getByRole('status')).toContainText('Chưa thấy trang nào nói đúng');
  await expect(page.locator('#ket-qua > li')).not.toHaveCount(0);
  await expect(page.getByRole('main').getByRole('link', { name: '1022' })).toBeVisible();
});

for (const odd of [
  '<img src=x onerror=alert(1)>',
  '.*+?^${}()|[]\\',
  '"',
  '😀',
  'a'.repeat(500),
  '   ',
  '%E0%A4%A',
  '-đ',
  'constructor __proto__',
]) {
  test(`no query breaks it: ${odd.slice(0, 20)}`, async ({ page }) => {
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    page.on('dialog', (dialog) => faults.push(dialog.message()));
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(odd)}`);
    await expect(page.locator('#ket-qua[aria-busy=false]')).toBeAttached();
    expect(await page.locator('#ket-qua img, #ket-qua script').count()).toBe(0);
    expect(faults).toEqual([]);
  });
}
