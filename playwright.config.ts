import { defineConfig } from '@playwright/test';
import { findBrowser, launchOptions } from './src/print/browser.ts';
import { forgetGitPlaces } from './tests/git.ts';
import { originOf, quick } from './tests/sites.ts';

forgetGitPlaces();

const executablePath = await findBrowser();

/** What a change needs (`npm test`): one built site, one visit a page type, one sheet of a kind, the five tasks. */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['quick/**/*.spec.ts'],
  globalSetup: './tests/quick/site.ts',
  fullyParallel: true,
  workers: 2,
  // Two cores share builds, browsers and decoders: a slow answer is no wrong answer.
  expect: { timeout: 20_000 },
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  // A shared machine may starve a browser for a minute. What passes at the second look is listed as flaky, and is to be mended.
  retries: process.env['CI'] ? 1 : 0,
  reporter: process.env['CI'] ? 'dot' : 'list',
  use: {
    baseURL: originOf(quick),
    viewport: { width: 360, height: 640 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: { ...(executablePath && { executablePath }), ...launchOptions },
  },
});
