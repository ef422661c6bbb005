import type { Page } from '@playwright/test';
import type { SheetFill } from './in-page/fill-sheet.ts';
import type { SheetFile } from './sheets.ts';

/** A file of a sheet, or the copy of one ward. */
export type CopyFile = Pick<SheetFile, 'name' | 'as'> & { ward?: string };

/** The wards that have a copy of their own: the page says which, and under what name. */
export const wardCopies = (page: Page): Promise<CopyFile[]> =>
  page
    .locator('.bar option[data-file]')
    .evaluateAll((all) => all.map((each) => ({ name: each.getAttribute('data-file')!, ward: each.getAttribute('value')! })));

/** Shows a ward's own block, or what stands for all of them, as whoever prints from the browser chooses it. */
export const showWard = (page: Page, ward = ''): Promise<void> =>
  page.evaluate((chosen) => {
    const select = document.querySelector<HTMLSelectElement>('.bar select');
    if (!select) return;
    select.value = chosen;
    select.dispatchEvent(new Event('change'));
  }, ward);

/** By how many lines the block of a ward is longer than what stands there for all; undefined where none is, as sides are filled without it. */
export async function wardTooLong(page: Page): Promise<SheetFill['over']> {
  const wards = await page
    .locator('.bar option:not([value=""])')
    .evaluateAll((all) => all.map((each) => ({ id: each.getAttribute('value')!, name: each.textContent.trim() })));
  for (const { id, name } of wards) {
    await showWard(page, id);
    const over = await page
      .locator('.area')
      .evaluateAll((areas) => Math.max(...areas.map((area) => area.scrollHeight - area.clientHeight)));
    if (over > 1) return { lines: Math.ceil(over / 20), longest: `khung riêng của ${name}` };
  }
  await showWard(page);
  return undefined;
}
