import { expect, test } from '@playwright/test';
import { isSheet } from '../../src/channels/printables.ts';
import { pagesOf } from '../e2e/site.ts';
import { today } from '../sites.ts';
import { overBudget, weigh } from '../weight.ts';

// A printed sheet is no reading page, and a door opens another page.
const pages = pagesOf(today.folder).filter((path) => !/^\/(?:q|tt)\/./i.test(path) && !isSheet(path));
const parts = 4;

for (let part = 0; part < parts; part++) {
  test(`the first visit of every page stays within its budget: part ${part + 1} of ${parts}`, async ({ browser }) => {
    const over: string[] = [];
    for (const path of pages.filter((_, place) => place % parts === part)) {
      const page = await browser.newPage();
      over.push(...overBudget(await weigh(page, today.folder, path)));
      await page.close();
    }
    expect(over).toEqual([]);
  });
}
