import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { isSheet } from '../../src/channels/printables.ts';
import { sidewaysScroll, smallTargets, structureFaults } from '../access.ts';
import { pagesOf } from '../e2e/site.ts';
import { today } from '../sites.ts';

const all = pagesOf(today.folder);
const isHidden = (path: string) => /^\/(q|phat-thanh|man-hinh|trinh-chieu)\/./.test(path) || isSheet(path);
// Every page of the sitemap; of those that share a template a part: of doors, sheets, scripts, screens, slides and procedures every tenth,
// of laws and news every fourth. What is cheap to look at (structure, targets, the width of the screen) is looked at on each of the latter.
const manyHave = (path: string) => isHidden(path) || /^\/(thu-tuc\/.|tt\/)/.test(path);
const fewerHave = (path: string) => /^\/(van-ban|tin-phuong\/[^/]+)\/[^/]+\/$/.test(path);
const every = (step: number, paths: readonly string[]) => paths.filter((_, place) => place % step === 0);
const looked = new Set([
  ...all.filter((path) => !manyHave(path) && !fewerHave(path)),
  ...every(10, all.filter(manyHave)),
  ...every(4, all.filter(fewerHave)),
  '/thu-tuc/giay-to/',
  '/404.html',
]);
const pages = [...looked, ...all.filter((path) => fewerHave(path) && !looked.has(path))];
const parts = 16;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules whose outcome can change with colours, and with width or size of text; all others see the same page in every setting. */
const ofColour = ['color-contrast', 'link-in-text-block'];
const ofSize = ['target-size'];

for (let part = 0; part < parts; part++) {
  test(`WCAG 2.2 AA holds on every page, light, dark, at 320 px and with text twice as large: part ${part + 1} of ${parts}`, async ({
    page,
  }) => {
    // A door opens another page at once; here it stays to be looked at.
    await page.route(/\/(?:q|tt)\//i, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '') });
    });
    const faults: string[] = [];
    for (const path of pages.filter((_, place) => place % parts === part)) faults.push(...(await faultsOf(page, path)));
    expect(faults).toEqual([]);
  });
}

async function faultsOf(page: Page, path: string): Promise<string[]> {
  const onPaper = isSheet(path);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  // What is folded is read too.
  await page.evaluate(() => document.querySelectorAll('main details').forEach((each) => each.setAttribute('open', '')));
  const own = (setting: string, faults: readonly string[]) => faults.map((fault) => `${path} ${setting}: ${fault}`);
  const faults = [
    ...(looked.has(path) ? own('light', await violations(page)) : []),
    ...own('structure', onPaper ? [] : await page.evaluate(structureFaults)),
    ...own('targets', onPaper ? [] : await page.evaluate(smallTargets)),
  ];
  await page.emulateMedia({ colorScheme: 'dark' });
  if (looked.has(path)) faults.push(...own('dark', await violations(page, ofColour)));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  faults.push(...own('320 px', await sizeFaults(page, path)));
  await page.setViewportSize({ width: 360, height: 640 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '225%'));
  faults.push(...own('text 200 %', await sizeFaults(page, path)));
  return faults;
}

async function sizeFaults(page: Page, path: string): Promise<string[]> {
  const sideways = isSheet(path) ? 0 : await page.evaluate(sidewaysScroll);
  const small = looked.has(path) ? await violations(page, ofSize) : [];
  return [...small, ...(sideways > 0 ? [`runs ${sideways} px off the side`] : [])];
}

/** What axe finds by `rules`, or without them by all of WCAG; that first, since it lays axe into the page, where it then stays. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  const found: AxeResults = rules
    ? await page.evaluate((values) => (window as unknown as LaidAxe).axe.run(document, { runOnly: [...values] }), rules)
    : await new AxeBuilder({ page }).withTags(wcag).setLegacyMode(true).analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.replace(/\s+/g, ' ').slice(0, 100)}`));
}

type AxeResults = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'>;
interface LaidAxe {
  axe: { run: (context: Document, options: { runOnly: string[] }) => Promise<AxeResults> };
}
