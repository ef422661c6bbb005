import { expect, test } from '@playwright/test';
import { faultsByLighthouse } from '../lighthouse.ts';
import { originOf, today } from '../sites.ts';
import { pageTypes } from './site.ts';

// The page types that differ most; `tests/full` asks about all. Hidden pages are not meant to be found.
for (const name of ['guide', 'home', 'search'] as const) {
  test(`Lighthouse has nothing to say: ${name}`, async () => {
    test.setTimeout(120_000);
    const categories = ['accessibility', 'best-practices', ...(name === 'search' ? [] : (['seo'] as const))] as const;
    expect(await faultsByLighthouse(originOf(today) + pageTypes[name], categories)).toEqual([]);
  });
}
