import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { pageTypes, wallTypes } from './site.ts';

for (const [name, path] of Object.entries({ ...pageTypes, ...wallTypes })) {
  test(`everyone can use it, and nothing leaves the site: ${name}`, async ({ page, baseURL }) => {
    const elsewhere: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => void (request.url().startsWith(baseURL!) || elsewhere.push(request.url())));
    page.on('console', (message) => {
      // That the page of what is not found answers 404 is its purpose.
      const isItself = name === 'notFound' && message.location().url === baseURL + path;
      if (message.type() === 'error' && !isItself) refused.push(message.text());
    });
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(refused).toEqual([]);
  });
}
