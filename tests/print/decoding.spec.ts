import { expect, test } from '@playwright/test';
import { printables } from '../../src/channels/printables.ts';
import { printableAt } from '../../src/print/printable.ts';
import { today } from '../sites.ts';
import { failures, pdfsOf, sheetsOf, tryCodesOf } from './codes-of.ts';
import { writeTable } from './decode-table.ts';

test('the codes of one sheet of each kind are read by two decoders, worn as paper is, and lead to pages that exist', async () => {
  test.setTimeout(180_000);
  const pdfs = pdfsOf(today.folder);
  const kinds = new Map(
    sheetsOf(today.folder).flatMap(({ page, files }) =>
      files.filter(({ address }) => pdfs.includes(address)).map(({ address }, place) => [`${kindOf(page)}, ${place}`, address] as const),
    ),
  );
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

/** What is printed, and on which paper. */
function kindOf(page: string): string {
  const { pages, sheet } = printableAt(printables, page)!;
  return `${pages} ${sheet(page).name}`;
}
