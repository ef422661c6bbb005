import { expect, test } from '@playwright/test';
import { pinFont } from '../pinned-font.ts';
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
        await pinFont(page);
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
