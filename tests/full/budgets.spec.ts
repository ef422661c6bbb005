import { expect, test } from '@playwright/test';
import { isSheet } from '../../src/channels/printables.ts';
import { pagesOf } from '../e2e/site.ts';
import { today } from '../sites.ts';
import { overBudget, weigh } from '../weight.ts';

test('the first visit of every page stays within its budget', async ({ browser }) => {
  const over: string[] = [];
  // A printed sheet is no reading page, and a door opens another page.
  for (const path of pagesOf(today.folder).filter((each) => !/^\/(?:q|tt)\/./i.test(each) && !isSheet(each))) {
    const page = await browser.newPage();
    over.push(...overBudget(await weigh(page, today.folder, path)));
    await page.close();
  }
  expect(over).toEqual([]);
});
