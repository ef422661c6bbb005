import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { focusFault, sidewaysScroll, smallTargets, structureFaults } from '../access.ts';
import { pageTypes, wallTypes } from '../e2e/site.ts';
import { quick } from '../sites.ts';
import { overBudget, weigh } from '../weight.ts';

// A phone lays a page out as wide as the page asks for: a printed sheet as wide as its paper.
test.use({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true });

const heavy = { heaviestGuide: '/huong-dan/nop-ho-so-truc-tuyen/' };
const walls: readonly string[] = Object.keys(wallTypes);

for (const [name, path] of Object.entries({ ...pageTypes, ...wallTypes, ...heavy })) {
  test(`one visit finds nothing wrong: ${name}`, async ({ page, baseURL }) => {
    const elsewhere: string[] = [];
    const refused: string[] = [];
    page.on('request', (request) => void (request.url().startsWith(baseURL!) || elsewhere.push(request.url())));
    page.on('console', (message) => {
      // That the page of what is not found answers 404 is its purpose.
      const isItself = name === 'notFound' && message.location().url === baseURL + path;
      if (message.type() === 'error' && !isItself) refused.push(message.text());
    });
    // Or the page would still be gliding to what has the focus.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const isSheet = name === 'sheet';

    const weight = await weigh(page, quick.folder, path);
    if (!isSheet) expect.soft(overBudget(weight), 'bytes of a first visit').toEqual([]);
    expect.soft(await page.evaluate(sidewaysScroll), 'pixels that run off the side').toBeLessThanOrEqual(0);
    if (!isSheet) expect.soft(await page.evaluate(() => document.documentElement.clientWidth), 'width').toBe(320);

    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect
      .soft(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        'axe',
      )
      .toEqual([]);
    if (!isSheet && !walls.includes(name)) {
      expect.soft(await page.evaluate(structureFaults), 'headings, landmarks, tables').toEqual([]);
      expect.soft(await page.evaluate(smallTargets), 'targets').toEqual([]);
      expect.soft(await faultsOfFocus(page), 'the focus is seen, whole and uncovered').toEqual([]);
    }
    expect.soft(elsewhere, 'requests to other hosts').toEqual([]);
    expect.soft(refused, 'errors in the console').toEqual([]);
  });
}

/** Walks through the page by Tab; forty stops show every kind of target. */
async function faultsOfFocus(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(focusFault);
    if (focus.gone) break;
    if (focus.fault) faults.push(focus.fault);
  }
  return faults;
}
