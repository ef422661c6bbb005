import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { today } from '../sites.ts';
import { codesOn } from './codes-on.ts';
import { sheetsOf } from './codes-of.ts';
import { openPdf, textOf } from './pdf.ts';

const oneLine = (text: string) => text.replace(/\s+/g, ' ');
const wards = ['dien-hong', 'hoa-hung', 'vuon-lai'].map((id) => ({
  id,
  name: (parse(readFileSync(`content/dia-ban-quan-10/phuong/${id}.yaml`, 'utf8')) as { name: string }).name,
}));
const copies = () =>
  sheetsOf(today.folder).flatMap(({ page, payload, files }) =>
    files.flatMap((file) => (file.ward ? [{ ...file, ward: file.ward, page, payload }] : [])),
  );
const isOfProcedures = (page: string) => page.startsWith('/thu-tuc/');

test('where place matters each ward of today has its copy, and all of them are at most thirty files', () => {
  const pages = Map.groupBy(copies(), ({ page }) => page);
  for (const of of pages.values()) expect(of.map(({ ward }) => ward).sort()).toEqual(wards.map(({ id }) => id));
  expect([...pages.keys()].filter(isOfProcedures).length).toBeGreaterThan(0);
  expect([...pages.keys()].filter((page) => !isOfProcedures(page)).length).toBeGreaterThan(0);
  expect(copies().length).toBeLessThanOrEqual(30);
});

test("a ward's copy names its ward and an office there, no other ward, and leaves lines for what nobody could find out", async () => {
  test.setTimeout(180_000);
  for (const { address, ward, page, pages, payload } of copies()) {
    const pdf = await openPdf(join(today.folder, address));
    expect(pdf.numPages, address).toBe(pages);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    const text = oneLine(await textOf(pdf));
    const bare = text.toLowerCase();
    for (const { id, name } of wards) expect(bare.includes(name.toLowerCase()), `${address}: ${name}`).toBe(id === ward);
    const own = wards.find(({ id }) => id === ward)!.name.replace('P', 'p');
    const office = isOfProcedures(page)
      ? '(Nơi nộp|Nơi hỏi): (Công an|Trung tâm Phục vụ hành chính công)'
      : 'Nơi hỏi: (Công an|Ủy ban nhân dân)';
    expect(text, address).toMatch(new RegExp(`${office} ${own}`));
    expect(text, address).toMatch(/Điện thoại:/);
    expect(text, address).toMatch(/Giờ:/);
    expect(bare, address).not.toMatch(/chưa kiểm chứng|chưa (rõ|có|biết) (địa chỉ|giờ|số nhà|số điện thoại)/);
    expect(text, address).toMatch(/Bản \d+ · /);
    // The code of the sheet itself, of its edition; the sides of a life event bear one each, all of which are decoded where no ward is chosen.
    if (!isOfProcedures(page)) expect((await codesOn(pdf)).map((code) => code.text)).toEqual([payload]);
    else expect(bare.replaceAll(' ', '')).toContain(payload.replace('HTTPS://', '').toLowerCase());
    await pdf.loadingTask.destroy();
  }
});

test('a ward chosen on the sheet prints from the browser what its copy says', async ({ page }) => {
  for (const { page: sheet, address, ward } of copies().filter(({ page }) => /dang-ky-tam-tru|sinh-con/.test(page))) {
    await page.goto(`${sheet}?phuong=${ward}`);
    await expect(page.getByRole('link', { name: /^Tệp PDF của/ })).toHaveAttribute('href', address);
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(oneLine(await textOf(await openPdf(printed))), address).toBe(oneLine(await textOf(await openPdf(join(today.folder, address)))));
  }
});

test('whichever ward is chosen on a sheet, nothing runs over its side', async ({ page }) => {
  const asking = sheetsOf(today.folder).filter(({ page: at }) => /^\/to-roi\/[^/]+\/a5\/$/.test(at));
  let asked = 0;
  for (const { page: sheet } of asking) {
    const html = readFileSync(join(today.folder, sheet, 'index.html'), 'utf8');
    if (!html.includes('data-ward="dien-hong"')) continue;
    asked += 1;
    await page.goto(`${sheet}?phuong=dien-hong`);
    const over = await page
      .locator('.area')
      .evaluateAll((areas) => Math.max(...areas.map((area) => area.scrollHeight - area.clientHeight)));
    expect(over, sheet).toBeLessThanOrEqual(1);
  }
  expect(asked).toBeGreaterThan(0);
});
