import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { otherCampaign as site, originOf } from '../sites.ts';

test.use({ baseURL: originOf(site), viewport: { width: 360, height: 740 } });

const read = (path: string) => readFileSync(join(site.folder, path), 'utf8');
const guide = '/huong-dan/hoi-tong-dai-mau/';
const news = '/tin-phuong/chung/xa-mau-mo-tu-sach/';
const alt = 'Người cầm điện thoại đang nói';

test('a picture beside a text stands in feeds by an address of the site that answers', () => {
  const { items } = JSON.parse(read('huong-dan/feed.json')) as { items: { content_html: string }[] };
  const [source] = items.flatMap(({ content_html }) => /<img src="([^"]+)" alt="Người cầm/.exec(content_html)?.[1] ?? []);
  expect(source).toMatch(/^https:\/\//);
  expect(existsSync(join(site.folder, new URL(source!).pathname))).toBe(true);
  expect(read('huong-dan/rss.xml')).toContain(source);
});

test('books and files to take along carry it inside', async ({ page }) => {
  const files = unzipSync(readFileSync(join(site.folder, 'sach/cam-nang.epub')));
  const chapter = Object.keys(files).find((name) => name.endsWith('hoi-tong-dai-mau.xhtml'))!;
  const [, source] = /<img src="([^"]+)"/.exec(new TextDecoder().decode(files[chapter]))!;
  expect(files[`EPUB/${source}`]?.length).toBeGreaterThan(100);
  expect(new TextDecoder().decode(files['EPUB/package.opf'])).toContain(`href="${source}" media-type="image/png"`);
  for (const file of ['/sach/cam-nang.html', '/tai-ve/hoi-tong-dai-mau.html']) {
    await page.setContent(read(file.slice(1)));
    const width = page.getByAltText(alt).evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(await width, file).toBeGreaterThan(0);
  }
});

test('a wide photo is no wider than the page, and keeps its shape', async ({ page }) => {
  await page.goto(guide);
  const image = page.getByAltText(alt);
  await image.evaluate((photo: HTMLImageElement) => Object.assign(photo, { width: 1200, height: 800 }));
  const { width, height } = (await image.boundingBox())!;
  expect(width).toBeLessThanOrEqual(360);
  // Of the picture itself: 240 by 160.
  expect(width / height).toBeCloseTo(1.5, 1);
});

test('its words are read to nobody who cannot see it', () => {
  const scripts = globSync('phat-thanh/**/*.{txt,html}', { cwd: site.folder });
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(read(script), script).not.toContain(alt);
});

for (const address of [guide, news])
  test(`footnotes of ${address} speak Vietnamese, a single ~ strikes nothing out, and no line is wider than the page`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    await page.goto(address);
    const main = page.getByRole('main');
    await expect(main).toContainText('7~11 giờ và 13~17 giờ');
    await expect(main.locator('del')).toHaveCount(0);
    await expect(main.getByRole('heading', { name: 'Chú thích' })).toBeVisible();
    await expect(main.getByRole('link', { name: 'Về chỗ có chú thích 1' })).toHaveCount(1);
    expect(await main.innerHTML()).not.toMatch(/Footnotes|Back to reference/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(
      await main
        .locator('pre')
        .last()
        .evaluate((code) => code.scrollWidth <= code.clientWidth),
    ).toBe(true);
    expect(complaints).toEqual([]);
  });
