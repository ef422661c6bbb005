import { expect, test } from '@playwright/test';
import { failures, pdfsOf, tryCodesOf } from '../print/codes-of.ts';
import { writeTable, type Row } from '../print/decode-table.ts';
import { today } from '../sites.ts';

// Two halves, so that both cores are busy.
for (const half of [0, 1]) {
  test(`every code on every sheet is read by two decoders, worn as paper is, and leads to a page that exists (${half + 1} of 2)`, async () => {
    const rows: Row[] = [];
    for (const file of pdfsOf(today.folder).filter((_, index) => index % 2 === half)) {
      const found = await tryCodesOf(today.folder, file);
      expect.soft(found.length, `codes on ${file}`).toBeGreaterThan(0);
      rows.push(...found);
    }
    console.warn(writeTable(rows));
    expect(failures(rows)).toEqual([]);
  });
}
