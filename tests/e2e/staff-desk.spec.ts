import { expect, test, type Page } from '@playwright/test';

const row = (page: Page, title: string) =>
  page.locator('.outputs > li').filter({ has: page.getByRole('link', { name: title, exact: true }) });

test('the staff desk gives every output of a guide in one row, always there, and each leads somewhere', async ({ page, request }) => {
  await page.goto('/can-bo/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dành cho cán bộ');
  const guide = row(page, 'Gửi phản ánh, kiến nghị qua 1022');
  const leads = { PDF: '/to-roi/phan-anh-1022/', Loa: '/phat-thanh/phan-anh-1022/', Chiếu: '/trinh-chieu/phan-anh-1022/' };
  for (const [word, href] of Object.entries(leads))
    await expect(guide.getByRole('link', { name: new RegExp(`^${word}: `) })).toHaveAttribute('href', href);
  await expect(guide.getByRole('link', { name: /^Khung: / })).toHaveAttribute('href', '/man-hinh/#phan-anh-1022');
  await expect(guide.getByRole('link', { name: /^Đố: / })).toHaveAttribute('href', '/do-vui/#ve-phan-anh-1022');
  for (const link of await guide.getByRole('link').all()) {
    const href = (await link.getAttribute('href'))!;
    expect((await request.get(href)).status(), href).toBe(200);
  }
});

test('what a text does not have leaves its place empty, so that each column holds one kind of thing', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/can-bo/');
  const left = async (title: string) =>
    (await row(page, title)
      .getByRole('link', { name: /^Chiếu: / })
      .boundingBox())!.x;
  await expect(row(page, 'Đăng ký tạm trú trên VNeID').getByRole('link', { name: /^Khung: / })).toHaveCount(0);
  expect(await left('Đăng ký tạm trú trên VNeID')).toBe(await left('Gửi phản ánh, kiến nghị qua 1022'));
});

test('typing a name without dấu leaves its row alone, and taking it away brings all back', async ({ page }) => {
  await page.goto('/can-bo/');
  const all = await page.locator('.outputs > li:visible').count();
  await page.getByLabel('Lọc theo tên bài').fill('tam tru');
  await expect(page.locator('.outputs > li:visible')).toHaveCount(1);
  await expect(row(page, 'Đăng ký tạm trú trên VNeID')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('1 bài');
  await expect(page.getByRole('heading', { name: 'Theo kênh' })).toBeHidden();
  await page.getByLabel('Lọc theo tên bài').fill('');
  await expect(page.locator('.outputs > li:visible')).toHaveCount(all);
});

test('every channel of the plan is a tile that opens to what serves it and how', async ({ page, request }) => {
  await page.goto('/can-bo/');
  const channels = page.getByRole('region', { name: 'Theo kênh' });
  await expect(channels.getByRole('heading', { level: 3 })).toHaveCount(11);
  await channels.getByRole('heading', { name: 'Màn hình LED' }).click();
  await expect(channels.getByRole('link', { name: 'Khung hình cho màn hình' })).toHaveAttribute('href', '/man-hinh/');
  const addresses = await channels.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
  for (const href of new Set(addresses)) expect((await request.get(href)).status(), href).toBe(200);
});

test('the papers of a contest are there to take along from their channel, each with its sides and size', async ({ page, request }) => {
  await page.goto('/can-bo/');
  await page.getByRole('region', { name: 'Theo kênh' }).getByText('Cuộc thi').click();
  await expect(page.getByText('Đề thi để in: 12 tệp PDF')).toBeVisible();
  const key = page.getByRole('listitem').filter({ hasText: 'Đáp án đề số 6 (PDF)' }).last();
  await expect(key).toHaveText(/^\s*Đáp án\s+đề số 6\s+\(PDF\)\s+\d+ kB\s*\d mặt\s*$/);
  const answer = await request.get((await key.getByRole('link').getAttribute('href'))!);
  expect(answer.headers()['content-type']).toContain('application/pdf');
});
