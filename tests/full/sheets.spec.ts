import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { MadeSheet } from '../../src/print/make-sheets.ts';
import { darkNearEdge, flawsOf } from '../print/flaws.ts';
import { openPdf, pictureOf, textOf } from '../print/pdf.ts';
import { today } from '../sites.ts';

const sheets = () => JSON.parse(readFileSync(`${today.folder}/to-roi/index.json`, 'utf8')) as MadeSheet[];

test('on no sheet a heading stands alone, a step is cut, or text leaves its box', async ({ page }) => {
  const flaws: string[] = [];
  for (const { page: address } of sheets()) {
    await page.goto(address);
    flaws.push(...(await page.evaluate(flawsOf)).map((flaw) => `${address}: ${flaw}`));
  }
  expect(flaws).toEqual([]);
});

test('every PDF has the size and pages that the list says, its address in words, correct Vietnamese, and free edges', async () => {
  for (const { leaflet, sheet, payload, files } of sheets()) {
    for (const { name, pages, size } of files) {
      const where = `${leaflet}/${name}`;
      const pdf = await openPdf(`${today.folder}/to-roi/${where}`);
      expect(pdf.numPages, where).toBe(pages);
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const [, , width, height] = (await pdf.getPage(number)).view;
        expect(
          [width! / 72, height! / 72].map((inches) => Math.round(inches * 25.4)),
          where,
        ).toEqual([size.width, size.height]);
        const hasMarks = sheet === 'gap-ba' || sheet === 'a5x2';
        expect(darkNearEdge(await pictureOf(pdf, number, 50), 50, hasMarks), `${where}, page ${number}`).toBe(0);
      }
      const text = (await textOf(pdf)).replace(/\s+/g, ' ');
      expect(text.normalize('NFC'), where).toBe(text);
      expect(text, where).toContain(payload.slice(payload.indexOf('/Q/') + 1));
    }
  }
});
