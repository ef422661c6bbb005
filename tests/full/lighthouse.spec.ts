import { expect, test } from '@playwright/test';
import { htmlOf, pageTypes, wallTypes } from '../e2e/site.ts';
import { faultsByLighthouse } from '../lighthouse.ts';
import { originOf, today } from '../sites.ts';

// What answers "not found" cannot be opened by Lighthouse at its own address, and a page kept from search engines needs no SEO.
const pages = Object.entries({ ...pageTypes, ...wallTypes }).filter(([name]) => name !== 'notFound');

for (const [name, path] of pages) {
  test(`Lighthouse gives 100: ${name}`, async () => {
    const isHidden = htmlOf(today.folder, path).includes('name="robots" content="noindex"');
    const categories = ['accessibility', 'best-practices', ...(isHidden ? [] : (['seo'] as const))] as const;
    expect(await faultsByLighthouse(originOf(today) + path, categories)).toEqual([]);
  });
}
