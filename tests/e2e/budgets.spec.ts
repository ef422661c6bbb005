import { expect, test } from '@playwright/test';
import { today } from '../sites.ts';
import { overBudget, weigh } from '../weight.ts';
import { screenTypes, wallTypes } from './site.ts';

const pages = [...screenTypes, ...Object.entries(wallTypes), ['the heaviest guide', '/huong-dan/nop-ho-so-truc-tuyen/']] as const;

for (const [name, path] of pages) {
  test(`a first visit stays within its budget: ${name}`, async ({ page }) => {
    expect(overBudget(await weigh(page, today.folder, path))).toEqual([]);
  });
}
