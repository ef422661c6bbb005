import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { today } from '../sites.ts';
import { htmlOf, pageTypes } from './site.ts';
import { cardOn, tagFaults, tagsOf } from '../cards.ts';

// One page of each look; `tests/full` asks about all.
for (const name of ['home', 'guide', 'question', 'news', 'law'] as const) {
  const path = pageTypes[name];
  test(`whoever passes the page on shows its title, its words and its picture: ${name}`, async ({ request, page }) => {
    const tags = tagsOf(htmlOf(today.folder, path));
    expect(tagFaults(path, tags)).toEqual([]);
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
  const guide = page.getByRole('listitem').filter({ has: page.getByText('Gửi phản ánh, kiến nghị qua 1022', { exact: true }) });
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
