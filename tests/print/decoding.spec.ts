import { expect, test } from '@playwright/test';
import { today } from '../sites.ts';
import { failures, pdfsOf, tryCodesOf } from './codes-of.ts';
import { writeTable } from './decode-table.ts';

test('the codes of one sheet of each kind are read by two decoders, worn as paper is, and lead to pages that exist', async () => {
  test.setTimeout(180_000);
  const kinds = new Map(pdfsOf(today.folder).map((file) => [kindOf(file), file]));
  expect(kinds.size).toBeGreaterThan(0);
  const rows = [];
  for (const file of kinds.values()) {
    const found = await tryCodesOf(today.folder, file);
    expect(found.length, `codes on ${file}`).toBeGreaterThan(0);
    rows.push(...found);
  }
  console.warn(writeTable(rows));
  expect(failures(rows)).toEqual([]);
});

/** `/to-roi/…/a4.pdf`: the section and the paper. */
const kindOf = (file: string) => file.replace(/(?<=^\/[^/]+\/).*(?=\/)/, '…');
