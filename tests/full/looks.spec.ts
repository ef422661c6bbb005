import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { screenTypes, wallTypes } from '../e2e/site.ts';
import { today } from '../sites.ts';

// Wide and dark in one picture, narrow and light in the other: what goes wrong in one alone is rare.
const settings = {
  phone: { viewport: { width: 360, height: 800 }, colorScheme: 'light' },
  desk: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
} as const;

for (const [setting, options] of Object.entries(settings)) {
  test.describe(`on a ${setting}`, () => {
    test.use(options);

    for (const [name, path] of [...screenTypes, ...Object.entries(wallTypes)]) {
      test(`looks as it did: ${name}`, async ({ page }) => {
        // Readers see the font of their system, which differs from machine to machine: here the paper's font stands in for it.
        await page.route('**/_astro/*.css', async (route) => {
          const answer = await route.fetch();
          const faces = [400, 700].map((weight) => `@font-face{font-family:Pinned;font-weight:${weight};src:url(/pinned-${weight}.woff2)}`);
          await route.fulfill({ response: answer, body: faces.join('') + (await answer.text()).replaceAll('system-ui', 'Pinned') });
        });
        await page.route('**/pinned-*.woff2', async (route) => {
          const weight = /\d+/.exec(new URL(route.request().url()).pathname)![0];
          await route.fulfill({ body: await readFile(`src/print/fonts/be-vietnam-pro-${weight}.woff2`), contentType: 'font/woff2' });
        });
        // A board goes on to its next frame by the clock, which a picture must not depend on.
        if (name === 'board') await page.clock.install({ time: `${today.day}T08:00:00` });
        if (name === 'board') await page.clock.pauseAt(`${today.day}T08:00:01`);
        await page.goto(path);
        if (name === 'board') await expect(page.locator('.frame:visible')).toHaveCount(1);
        await page.evaluate(() => document.fonts.ready);
        await expect(page).toHaveScreenshot(`${name}-${setting}.png`, { maxDiffPixelRatio: 0.02, animations: 'disabled' });
      });
    }
  });
}
