import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { today } from '../sites.ts';
import { htmlOf, screenTypes } from './site.ts';
import { cardOn, tagsOf } from '../cards.ts';

for (const [name, path] of screenTypes.filter(([name]) => name !== 'notFound')) {
  test(`whoever passes the page on shows its title, its words and its picture: ${name}`, async ({ request, page }) => {
    const tags = tagsOf(htmlOf(today.folder, path));
    expect(tags).toMatchObject({
      'og:url': `https://camnang.example${path}`,
      'og:locale': 'vi_VN',
      'og:site_name': 'Cẩm nang Quận 10',
      'og:image:width': '1200',
      'og:image:height': '630',
      'twitter:card': 'summary_large_image',
    });
    expect(tags['og:type']).toMatch(/^(article|website)$/);
    for (const tag of ['og:title', 'og:description', 'og:image:alt']) expect(tags[tag]?.length, tag).toBeGreaterThan(3);
    expect(tags['og:image']).toMatch(/^https:\/\/camnang\.example\/hinh\/[0-9a-f]{10}\.png$/);
    const picture = new URL(tags['og:image']!).pathname;
    const answer = await request.get(picture);
    expect(answer.headers()).toMatchObject({ 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' });
    expect((await answer.body()).length).toBeLessThan(100_000);
    await page.goto(picture);
    expect(await page.locator('img').evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])).toEqual([1200, 630]);
  });
}

test('a text is an article with a picture of its own, a later page of a list has the picture of the list', () => {
  expect(tagsOf(htmlOf(today.folder, '/huong-dan/cai-dat-kich-hoat-vneid/'))['og:type']).toBe('article');
  const pictures = ['/huong-dan/cai-dat-kich-hoat-vneid/', '/huong-dan/phan-anh-1022/', '/huong-dan/'].map((path) =>
    cardOn(today.folder, path),
  );
  expect(new Set(pictures).size).toBe(3);
  expect(cardOn(today.folder, '/tin-phuong/trang/2/')).toBe(cardOn(today.folder, '/tin-phuong/'));
});

test('the staff desk gives both pictures of a guide to save, the square one as large as it should be', async ({ page }) => {
  await page.goto('/can-bo/');
  const guide = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Gửi phản ánh, kiến nghị qua 1022' }) });
  await guide.locator('summary').click();
  for (const [name, file, size] of [
    ['Hình ngang cho Facebook', 'phan-anh-1022-ngang.png', [1200, 630]],
    ['Hình vuông cho Zalo', 'phan-anh-1022-vuong.png', [1080, 1080]],
  ] as const) {
    const waiting = page.waitForEvent('download');
    await guide.getByRole('link', { name }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(file);
    const bytes = readFileSync(await download.path());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual(size);
  }
});
