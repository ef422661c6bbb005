import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { anchorsOf } from '../../src/text/anchors.ts';
import { parseText } from '../../src/text/parse.ts';
import { openPdf, textOf } from '../print/pdf.ts';
import { originOf, otherCampaign as site } from '../sites.ts';
import { htmlOf, pagesOf } from './site.ts';

test.use({ baseURL: originOf(site) });

test('the campaign of another unit has all its pages, at the addresses that its site.yaml names', () => {
  expect(pagesOf(site.folder)).toEqual(
    expect.arrayContaining([
      '/',
      '/chu-de-mau/',
      '/chu-de-mau/xa-mau-la-gi/',
      '/hoi-dap/hoi-co-mat-tien-khong/',
      '/huong-dan/hoi-tong-dai-mau/',
      '/tin-phuong/xa-mau/',
      '/tin-phuong/chung/xa-mau-mo-tu-sach/',
      '/van-ban/quyet-dinh-mau/',
      '/to-roi/to-mau/a4/',
      '/q/M24/',
    ]),
  );
});

// Words of the campaign that this repository began with. Whatever of it stands in src/ would come out here. (Scripts are left out: search reads P.5 as phường 5.)
const firstCampaign =
  /Quận 10|quan-10|chu-de-2024|năm 2024|Nghị quyết (?:số )?98|98\/2023|Hồ Chí Minh|TP\.? ?HCM|tphcm|Thành phố|\bphường|Diên Hồng|Vườn Lài|Hòa Hưng|1022|VNeID/i;

test('nothing in it speaks of the campaign that came before', () => {
  const found = readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|xml|json|txt|css|svg)$/.test(entry.name))
    .flatMap((entry) => {
      const words = readFileSync(join(entry.parentPath, entry.name), 'utf8').match(firstCampaign);
      return words ? [`${entry.parentPath}/${entry.name}: ${words[0]}`] : [];
    });
  expect(found).toEqual([]);
});

test('it names the publisher that agreed, on pages and in data', () => {
  expect(htmlOf(site.folder, '/')).toContain('Cơ quan phát hành: Ủy ban nhân dân Xã Mẫu.');
  const data = JSON.parse(readFileSync(join(site.folder, 'du-lieu/phuong.json'), 'utf8')) as object;
  expect(data).toMatchObject({ publisher: 'Ủy ban nhân dân Xã Mẫu', status: 'Cơ quan phát hành: Ủy ban nhân dân Xã Mẫu.' });
});

test('its search finds a page by a synonym and by words without marks', async ({ page }) => {
  for (const typed of ['so nong', 'hoi tong dai mau']) {
    await page.goto(`/tim-kiem/?q=${encodeURIComponent(typed)}`);
    await expect(page.locator('#ket-qua a').first(), typed).toHaveAttribute('href', '/huong-dan/hoi-tong-dai-mau/');
  }
});

test('its leaflet is a PDF with its own words, publisher and code', async () => {
  const words = await textOf(await openPdf(join(site.folder, 'to-roi/to-mau/a4.pdf')));
  expect(words).toContain('Hỏi tổng đài mẫu');
  expect(words).toMatch(/q\/M24/i);
});

test('its printed code opens its page, in capitals too', async ({ page }) => {
  for (const address of ['/q/M24/', '/Q/M24/']) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/huong-dan\/hoi-tong-dai-mau\/$/);
    await expect(page.locator('h1')).toHaveText('Hỏi tổng đài mẫu');
  }
});

test('a picture beside its text is shown', async ({ page }) => {
  await page.goto('/huong-dan/hoi-tong-dai-mau/');
  const picture = page.getByAltText('Người cầm điện thoại đang nói');
  await expect(picture).toBeVisible();
  expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(240);
});

test('what starts with _ is never published, wherever it lies', () => {
  const all = readdirSync(site.folder, { recursive: true }).map(String);
  expect(existsSync('tests/fixtures/xa-mau/huong-dan/_nhap/bai-viet-do.mdx')).toBe(true);
  expect(all.filter((path) => /_nhap|viet-do|_mau/.test(path))).toEqual([]);
  const words = all.filter((path) => /\.(html|json|xml)$/.test(path)).map((path) => readFileSync(join(site.folder, path), 'utf8'));
  expect(words.filter((text) => text.includes('Bài viết dở'))).toEqual([]);
});

test('every place that the check lets a link name is there on the page', () => {
  for (const [file, address] of [
    ['huong-dan/hoi-tong-dai-mau.mdx', '/huong-dan/hoi-tong-dai-mau/'],
    ['chu-de/xa-mau-la-gi.mdx', '/chu-de-mau/xa-mau-la-gi/'],
  ] as const) {
    const body = readFileSync(join(site.content, file), 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
    const html = htmlOf(site.folder, address);
    const missing = [...anchorsOf(parseText(body, 'mdx'))].filter((anchor) => !html.includes(`id="${anchor}"`));
    expect(missing, address).toEqual([]);
  }
});
