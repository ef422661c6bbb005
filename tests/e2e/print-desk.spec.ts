import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { places } from '../../src/schemas/leaflet.ts';
import { openPdf, pictureOf } from '../print/pdf.ts';
import { today } from '../sites.ts';

interface Leaflet {
  title: string;
  places: string[];
}
const leaflets = readdirSync('content/quan-10/to-roi')
  .filter((file) => /^[^_].*\.yaml$/.test(file))
  .map((file) => parse(readFileSync(join('content/quan-10/to-roi', file), 'utf8')) as Leaflet);

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 1280, height: 720 } });

  for (const [place, words] of Object.entries(places)) {
    test(`a clerk sees only the leaflets for: ${words}`, async ({ page }) => {
      await page.goto('/to-roi/');
      await page.locator('.print-desk').getByText(words, { exact: false }).first().click();
      const wanted = leaflets.filter((leaflet) => leaflet.places.includes(place)).map(({ title }) => title);
      await expect(page.locator('.leaflet:visible h2')).toHaveCount(wanted.length);
      expect((await page.locator('.leaflet:visible h2').allInnerTexts()).sort()).toEqual(wanted.sort());
    });
  }

  test('a ward chosen on the leaflet goes along to the sheet that is printed from the browser', async ({ page }) => {
    await page.goto('/to-roi/dang-ky-tam-tru/');
    await page.getByLabel(/In tờ cho phường/).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Mở để in từ trình duyệt' }).first().click();
    await expect(page).toHaveURL(/\/to-roi\/dang-ky-tam-tru\/[^/]+\/\?phuong=[a-z-]+$/);
  });

  test('the copies of single wards are there to be tapped', async ({ page, request }) => {
    for (const [list, link] of [
      ['/to-roi/dang-ky-tam-tru/', '/to-roi/dang-ky-tam-tru/a4-vuon-lai.pdf'],
      ['/thu-tuc/giay-to/', '/thu-tuc/giay-to/giay-to-sinh-con-vuon-lai.pdf'],
    ] as const) {
      await page.goto(list);
      await expect(page.locator(`a[href="${link}"]`)).toHaveText('Phường Vườn Lài');
      expect((await request.get(link)).headers()['content-type']).toContain('application/pdf');
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test('each leaflet is a line of which all may be tapped, four or more to a screen, and its page has the files', async ({ page }) => {
    await page.goto('/to-roi/');
    const lines = page.locator('.leaflet');
    const heights = await lines.evaluateAll((items) => items.map((item) => item.getBoundingClientRect().height));
    expect(heights).toHaveLength(leaflets.length);
    expect(Math.max(...heights)).toBeLessThan(640 / 4);
    await lines.last().click({ position: { x: 300, y: 50 } });
    await expect(page).toHaveURL(/\/to-roi\/[a-z0-9-]+\/$/);
    await expect(page.getByRole('link', { name: /PDF/ }).first()).toBeVisible();
  });

  test('the table of widths of a code fits, with no word broken', async ({ page }) => {
    await page.goto('/ma-qr/');
    const table = page.getByRole('region', { name: 'Bảng bề rộng của mã' });
    expect(await table.evaluate((region) => region.scrollWidth - region.clientWidth)).toBeLessThanOrEqual(0);
    const brokenWords = await table.locator('th').evaluateAll((cells) =>
      cells.flatMap((cell) => {
        const words = cell.firstChild as Text;
        return [...words.data.matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(words, index);
          range.setEnd(words, index + word.length);
          return range.getClientRects().length > 1 ? [word] : [];
        });
      }),
    );
    expect(brokenWords).toEqual([]);
  });
});

test('a ward chosen on the desk holds for the first button of a leaflet and for its page', async ({ page, request }) => {
  await page.goto('/to-roi/');
  await page.getByLabel(/In tờ cho phường/).selectOption({ label: 'Phường Hòa Hưng' });
  const card = page.locator('.leaflet', { hasText: 'Đăng ký tạm trú' });
  await expect(card.locator('.chip').first()).toHaveAttribute('href', '/to-roi/dang-ky-tam-tru/a4-hoa-hung.pdf');
  await expect(card.locator('.chip').first()).toContainText('Phường Hòa Hưng');
  await card.getByRole('heading').getByRole('link').click();
  await expect(page.getByLabel(/In tờ cho phường/)).toHaveValue('hoa-hung');
  const sheet = (name: string) => page.locator('.sheets > li').filter({ has: page.getByRole('heading', { name, exact: true }) });
  const first = sheet('A4').locator('.chip').first();
  await expect(first).toHaveText('Tệp PDF cho Phường Hòa Hưng');
  expect((await request.get((await first.getAttribute('href'))!)).headers()['content-type']).toContain('application/pdf');
  const small = sheet('A5').locator('.chip').first();
  await expect(small).toHaveText('Mở để in cho Phường Hòa Hưng');
  await small.click();
  await expect(page.locator('.ward-own:visible').first()).toContainText('Phường Hòa Hưng');
  await expect(page.locator('[data-all-wards]').first()).toBeHidden();
});

test('a ward that was chosen is let go again, and leaflets that name none do not ask', async ({ page }) => {
  await page.goto('/to-roi/dang-ky-tam-tru/?phuong=hoa-hung');
  const first = page.locator('.sheets .chip').first();
  await expect(first).toHaveText('Tệp PDF cho Phường Hòa Hưng');
  await page.getByLabel(/In tờ cho phường/).selectOption('');
  await expect(first).toHaveAttribute('href', /\/a4\.pdf$/);
  await expect(first).toContainText('kB');
  await page.goto('/to-roi/kich-hoat-vneid/?phuong=hoa-hung');
  await expect(page.getByLabel(/In tờ cho phường/)).toHaveCount(0);
  await page.goto('/to-roi/dang-ky-tam-tru/?phuong=khong-co');
  await expect(first).toHaveAttribute('href', /\/a4\.pdf$/);
});

test('papers to bring for a life event are printed for the chosen ward', async ({ page }) => {
  await page.goto('/thu-tuc/giay-to/');
  await page.getByLabel(/In tờ cho phường/).selectOption({ label: 'Phường Diên Hồng' });
  await expect(page.getByRole('link', { name: 'Khi sinh con' })).toHaveAttribute('href', '/thu-tuc/giay-to/giay-to-sinh-con-dien-hong.pdf');
});

test('packs come first on the desk: one tap to the file, which says how many pages it has', async ({ page, request }) => {
  await page.goto('/to-roi/');
  const packs = page.getByRole('region', { name: 'In cả bộ cho một nơi' });
  await expect(packs.getByRole('link')).toHaveText(['Bộ tủ sách pháp luật', 'Bộ một cửa', 'Bộ khu phố', 'Bộ Tổ công nghệ số cộng đồng']);
  const below = await page.locator('.print-desk').evaluate((desk) => desk.getBoundingClientRect().top);
  expect(await packs.evaluate((section) => section.getBoundingClientRect().bottom)).toBeLessThan(below);
  for (const link of await packs.getByRole('link').all())
    expect((await request.get((await link.getAttribute('href'))!)).headers()['content-type']).toContain('application/pdf');
  await expect(packs.locator('li').first()).toContainText(/A4 chữ lớn: \d+ tờ · PDF \d+ mặt [\d.]+ kB/);
});

test('every sheet is shown by a picture and says how many sides it has', () => {
  const desk = readFileSync(join(today.folder, 'to-roi/index.html'), 'utf8');
  const pictures = [...desk.matchAll(/<img src="([^"]+)"/g)].map((match) => match[1]!);
  expect(pictures).toHaveLength(leaflets.length);
  for (const picture of pictures) expect(existsSync(join(today.folder, picture)), picture).toBe(true);
  const sides = [...desk.matchAll(/data-sheet-pages="[^"]+">([^<]*)</g)].map((match) => match[1]!);
  expect(sides.length).toBeGreaterThanOrEqual(leaflets.length);
  expect(sides.filter((words) => !/^\d+ mặt$/.test(words))).toEqual([]);
});

test('the ruler of the printer test page is 100 mm long, and the page is A4 on two sides', async () => {
  const pdf = await openPdf(join(today.folder, 'to-roi/trang-thu.pdf'));
  expect(pdf.numPages).toBe(2);
  expect((await pdf.getPage(1)).view.map(Math.round)).toEqual([0, 0, 595, 842]);
  const dpi = 254;
  const { data, width } = await pictureOf(pdf, 1, dpi);
  const row = 840 + 1;
  const dark = Array.from({ length: width }, (_, x) => x).filter((x) => data[4 * (row * width + x)]! < 128);
  const ruler = dark.filter((x) => x > 200 && x < 1500);
  expect((ruler.at(-1)! - ruler[0]! + 1) / (dpi / 25.4)).toBeCloseTo(100, 0);
});
