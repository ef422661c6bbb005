import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './src/print/browser.ts';
import { originOf, today } from './tests/sites.ts';

const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'tests',
  testMatch: ['{e2e,print}/**/*.spec.ts'],
  globalSetup: './tests/sites.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: process.env['CI'] ? 'line' : 'list',
  use: {
    baseURL: originOf(today),
    viewport: { width: 360, height: 640 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: { ...(executablePath && { executablePath }), args: browserArguments },
  },
});
