import { expect, test } from '@playwright/test';

test('a clerk goes from the print desk to the PDF', async ({ page, request }) => {
  await page.goto('/to-roi/');
  await page.getByRole('link', { name: 'Kích hoạt VNeID mức 2', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kích hoạt VNeID mức 2');
  const pdf = page.getByRole('link', { name: /PDF/ }).first();
  const answer = await request.get((await pdf.getAttribute('href'))!);
  expect(answer.headers()['content-type']).toContain('application/pdf');
});

test('a reader goes from a guide to its leaflet, and a leaflet back to its guide', async ({ page }) => {
  await page.goto('/huong-dan/cai-dat-kich-hoat-vneid/');
  await page.getByRole('link', { name: /In tờ rơi/ }).click();
  await page.getByRole('link', { name: 'Cài đặt VNeID và kích hoạt tài khoản mức 2' }).click();
  await expect(page).toHaveURL(/\/huong-dan\/cai-dat-kich-hoat-vneid\/$/);
});
