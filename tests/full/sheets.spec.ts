import { expect, test } from '@playwright/test';
import { sheetsOf } from '../print/codes-of.ts';
import { printables } from '../../src/channels/printables.ts';
import { printableAt } from '../../src/print/printable.ts';
import { darkNearEdge, flawsOf } from '../print/flaws.ts';
import { openPdf, pictureOf, textOf } from '../print/pdf.ts';
import { today } from '../sites.ts';

test('on no sheet a heading stands alone, a step is cut, or text leaves its box', async ({ page }) => {
  const flaws: string[] = [];
  for (const { page: address } of sheetsOf(today.folder)) {
    await page.goto(address);
    flaws.push(...(await page.evaluate(flawsOf)).map((flaw) => `${address}: ${flaw}`));
  }
  expect(flaws).toEqual([]);
});

test('every PDF has the size and pages that the list says, its address in words, correct Vietnamese, and free edges', async () => {
  for (const { page, payload, files, holds } of sheetsOf(today.folder)) {
    // The sheets of a pack are here one by one (tests/print/packs.spec.ts).
    if (holds) continue;
    for (const { address, pages, size } of files) {
      const pdf = await openPdf(`${today.folder}${address}`);
      expect(pdf.numPages, address).toBe(pages);
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const [, , width, height] = (await pdf.getPage(number)).view;
        expect(
          [width! / 72, height! / 72].map((inches) => Math.round(inches * 25.4)),
          address,
        ).toEqual([size.width, size.height]);
        const hasMarks = /\/(gap-ba|a5x2)\.pdf$/.test(address);
        // What a print shop cuts has marks there; its own tests look at its margins (tests/e2e/artwork.spec.ts).
        if (printableAt(printables, page)!.sheet(page).cut) continue;
        expect(darkNearEdge(await pictureOf(pdf, number, 50), 50, hasMarks), `${address}, page ${number}`).toBe(0);
      }
      const text = await textOf(pdf);
      expect(text.normalize('NFC'), address).toBe(text);
      // Host names know no case, and a long address may run over two lines.
      expect(text.replace(/\s+/g, '').toLowerCase(), address).toContain(payload.replace(/^https:\/\//i, '').toLowerCase());
    }
  }
});
