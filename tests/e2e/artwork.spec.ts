import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator } from '@playwright/test';
import { kinds } from '../../src/channels/artwork/artworks.ts';
import type { ArtworkKind } from '../../src/schemas/artwork.ts';
import type { FittedWords } from '../../src/print/in-page/fit-words.ts';
import { inPage } from '../../src/print/in-page/index.ts';
import { leastSize } from '../../src/qr/distance.ts';
import { quietZone } from '../../src/qr/symbol.ts';
import { sidewaysScroll } from '../access.ts';
import { sheetsOf } from '../print/codes-of.ts';
import { codesOn, pictureOfCode } from '../print/codes-on.ts';
import { decode, openPdf, pictureOf, textOf } from '../print/pdf.ts';
import { promised, readFrom } from '../../src/print/reading-distance.ts';
import { today } from '../sites.ts';
import { overBudget, weigh } from '../weight.ts';

const artworks = () => sheetsOf(today.folder).filter(({ page }) => page.startsWith('/ma-qr/'));
const kindOf = (page: string) => page.split('/')[2] as ArtworkKind;
const inMillimetres = (points: number) => (points / 72) * 25.4;

test('there is artwork of every kind, and each in two colours and in black', () => {
  expect([...new Set(artworks().map(({ page }) => kindOf(page)))].sort()).toEqual(Object.keys(kinds).sort());
  for (const { page, files } of artworks())
    expect(files.map(({ address }) => address)).toEqual([`${page.slice(0, -1)}-mau.pdf`, `${page.slice(0, -1)}.pdf`]);
});

test('every file is cut to the true size of what hangs, with colour beyond the cut, and its words are embedded', () => {
  for (const { page, files } of artworks())
    for (const { address } of files) {
      const { width, height, bleed, margin } = kinds[kindOf(page)];
      const raw = readFileSync(join(today.folder, address), 'latin1');
      const box = (name: string) =>
        [...raw.matchAll(new RegExp(`/${name} \\[([^\\]]*)\\]`, 'g'))].at(-1)![1]!.split(' ').map(Number).map(inMillimetres);
      const sizeOf = ([x, y, right, top]: number[]) => [Math.round(right! - x!), Math.round(top! - y!)];
      expect(sizeOf(box('TrimBox')), address).toEqual([width, height]);
      expect(sizeOf(box('BleedBox')), address).toEqual([width + 2 * bleed, height + 2 * bleed]);
      expect(sizeOf(box('MediaBox')), address).toEqual([width + 2 * margin, height + 2 * margin]);
      const fonts = [...raw.matchAll(/\/BaseFont \/([^\s/]+)/g)].map(([, name]) => name!.replace(/^[A-Z]{6}\+/, '').replace(/-\w+$/, ''));
      expect([...new Set(fonts)], address).toEqual(['BeVietnamPro']);
    }
});

test('two colours are two: the field is red up to beyond the cut, and the black file has no colour', async () => {
  for (const { page, files } of artworks()) {
    const { width, bleed, margin } = kinds[kindOf(page)];
    const [coloured, black] = await Promise.all(
      files.map(async ({ address }) => {
        const pdf = await openPdf(join(today.folder, address));
        const picture = await pictureOf(pdf, 1, 25.4 * (500 / width));
        await pdf.loadingTask.destroy();
        return picture;
      }),
    );
    const reds = ({ data }: { data: Uint8ClampedArray }) => {
      let count = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at]! - data[at + 1]! > 60) count += 1;
      return count;
    };
    expect(reds(black!), page).toBe(0);
    expect(reds(coloured!), page).toBeGreaterThan(1000);
    // The top right corner, half of the bleed beyond the cut.
    const scale = 500 / width;
    const [x, y] = [Math.round((margin + width + bleed / 2) * scale), Math.round((margin - bleed / 2) * scale)];
    const at = 4 * (y * coloured!.width + x);
    expect(coloured!.data[at]! - coloured!.data[at + 1]!, page).toBeGreaterThan(60);
  }
});

test('every code is as wide as its distance asks, and two decoders read it in black and in colour', async () => {
  for (const { page, payload, files } of artworks())
    for (const { address } of files) {
      const pdf = await openPdf(join(today.folder, address));
      const codes = await codesOn(pdf);
      expect(
        codes.map(({ text }) => text),
        address,
      ).toEqual([payload]);
      const [code] = codes;
      const asked = leastSize({ ...kinds[kindOf(page)].code, modules: code!.modules + 2 * quietZone, pitch: 1 });
      expect(code!.module / asked.module, address).toBeGreaterThan(0.98);
      expect(code!.module / asked.module, address).toBeLessThan(1.03);
      expect(await decode(await pictureOfCode(pdf, code!, 100)), address).toEqual({ jsqr: payload, zxing: payload });
      await pdf.loadingTask.destroy();
    }
});

test('nothing that must not be lost lies nearer to the cut than its safe distance, and no two boxes of words touch', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const { page: address } of artworks()) {
    const { width, safe } = kinds[kindOf(address)];
    await page.goto(address);
    const { cut, boxes } = await page.evaluate(() => {
      const rect = (element: Element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { left, top, right, bottom };
      };
      const kept = [...document.querySelectorAll('.paper [data-fill] > *, .paper .drawing, .paper .three-steps')];
      return {
        cut: rect(document.querySelector('.paper .trim')!),
        boxes: [...kept.map((each) => ({ ...rect(each), words: each.textContent.trim() }))],
      };
    });
    const edge = (safe * (cut.right - cut.left)) / width;
    for (const { words, left, top, right, bottom } of boxes)
      expect(
        Math.min(left - cut.left, top - cut.top, cut.right - right, cut.bottom - bottom),
        `${address} ${words}`,
      ).toBeGreaterThanOrEqual(edge - 1);
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1)) {
        const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
        expect(apart, `${address}: “${a.words}” and “${b.words}”`).toBe(true);
      }
  }
});

test('the lowest 25 cm of a standee stay empty, and the middle of its code is one metre above the floor', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const { page: address } = artworks().find(({ page: each }) => kindOf(each) === 'standee')!;
  await page.goto(address);
  const heights = await page.evaluate(() => {
    const cut = document.querySelector('.paper .trim')!.getBoundingClientRect();
    const above = (y: number) => ((cut.bottom - y) / cut.height) * 1.8;
    const code = document.querySelector('.paper .code')!.getBoundingClientRect();
    return {
      code: above((code.top + code.bottom) / 2),
      lowest: Math.min(...[...document.querySelectorAll('.paper [data-fill]')].map((each) => above(each.getBoundingClientRect().bottom))),
    };
  });
  expect(heights.code).toBeCloseTo(1, 1);
  expect(heights.lowest).toBeGreaterThanOrEqual(0.25);
});

test('while the address is an example, artwork says in full that it is a trial; it names its edition and tells to look at the address first', async () => {
  for (const { payload, files } of artworks())
    for (const { address } of files) {
      const words = (await textOf(await openPdf(join(today.folder, address)))).replace(/\s+/g, ' ');
      expect(words.normalize('NFC'), address).toBe(words);
      for (const phrase of [
        'BẢN THỬ',
        'chưa có cơ quan phát hành. Chưa dùng để phát.',
        'Bản 1 · 28/11/2026',
        'Phát hành:',
        'Kiểm tra địa chỉ hiện ra trước khi bấm.',
      ])
        expect(words, address).toContain(phrase);
      expect(words.toUpperCase(), address).toContain(payload.replace('HTTPS://', ''));
    }
});

test('the list of sheets says from how far the words of each are read, and the desk says it beside the picture', async ({ page }) => {
  await page.goto('/ma-qr/');
  const floors: Record<ArtworkKind, number> = { 'bang-ron': 12, standee: 8, 'bien-quay': 1.2 };
  for (const { page: address, reads, picture } of artworks()) {
    expect(reads!['hook'], address).toBeGreaterThanOrEqual(floors[kindOf(address)]);
    expect(reads!['code'], address).toBe(kinds[kindOf(address)].code.metres);
    const card = page.locator('.artworks > li', { has: page.locator(`img[src="${picture}"]`) });
    const metres = reads!['hook']! < 5 ? String(reads!['hook']).replace('.', ',') : String(Math.floor(reads!['hook']!));
    await expect(card).toContainText(`Chữ lớn đọc được từ ${metres} m`);
    await expect(card.getByRole('link', { name: /^PDF hai màu/ })).toContainText(/\d+ kB/);
    await card.scrollIntoViewIfNeeded();
    await expect.poll(() => card.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  }
});

test('words stand as large as there is room; a line too long for its banner would be read from too near, which stops a build', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  const { page: address, reads } = artworks().find(({ page: each }) => kindOf(each) === 'bang-ron')!;
  await page.goto(address);
  const fit = () => page.evaluate<FittedWords[]>(`(() => { ${inPage}\nreturn fitWords(); })()`);
  const hook = async () => {
    const { type, least } = (await fit()).find(({ name }) => name === 'hook')!;
    return { metres: promised(readFrom(type)), least };
  };
  expect((await hook()).metres).toBe(reads!['hook']);
  const rewrite = (words: string) => page.evaluate((text) => void (document.querySelector('.hook .line')!.textContent = text), words);
  await rewrite('Ngắn');
  expect((await hook()).metres).toBeGreaterThanOrEqual(reads!['hook']!);
  await rewrite('Một dòng dài đến nỗi đứng xa không ai đọc nổi');
  const { metres, least } = await hook();
  expect(metres).toBeLessThan(least);
});

test('the desk with all its pictures weighs no more than any page that does something', async ({ page }) => {
  expect(overBudget(await weigh(page, today.folder, '/ma-qr/'))).toEqual([]);
});

test.describe('with one thumb at 360 px', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 640 } });

  test('from the front page to the banner against scams in three taps: typing “lua dao” is none', async ({ page }) => {
    let taps = 0;
    const tap = async (target: Locator) => {
      await target.scrollIntoViewIfNeeded();
      const { x, width } = (await target.boundingBox())!;
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(360);
      await target.tap();
      taps += 1;
    };
    await page.goto('/');
    await tap(page.getByRole('contentinfo').getByRole('link', { name: 'Dành cho cán bộ' }));
    await page.getByLabel('Lọc theo tên bài').fill('lua dao');
    await tap(page.getByRole('link', { name: /^Treo: Băng rôn/ }));
    await expect(page).toHaveURL(/\/ma-qr\/#bang-ron-lua-dao$/);
    await expect.poll(() => page.evaluate(sidewaysScroll)).toBe(0);
    const card = page.locator('#bang-ron-lua-dao');
    await expect(card.getByRole('img')).toBeInViewport();
    const link = card.getByRole('link', { name: /^PDF hai màu/ });
    await expect(link).toBeInViewport();
    const answer = await page.request.get((await link.getAttribute('href'))!);
    taps += 1;
    expect(answer.headers()['content-type']).toContain('application/pdf');
    expect(taps).toBeLessThanOrEqual(3);
  });
});
