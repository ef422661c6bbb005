import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { leastPixels } from '../../src/qr/distance.ts';
import { drawSymbol } from '../../src/qr/symbol.ts';
import { today } from '../sites.ts';
import { codesOn } from './codes-on.ts';
import { decode, openPdf, type Picture } from './pdf.ts';
import { fromAfar } from './wear.ts';

const folder = join(today.folder, 'ma-qr');
const codes = () => readdirSync(folder).flatMap((file) => /^(.*)\.pdf$/.exec(file)?.[1] ?? []);
const payload = (code: string) => `HTTPS://CAMNANG.EXAMPLE/Q/${code}`;

async function pictureIn(file: string): Promise<Picture> {
  const { data, info } = await sharp(join(folder, file))
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

test('SVG, PNG and PDF of every code say the same, to two decoders', async () => {
  expect(codes().length).toBeGreaterThan(10);
  for (const code of codes()) {
    const both = { jsqr: payload(code), zxing: payload(code) };
    const png = await pictureIn(`${code}.png`);
    expect(png.width, 'pixels of a picture for print').toBeGreaterThanOrEqual(1980);
    expect(await decode(png), `${code}.png`).toEqual(both);
    expect(await decode(await pictureIn(`${code}.svg`)), `${code}.svg`).toEqual(both);
    const [found] = await codesOn(await openPdf(join(folder, `${code}.pdf`)));
    expect(found?.text, `${code}.pdf`).toBe(payload(code));
  }
});

test('a code is still read at the fewest pixels a module that the calculator counts on', async () => {
  for (const code of codes()) {
    const { modules } = drawSymbol(payload(code));
    const seen = await fromAfar(await pictureIn(`${code}.png`), Math.round(modules * leastPixels));
    expect((await decode(seen)).zxing, code).toBe(payload(code));
  }
});

test('the files need no font: their words are outlines', () => {
  for (const code of codes()) {
    expect(readFileSync(join(folder, `${code}.svg`), 'utf8')).not.toMatch(/<text|font/);
    expect(readFileSync(join(folder, `${code}.pdf`), 'latin1')).not.toContain('/Font');
  }
});

test('the calculator answers for cloth and for LED, and the table stands without script', async ({ page, browser }) => {
  await page.goto('/ma-qr/');
  await page.getByLabel('Người xa nhất (mét)').fill('10');
  await expect(page.getByText('Rộng ít nhất 1,6 m, kể cả viền trắng')).toBeVisible();
  await page.getByLabel('Mã nằm trên').selectOption({ label: 'Màn hình LED' });
  await page.getByLabel('Điểm LED (mm)').fill('10');
  await expect(page.getByText('bằng 4 điểm LED')).toBeVisible();
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(page.url());
  await expect(plain.getByRole('row', { name: /^10 m/ })).toContainText('1,6 m');
  await expect(plain.getByLabel('Người xa nhất (mét)')).toBeHidden();
});

test('while the address is an example, the page and every file say that they are a trial', async ({ page }) => {
  await page.goto('/ma-qr/');
  await expect(page.locator('figcaption', { hasText: 'BẢN THỬ' })).toHaveCount(await page.locator('figure').count());
  await expect(page.getByText('Chưa dùng mã ở đây để in hay treo')).toBeVisible();
});
