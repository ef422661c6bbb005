import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { isSheet } from '../../src/print/printables.ts';
import { sidewaysScroll, smallTargets, structureFaults } from '../access.ts';
import { pagesOf } from '../e2e/site.ts';
import { today } from '../sites.ts';

const all = pagesOf(today.folder);
const isHidden = (path: string) => /^\/(q|phat-thanh|man-hinh|trinh-chieu)\/./.test(path) || isSheet(path);
// Every page of the sitemap; of doors, sheets, scripts, screens and slides, which share a template each, every tenth.
const pages = [...all.filter((path) => !isHidden(path)), ...all.filter(isHidden).filter((_, place) => place % 10 === 0), '/404.html'];
const parts = 16;
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules whose outcome can change with colours, width or size of text; all others see the same page in every setting. */
const ofLook = ['color-contrast', 'target-size', 'link-in-text-block', 'meta-viewport'];

for (let part = 0; part < parts; part++) {
  test(`WCAG 2.2 AA holds on every page, light, dark, at 320 px and with text twice as large: part ${part + 1} of ${parts}`, async ({
    page,
  }) => {
    // A door opens another page at once; here it stays to be looked at.
    await page.route('**/q/**', async (route) => {
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
    ...own('light', await violations(new AxeBuilder({ page }).withTags(wcag))),
    ...own('structure', onPaper ? [] : await page.evaluate(structureFaults)),
    ...own('targets', onPaper ? [] : await page.evaluate(smallTargets)),
  ];
  await page.emulateMedia({ colorScheme: 'dark' });
  faults.push(...own('dark', await violations(new AxeBuilder({ page }).withRules(ofLook))));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  faults.push(...own('320 px', await lookFaults(page, onPaper)));
  await page.setViewportSize({ width: 360, height: 640 });
  await page.evaluate(() => (document.documentElement.style.fontSize = '225%'));
  faults.push(...own('text 200 %', await lookFaults(page, onPaper)));
  return faults;
}

async function lookFaults(page: Page, onPaper: boolean): Promise<string[]> {
  const sideways = onPaper ? 0 : await page.evaluate(sidewaysScroll);
  return [...(await violations(new AxeBuilder({ page }).withRules(ofLook))), ...(sideways > 0 ? [`runs ${sideways} px off the side`] : [])];
}

async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.replace(/\s+/g, ' ').slice(0, 100)}`));
}
