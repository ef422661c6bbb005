import { expect, test } from '@playwright/test';
import { quick } from '../sites.ts';
import { sheetsOf } from '../print/codes-of.ts';
import { darkNearEdge, flawsOf } from '../print/flaws.ts';
import { decode, openPdf, pictureOf, textOf } from '../print/pdf.ts';

const sheet = (name = 'a4') => openPdf(`${quick.folder}/to-roi/kich-hoat-vneid/${name}.pdf`);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');
/** One sheet of each kind; all of them are in tests/full. */
const kinds = ['a4', 'a4-chu-lon', 'a5', 'a5x2', 'gap-ba', 'a3'] as const;
const booklet = (name: string) => openPdf(`${quick.folder}/to-roi/hoi-dap-nghi-quyet-98/${name}.pdf`);

const sizes = { a4: [595, 842], 'a4-chu-lon': [595, 842], a5: [420, 595], a5x2: [842, 595], 'gap-ba': [842, 595], a3: [842, 1191] };

for (const kind of kinds) {
  test(`the sheet ${kind} has exactly the size of its paper, is tagged, named, and in Vietnamese`, async () => {
    const pdf = await sheet(kind);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const [, , width, height] = (await pdf.getPage(number)).view;
      expect([Math.round(width!), Math.round(height!)]).toEqual(sizes[kind]);
    }
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Kích hoạt VNeID mức 2', Language: 'vi' });
    expect((await pdf.getOutline()).length).toBeGreaterThan(0);
  });

  test(`the sheet ${kind} says which edition it is, how old, whose, where it leads, and that it is a trial`, async () => {
    const text = oneLine(await textOf(await sheet(kind)));
    expect(text.normalize('NFC')).toBe(text);
    for (const phrase of [
      'Kích hoạt VNeID mức 2',
      'Bản 1 · 22/11/2026',
      'camnang.example/Q/H24-1',
      'BẢN THỬ',
      'Thấy chỗ sai, hãy báo nơi phát tờ này',
      'Kiểm tra địa chỉ hiện ra trước khi bấm',
      'chưa có cơ quan phát hành. Chưa dùng để phát.',
      'Theo kế hoạch truyền thông năm 2024 của Ủy ban nhân dân Quận 10.',
    ])
      expect(text).toContain(phrase);
    expect(text).toMatch(/Đối chiếu lần cuối \d+\/\d+\/2026 · nguồn mới nhất/);
  });

  test(`nothing of the sheet ${kind} lies within 8 mm of the edge, and nothing but black is on it`, async () => {
    const pdf = await sheet(kind);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const picture = await pictureOf(pdf, number, 60);
      let coloured = 0;
      for (let at = 0; at < picture.data.length; at += 4) {
        const [red, green, blue] = picture.data.subarray(at, at + 3);
        if (Math.abs(red! - green!) + Math.abs(red! - blue!) > 8) coloured += 1;
      }
      const outside = darkNearEdge(picture, 60, kind === 'gap-ba' || kind === 'a5x2');
      expect({ outside, coloured }).toEqual({ outside: 0, coloured: 0 });
    }
  });

  test(`on the sheet ${kind} no heading stands alone, no step is cut, and no type is smaller than promised`, async ({ page }) => {
    await page.goto(`/to-roi/kich-hoat-vneid/${kind}/`);
    expect(await page.evaluate(flawsOf)).toEqual([]);
    const points = await page.evaluate(() => (parseFloat(getComputedStyle(document.documentElement).fontSize) * 72) / 96);
    expect(Math.round(points * 100) / 100).toBeGreaterThanOrEqual(kind === 'a4-chu-lon' ? 16 : 13);
    if (kind !== 'a4-chu-lon') return;
    const smallest = await page.evaluate(() =>
      Math.min(...[...document.querySelectorAll('.paper *')].map((each) => parseFloat(getComputedStyle(each).fontSize))),
    );
    expect(Math.round(smallest * 75) / 100).toBeGreaterThanOrEqual(16);
  });
}

test('the folded sheet has a flap that is 2 mm narrower on both faces, and its steps run over the three inner panels in order', async ({
  page,
}) => {
  await page.goto('/to-roi/kich-hoat-vneid/gap-ba/');
  const widths = await page.evaluate(() =>
    [...document.querySelectorAll('.panel')].map((panel) => Math.round((panel.getBoundingClientRect().width * 25.4) / 96)),
  );
  expect(widths).toEqual([97, 100, 100, 100, 100, 97]);
  const numbers = await page.locator('.inside .number').allTextContents();
  expect(numbers.map((text) => Number(text.trim()))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('the poster has a variant in colour', async () => {
  const { data } = await pictureOf(await sheet('a3-mau'), 1, 40);
  let red = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at]! - data[at + 1]! > 80) red += 1;
  expect(red).toBeGreaterThan(500);
});

test('the booklet names each question with the page it begins on, and its print has a multiple of four pages', async () => {
  const pdf = await booklet('so-tay');
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const texts = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return oneLine(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''));
    }),
  );
  const contents = texts.slice(1, 4).join(' ');
  for (const title of [
    'Nghị quyết 98 là gì?',
    'TOD là gì và nhà đất gần ga bị ảnh hưởng ra sao?',
    'Nhà ở Quận 10 cũ nay thuộc phường nào?',
  ]) {
    const place = contents.indexOf(title);
    const number = Number(/^\s*(\d+)/.exec(contents.slice(place + title.length))?.[1]);
    expect(texts[number - 1], title).toContain(title);
    expect(texts[number - 1]).toContain(String(number));
  }
  const print = await booklet('so-tay-in');
  expect((print.numPages * 2) % 4).toBe(0);
  expect(print.numPages * 2).toBeGreaterThanOrEqual(pdf.numPages);
  expect(print.numPages * 2 - pdf.numPages).toBeLessThan(4);
});

test('a ward that a clerk chose takes the place of the table of all', async ({ page }) => {
  await page.goto('/to-roi/nop-ho-so-truc-tuyen/a4/?phuong=hoa-hung');
  await expect(page.locator('.ward-own:visible h2')).toHaveText('Phường Hòa Hưng');
  await expect(page.locator('.wards table')).toBeHidden();
  await page.getByLabel('Phường').selectOption('');
  await expect(page.locator('.wards table')).toBeVisible();
  expect(await page.evaluate(flawsOf)).toEqual([]);
});

for (const kind of ['a4', 'a5'] as const) {
  test(`printing the page ${kind} from the browser gives what its PDF gives`, async ({ page }) => {
    await page.goto(`/to-roi/kich-hoat-vneid/${kind}/`);
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: false, path: test.info().outputPath('printed.pdf') });
    expect(printed.length).toBeGreaterThan(0);
    const own = await openPdf(test.info().outputPath('printed.pdf'));
    expect(own.numPages).toBe((await sheet(kind)).numPages);
    expect(oneLine(await textOf(own))).toBe(oneLine(await textOf(await sheet(kind))));
  });
}

test('the list of sheets says of each its pages, size, edition, payload and files', () => {
  expect(sheetsOf(quick.folder).find(({ page }) => page === '/to-roi/kich-hoat-vneid/a3/')).toMatchObject({
    pages: 1,
    size: { width: 297, height: 420 },
    edition: { number: 1, date: '2026-11-22' },
    payload: 'HTTPS://CAMNANG.EXAMPLE/Q/H24-1',
    files: [{ address: '/to-roi/kich-hoat-vneid/a3.pdf', pages: 1 }, { address: '/to-roi/kich-hoat-vneid/a3-mau.pdf' }],
    picture: '/to-roi/kich-hoat-vneid/a3.webp',
  });
});

test('two decoders read its code from the first side, and the code leads to the guide', async ({ page, baseURL }) => {
  const pdf = await sheet();
  const read = await decode(await pictureOf(pdf, 1, 150));
  expect(read).toEqual({ jsqr: 'HTTPS://CAMNANG.EXAMPLE/Q/H24-1', zxing: 'HTTPS://CAMNANG.EXAMPLE/Q/H24-1' });
  await page.goto(`${baseURL}${new URL(read.zxing!).pathname}/`);
  await expect(page).toHaveURL(/\/huong-dan\/cai-dat-kich-hoat-vneid\/(#H24-1)?$/);
});

test('the small letters open the same door', async ({ page }) => {
  await page.goto('/q/H24/');
  await expect(page).toHaveURL(/\/huong-dan\/cai-dat-kich-hoat-vneid\/(#H24-1)?$/);
});
