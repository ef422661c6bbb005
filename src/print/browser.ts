import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from '@playwright/test';

/** Chromium has no sandbox for root, whom containers build as; everybody else keeps it. */
const isRoot = process.getuid?.() === 0;

/** Background services off: nothing leaves the machine. */
export const browserArguments = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** A headless shell alone rounds the widths of letters to whole pixels: what it has fitted to a side would run over it in a reader's browser. */
const printArguments = [...browserArguments, '--font-render-hinting=none'];

/** The same for Playwright, which by itself leaves the sandbox out. */
export const launchOptions = { args: browserArguments, chromiumSandbox: !isRoot };

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  // Every Windows has this one.
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Chromium without the parts that draw windows: it prints all sheets in two thirds of the full browser's time. */
const shells = ['/usr/bin/chromium-headless-shell'];

/** The browser inside an npm package is built for these machines only. */
const canUnpack = process.platform === 'linux' && process.arch === 'x64';

const installed = (places: readonly (string | undefined)[]) => places.filter((path) => path !== undefined && existsSync(path)) as string[];

/**
 * The browser that tests look with: `CHROME_PATH`, one that is installed as readers have it, or the one inside an npm package. Undefined
 * where there is none.
 */
export async function findBrowser(): Promise<string | undefined> {
  const [first] = installed([process.env['CHROME_PATH'], ...usualPlaces]);
  return first ?? (canUnpack ? packagedBrowser() : undefined);
}

/** The browsers that can print here, the quickest first; `CHROME_PATH` alone where it is set. */
async function* printers(): AsyncGenerator<string> {
  const named = installed([process.env['CHROME_PATH']]);
  if (named.length > 0) return yield* named;
  yield* installed(shells);
  // A disk without room for it may still hold a browser.
  const packaged = canUnpack ? await packagedBrowser().catch((error: Error) => error) : undefined;
  if (typeof packaged === 'string') yield packaged;
  const others = installed(usualPlaces);
  if (others.length === 0 && packaged instanceof Error) throw packaged;
  yield* others;
}

/**
 * Unpacks the packaged browser into a folder of the project that is this user's alone. By itself the package takes the temp folder: it would run
 * whatever lies there under its name, and what one user has unpacked would stop the next. Only what is whole gets its name.
 */
export async function packagedBrowser(cache = resolve('.cache', `browser-${process.getuid?.()}`)): Promise<string> {
  const manifest = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(cache, version);
  const program = join(folder, 'chromium');
  const { TMPDIR } = process.env;
  // It unpacks the libraries that a bare system lacks only where it believes to be in the cloud it was made for.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  try {
    process.env['TMPDIR'] = folder;
    const { default: packaged } = await import('@sparticuz/chromium');
    if (existsSync(program)) return program;
    await mkdir(dirname(cache), { recursive: true });
    await mkdir(cache, { recursive: true, mode: 0o700 });
    const half = (process.env['TMPDIR'] = await mkdtemp(`${folder}-`));
    await packaged.executablePath();
    const fonts = join(half, 'fonts/fonts.conf');
    await writeFile(fonts, (await readFile(fonts, 'utf8')).replaceAll('/tmp/fonts', join(folder, 'fonts')));
    // Another process may have been first: either is right.
    await rename(half, folder).catch(() => rm(half, { recursive: true }));
    return program;
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}

/** Starts the first browser that starts here, or says in one sentence why the first of them does not. */
export async function openBrowser(): Promise<Browser> {
  // Only now: loading it takes most of a second, which a build without paper need not wait for.
  const { chromium } = await import('@playwright/test');
  let failure = new Error('Không có trình duyệt để in. Cài Chromium, hoặc đặt CHROME_PATH=<tệp chạy của Chrome>.');
  let tried = 0;
  for await (const executablePath of printers()) {
    try {
      return await chromium.launch({ executablePath, ...launchOptions, args: printArguments });
    } catch (error) {
      if (tried++ === 0) failure = explained(executablePath, error as Error);
    }
  }
  throw failure;
}

function explained(executablePath: string, error: Error): Error {
  const said = /sandbox/i.test(error.message)
    ? 'máy này không cho nó chạy trong hộp cát. Cài Chromium của hệ điều hành, hoặc đặt CHROME_PATH=<tệp chạy của Chrome>.'
    : (/^.*(?:No space left|ENOSPC).*$/m.exec(error.message)?.[0] ?? error.message.split('\n')[0]!);
  return new Error(`Không mở được trình duyệt để in (${executablePath}): ${said}`, { cause: error });
}
