import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './src/print/browser.ts';
import { originOf, today } from './tests/sites.ts';

const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'tests',
  testMatch: ['{deploy,e2e,print}/**/*.spec.ts'],
  globalSetup: './tests/sites.ts',
  fullyParallel: true,
  workers: 2,
  // Two cores share builds, browsers and decoders: a slow answer is no wrong answer.
  expect: { timeout: 20_000 },
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['CI'] ? 'dot' : 'list',
  use: {
    baseURL: originOf(today),
    viewport: { width: 360, height: 640 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: { ...(executablePath && { executablePath }), args: browserArguments },
  },
});
