import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { sheetsOf } from '../print/codes-of.ts';
import { openPdf, textOf } from '../print/pdf.ts';
import { originOf, today } from '../sites.ts';
import { pageTypes } from './site.ts';

// Playwright drives only a Firefox of its own making; this one is the machine's, over WebDriver BiDi. CI installs Debian's ESR.
const installed = [
  process.env['FIREFOX_PATH'],
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const executablePath = installed.find((path) => path && existsSync(path));

test.describe('in Firefox', () => {
  test.skip(!executablePath, 'there is no Firefox on this machine; set FIREFOX_PATH to one');
  test.describe.configure({ mode: 'serial' });

  let browser: Browser;
  let page: Page;
  test.beforeAll(async () => {
    // The tests' own time is the limit, not the half minutes of Puppeteer.
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: executablePath!,
      headless: true,
      timeout: 0,
      defaultViewport: null,
    });
  });
  test.beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(0);
    // Beside the size Puppeteer sets how the phone is held, which an older Firefox does not know, and needs not.
    await page.setViewport({ width: 360, height: 640 }).catch((fault: Error) => {
      if (!fault.message.includes('setScreenOrientationOverride')) throw fault;
    });
  });
  test.afterEach(() => page.close());
  test.afterAll(() => browser.close());
  const open = (path: string) => page.goto(originOf(today) + path);

  for (const name of ['home', 'guide', 'question', 'figures', 'ward', 'law', 'glossary'] as const) {
    test(`${name} is laid out, and nothing runs off the side`, async () => {
      await open(pageTypes[name]);
      const { sideways, ground, tall } = await page.evaluate(() => ({
        sideways: document.documentElement.scrollWidth - innerWidth,
        ground: getComputedStyle(document.documentElement).backgroundColor,
        tall: document.querySelector('h1')!.getBoundingClientRect().height,
      }));
      expect(sideways).toBeLessThanOrEqual(0);
      expect(ground).toBe('rgb(251, 250, 245)');
      expect(tall).toBeGreaterThan(30);
    });
  }

  test('search finds đăng ký for what is typed without marks', async () => {
    await open('/tim-kiem/');
    await page.type('#q', 'dang ky tam tru');
    // Asked from outside: a function that waits within the page is text that its policy refuses to run.
    const first = () => page.$$eval('#ket-qua > li > h2 > a', (links) => links[0]?.getAttribute('href'));
    await expect.poll(first).toBe('/huong-dan/dang-ky-tam-tru/');
  });

  test('the filter of laws hides what was not asked for', async () => {
    await open('/van-ban/');
    const shown = () => page.$$eval('main [data-key]', (items) => items.filter((item) => item.checkVisibility()).length);
    const all = await shown();
    await page.select('[data-choose=field]', 'cu-tru');
    expect(await shown()).toBeLessThan(all);
  });

  test('the menu opens', async () => {
    await open('/');
    await page.click('header details:has(+ nav) > summary');
    await expect.poll(() => page.$eval('nav[aria-label="Danh mục"]', (menu) => menu.checkVisibility())).toBe(true);
  });

  for (const paper of ['a4', 'a5'])
    test(`a sheet on ${paper} comes out on as many sides as Chromium fills, letter for letter`, async () => {
      const sheet = sheetsOf(today.folder).find(({ page: address }) => address === `/to-roi/dang-ky-tam-tru/${paper}/`)!;
      await open(sheet.page);
      const { width, height } = sheet.size;
      const printed = await page.pdf({ width: `${width}mm`, height: `${height}mm`, preferCSSPageSize: true, printBackground: true });
      const [ours, theirs] = [await openPdf(join(today.folder, sheet.files[0]!.address)), await openPdf(printed)];
      expect(theirs.numPages).toBe(ours.numPages);
      // Each tells blocks in an order of its own, with gaps of its own between them.
      const letters = async (pdf: typeof ours) => [...(await textOf(pdf)).replace(/\s/g, '')].sort().join('');
      expect(await letters(theirs)).toBe(await letters(ours));
    });
});
