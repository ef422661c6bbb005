import { chromium, expect, test } from '@playwright/test';
import lighthouse from 'lighthouse';
import { browserArguments, findBrowser } from '../../src/print/browser.ts';
import { originOf, today } from '../sites.ts';
import { pageTypes } from './site.ts';

// Accessibility, best practices and findability only: timings belong to benches. Hidden pages are not meant to be found.
const pages = { guide: pageTypes.guide, question: pageTypes.question, home: pageTypes.home, search: pageTypes.search };

for (const [name, path] of Object.entries(pages)) {
  test(`Lighthouse has nothing to say: ${name}`, async () => {
    test.setTimeout(120_000);
    const port = today.port + 5000 + Object.keys(pages).indexOf(name);
    const executablePath = await findBrowser();
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: [...browserArguments, `--remote-debugging-port=${port}`],
    });
    try {
      const onlyCategories = ['accessibility', 'best-practices', ...(name === 'search' ? [] : ['seo'])];
      const result = await lighthouse(originOf(today) + path, { port, onlyCategories, logLevel: 'error' });
      const scores = Object.fromEntries(Object.values(result!.lhr.categories).map(({ id, score }) => [id, score]));
      const faults = Object.values(result!.lhr.audits)
        .filter(({ score }) => score === 0)
        .map(({ id }) => id);
      expect({ scores, faults: faults.filter((id) => Object.values(scores).some((score) => score !== 1) && id) }).toEqual({
        scores: Object.fromEntries(onlyCategories.map((id) => [id, 1])),
        faults: [],
      });
    } finally {
      await browser.close();
    }
  });
}
