import { expect, test } from '@playwright/test';
import { today } from '../sites.ts';
import { overBudget, weigh } from '../weight.ts';
import { screenTypes } from './site.ts';

for (const [name, path] of screenTypes) {
  test(`a first visit stays within its budget: ${name}`, async ({ page }) => {
    expect(overBudget(await weigh(page, today.folder, path))).toEqual([]);
  });
}
