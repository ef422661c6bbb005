import { expect, test } from '@playwright/test';
import { today } from '../sites.ts';
import { decode, openPdf, pictureOf, textOf } from './pdf.ts';

const sheet = () => openPdf(`${today.folder}/to-roi/kich-hoat-vneid/a4.pdf`);
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

test('the A4 sheet is A4, tagged, named, in Vietnamese, and has at most two sides', async () => {
  const pdf = await sheet();
  const [, , width, height] = (await pdf.getPage(1)).view;
  expect([Math.round(width!), Math.round(height!)]).toEqual([595, 842]);
  expect(pdf.numPages).toBeLessThanOrEqual(2);
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Kích hoạt VNeID mức 2', Language: 'vi' });
});

test('its text copies out as correct Vietnamese', async () => {
  const text = await textOf(await sheet());
  expect(text.normalize('NFC')).toBe(text);
  for (const phrase of ['Kích hoạt VNeID mức 2', 'Bao nhiêu tiền', 'Giữ an toàn', 'Chưa có nguồn nêu mức thu']) {
    expect(oneLine(text)).toContain(phrase);
  }
});

test('it carries edition, check date, address in words, and says that it is a trial', async () => {
  const text = oneLine(await textOf(await sheet()));
  expect(text).toContain('Bản 1 · 22/11/2026');
  expect(text).toContain('camnang.example/Q/H24-1');
  expect(text).toContain('BẢN THỬ');
  expect(text).toMatch(/Đối chiếu lần cuối \d+\/\d+\/2026 · nguồn mới nhất/);
  expect(text).toContain('Kiểm tra địa chỉ hiện ra trước khi bấm');
});

test('nothing but black is on it', async () => {
  const pdf = await sheet();
  const { data } = await pictureOf(pdf, 1, 60);
  let coloured = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (Math.abs(data[at]! - data[at + 1]!) + Math.abs(data[at]! - data[at + 2]!) > 8) coloured += 1;
  }
  expect(coloured).toBe(0);
});

test('two decoders read its code from the first side, and the code leads to the guide', async ({ page, baseURL }) => {
  const pdf = await sheet();
  const read = await decode(await pictureOf(pdf, 1, 150));
  expect(read).toEqual({ jsqr: 'HTTPS://CAMNANG.EXAMPLE/Q/H24-1', zxing: 'HTTPS://CAMNANG.EXAMPLE/Q/H24-1' });
  await page.goto(`${baseURL}${new URL(read.zxing!).pathname}/`);
  await expect(page).toHaveURL(/\/huong-dan\/cai-dat-kich-hoat-vneid\/$/);
});

test('the small letters open the same door', async ({ page }) => {
  await page.goto('/q/H24/');
  await expect(page).toHaveURL(/\/huong-dan\/cai-dat-kich-hoat-vneid\/$/);
});
