import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { SheetFill } from '../../src/print/in-page/fill-sheet.ts';
import { inPage } from '../../src/print/in-page/index.ts';
import { readFrom } from '../../src/print/reading-distance.ts';
import { codesOn } from '../print/codes-on.ts';
import { sheetsOf } from '../print/codes-of.ts';
import { openPdf } from '../print/pdf.ts';
import { today } from '../sites.ts';

const posters = () => sheetsOf(today.folder).filter(({ page }) => page.endsWith('/a3/'));
const fit = `(() => { ${inPage}\nreturn fitPoster([18]); })()`;

/** How tall the letters of a poster are by its own page, in points, and whether a line of it is broken or runs out. */
const lettersOf = () =>
  [...document.querySelectorAll<HTMLElement>('[data-fit]')].map((group) => ({
    name: group.dataset['fit']!,
    points: (parseFloat(getComputedStyle(group).fontSize) * 72) / 96,
    broken: [...group.querySelectorAll<HTMLElement>('[data-line]')].filter(
      (line) => line.getBoundingClientRect().width > line.parentElement!.clientWidth + 0.5 || line.getClientRects().length > 1,
    ).length,
  }));

test('every poster says from how far it is read, and its page keeps the word', async ({ page }) => {
  expect(posters().length).toBeGreaterThan(0);
  for (const { page: address, reads } of posters()) {
    expect(reads, address).toBeDefined();
    await page.goto(address);
    for (const { name, points, broken } of await page.evaluate(lettersOf)) {
      expect(broken, `${address}: broken lines of ${name}`).toBe(0);
      expect(reads![name], `${address}: ${name}`).toBeLessThanOrEqual(readFrom(points));
      expect(reads![name], `${address}: ${name}`).toBeGreaterThan(readFrom(points) - 0.2);
    }
  }
});

test('hook and lines of every poster are read from three metres, and a number is larger than any of them', () => {
  for (const { page, reads } of posters()) {
    expect(reads!['hook'], page).toBeGreaterThanOrEqual(3);
    if (reads!['lines']) expect(reads!['lines'], page).toBeGreaterThanOrEqual(3);
    if (reads!['table']) expect(reads!['table'], page).toBeGreaterThanOrEqual(1.8);
    if (reads!['number']) expect(reads!['number'], page).toBeGreaterThan(2 * reads!['hook']!);
  }
});

test('the code of every poster is at least ten centimetres wide, and its white border lies on the paper', async () => {
  for (const { files } of posters())
    for (const { address } of files) {
      const [code] = await codesOn(await openPdf(`${today.folder}${address}`));
      expect(code!.module * code!.modules, address).toBeGreaterThanOrEqual(100);
      expect(code!.box.x + code!.box.side, address).toBeLessThanOrEqual((297 / 25.4) * 72 + 1);
      expect(code!.box.y + code!.box.side, address).toBeLessThanOrEqual((420 / 25.4) * 72 + 1);
    }
});

test('a poster embeds the typeface of all paper and no other, whatever is drawn on it', () => {
  for (const { files } of posters())
    for (const { address } of files) {
      const pdf = readFileSync(`${today.folder}${address}`, 'latin1');
      const faces = [...pdf.matchAll(/\/BaseFont\s*\/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name);
      expect([...new Set(faces)].sort(), address).toEqual(['BeVietnamPro-Bold', 'BeVietnamPro-Regular']);
      expect(pdf, address).not.toMatch(/\/Subtype\s*\/Type3/);
    }
});

test('the number of the poster on 1022 stands over the whole width', async ({ page }) => {
  await page.goto('/to-roi/phan-anh-1022/a3/');
  const width = await page.getByText('1022', { exact: true }).evaluate((number) => (number.getBoundingClientRect().width * 25.4) / 96);
  expect(width).toBeGreaterThan(240);
});

test('the poster on the wards is the table: each old ward with its new one, Phường 14 with both and where to look', async ({ page }) => {
  await page.goto('/to-roi/phuong-cu-phuong-moi/a3/');
  const rows = await page.locator('.old-wards > li').allInnerTexts();
  const said = rows.map((row) => row.replace(/\s+/g, ' ').trim());
  expect(said).toContain('7 Diên Hồng');
  expect(said).toContain('11 Vườn Lài');
  expect(said).toContain('14 phần lớn về Diên Hồng góc nhỏ phía bắc về Hòa Hưng');
  await expect(page.getByText('VNeID')).toBeVisible();
  for (const name of ['Vườn Lài', 'Diên Hồng', 'Hòa Hưng'])
    await expect(page.locator('.poster-map text').filter({ hasText: new RegExp(name.replace(' ', '\\s+')) })).toHaveCount(1);
});

test('wards are told apart by shapes: the same sign for one ward in table and map, another for each', async ({ page }) => {
  await page.goto('/to-roi/phuong-cu-phuong-moi/a3/');
  const signs = (where: string) =>
    page.locator(`${where} .sign path`).evaluateAll((paths) => [...new Set(paths.map((path) => path.getAttribute('d')!))].sort());
  expect(await signs('.old-wards')).toHaveLength(3);
  expect(await signs('.poster-map')).toEqual(await signs('.old-wards'));
});

test('a line that no size from three metres can hold is refused, and so is more than the paper holds', async ({ page }) => {
  await page.goto('/to-roi/nhan-biet-lua-dao/a3/');
  await page.evaluate(() => (document.querySelector('.lines [data-line]')!.textContent = 'Không đọc mã xác thực cho ai'));
  const wide = await page.evaluate<SheetFill>(fit);
  expect(wide.over).toMatchObject({ longest: 'Không đọc mã xác thực cho ai' });
  expect(wide.over!.letters).toBeGreaterThan(5);
  expect(wide.over!.letters).toBeLessThan(14);
  await page.goto('/to-roi/nhan-biet-lua-dao/a3/');
  await page.evaluate(() => (document.querySelector('.then')!.textContent += ' Gọi ngân hàng khóa tài khoản.'.repeat(30)));
  const tall = await page.evaluate<SheetFill>(fit);
  expect(tall.over!.lines).toBeGreaterThan(3);
});

test('the print desk says from how far a poster is read', async ({ page }) => {
  await page.goto('/to-roi/phan-anh-1022/');
  const card = page.locator('.sheets > li', { has: page.getByRole('heading', { name: /^A3/ }) });
  await expect(card).toContainText(/Chữ đọc được từ \d+(,\d)? m, mã quét được từ 1(,\d)? m/);
  await expect(page.locator('.sheets > li').first()).not.toContainText('đọc được từ');
});
