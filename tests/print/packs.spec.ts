import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { parse } from 'yaml';
import { today } from '../sites.ts';
import { sheetsOf } from './codes-of.ts';
import { openPdf, textOfPage } from './pdf.ts';
import { siteAsWritten } from '../../src/library/content-files.ts';

const packs = () => sheetsOf(today.folder).flatMap(({ holds, ...sheet }) => (holds ? [{ ...sheet, holds }] : []));
const fileOf = (address: string) => openPdf(join(today.folder, address));

/** The tags of a page, without the numbers that the file has for them. */
async function tagsOf(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const tree = await (await pdf.getPage(number)).getStructTree();
  return JSON.stringify(tree, (key, value: unknown) => (key === 'id' ? undefined : value));
}

test('a pack holds exactly the pages of its sheets, in order and with their tags, and its first page says where each is', async () => {
  test.setTimeout(180_000);
  expect(packs().length).toBeGreaterThan(0);
  for (const { holds, files, pages } of packs()) {
    const pack = await fileOf(files[0]!.address);
    expect(pack.numPages).toBe(pages);
    expect(await pack.getMarkInfo()).toMatchObject({ Marked: true });
    const list = (await textOfPage(pack, 1)).replace(/\s+/g, ' ');
    const filled = new Set([1]);
    for (const { file, first, last, copies } of holds) {
      const sheet = await fileOf(file);
      expect(last - first + 1, file).toBe(sheet.numPages);
      for (let number = 1; number <= sheet.numPages; number += 1) {
        const place = first + number - 1;
        filled.add(place);
        expect(await textOfPage(pack, place), `${file}, page ${number}`).toBe(await textOfPage(sheet, number));
        expect(await tagsOf(pack, place), `${file}, page ${number}`).toBe(await tagsOf(sheet, number));
        expect((await pack.getPage(place)).view).toEqual((await sheet.getPage(number)).view);
      }
      const title = String(((await sheet.getMetadata()).info as { Title: string }).Title);
      expect(list).toContain(`trang ${first === last ? first : `${first}–${last}`} ${title} bản `);
      expect(list).toContain(`${copies} bản`);
      if (sheet.numPages > 1) expect(first % 2, `${file} begins on a front side`).toBe(1);
      await sheet.loadingTask.destroy();
    }
    for (let number = 1; number <= pages; number += 1) if (!filled.has(number)) expect(await textOfPage(pack, number)).toBe('');
    await pack.loadingTask.destroy();
  }
});

test('a pack has every leaflet that is put in its place, in each of its sizes', () => {
  const { packs: named } = siteAsWritten() as { packs: Record<string, { sheets: { size: string }[] }> };
  const leaflets = readdirSync('content/quan-10/to-roi')
    .filter((file) => /^[^_].*\.yaml$/.test(file))
    .map((file) => ({
      id: file.slice(0, -5),
      ...(parse(readFileSync(join('content/quan-10/to-roi', file), 'utf8')) as { places: string[]; sheets: string[] }),
    }));
  for (const [place, { sheets }] of Object.entries(named)) {
    const wanted = sheets.flatMap(({ size }) =>
      leaflets.filter((each) => each.places.includes(place) && each.sheets.includes(size)).map(({ id }) => `/to-roi/${id}/${size}/`),
    );
    const held = packs().find(({ page }) => page === `/bo-in/${place}/`)!.holds;
    expect(held.map(({ page }) => page).sort()).toEqual(wanted.sort());
  }
});
