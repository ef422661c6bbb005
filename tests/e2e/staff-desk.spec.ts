import { expect, test, type Locator } from '@playwright/test';

/** What stands under a name is folded away until its name is pressed: nothing of it may be pressed before. */
const unfold = (place: Locator, name: string) => place.getByRole('heading', { level: 3, name, exact: true }).click();

test('the staff desk gives every output of a guide in one place, and each leads somewhere', async ({ page, request }) => {
  await page.goto('/can-bo/');
  const guide = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Gửi phản ánh, kiến nghị qua 1022' }) });
  await expect(guide.getByRole('link')).toHaveCount(0);
  await unfold(guide, 'Gửi phản ánh, kiến nghị qua 1022');
  await expect(guide.getByRole('link', { name: 'Bài trên trang' })).toHaveAttribute('href', '/huong-dan/phan-anh-1022/');
  await expect(guide.getByRole('link', { name: 'Tờ rơi “Phản ánh qua 1022”' })).toHaveAttribute('href', '/to-roi/phan-anh-1022/');
  await expect(guide.getByRole('link', { name: 'Bài đọc trên loa' })).toHaveAttribute('href', '/phat-thanh/phan-anh-1022/');
  await expect(guide.getByRole('link', { name: 'Khung hình cho màn hình' })).toHaveAttribute('href', '/man-hinh/#phan-anh-1022');
  await expect(guide.getByRole('link', { name: 'Trang chiếu' })).toHaveAttribute('href', '/trinh-chieu/phan-anh-1022/');
  await expect(guide.getByRole('link', { name: 'Câu đố vui' })).toHaveAttribute('href', '/do-vui/#ve-phan-anh-1022');
  for (const link of await guide.getByRole('link').all()) {
    const href = (await link.getAttribute('href'))!;
    expect((await request.get(href)).status(), href).toBe(200);
  }
});

test('every channel of the plan is listed with what serves it, or with an honest word that nothing does yet', async ({ page, request }) => {
  await page.goto('/can-bo/');
  const channels = page.getByRole('region', { name: 'Theo kênh' });
  await expect(channels.getByRole('heading', { level: 3 })).toHaveCount(11);
  const names = await channels.getByRole('heading', { level: 3 }).allInnerTexts();
  for (const name of names) await unfold(channels, name);
  await expect(channels.getByRole('link', { name: 'Khung hình cho màn hình' })).toHaveAttribute('href', '/man-hinh/');
  for (const link of await channels.getByRole('link').all()) {
    const href = (await link.getAttribute('href'))!;
    expect((await request.get(href)).status(), href).toBe(200);
  }
});

test('the papers of a contest are there to take along from their channel, each with its sides and size', async ({ page, request }) => {
  await page.goto('/can-bo/');
  await unfold(page.getByRole('region', { name: 'Theo kênh' }), 'Cuộc thi');
  await expect(page.getByText('Đề thi để in: 12 tệp PDF')).toBeVisible();
  const key = page.getByRole('listitem').filter({ hasText: 'Đáp án đề số 6 (PDF)' }).last();
  await expect(key).toHaveText(/^\s*Đáp án\s+đề số 6\s+\(PDF\)\s+\d+ kB\s*\d mặt\s*$/);
  const answer = await request.get((await key.getByRole('link').getAttribute('href'))!);
  expect(answer.headers()['content-type']).toContain('application/pdf');
});
