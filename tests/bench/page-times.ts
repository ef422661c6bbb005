import type { Browser } from '@playwright/test';

/** Milliseconds, and the layout shift without a unit: what a reader with a cheap phone on a weak network waits for. */
export interface Times {
  lcp: number;
  cls: number;
  tbt: number;
}

/** 1.6 Mbit/s down, 0.75 up, 150 ms there and back, and a processor four times slower: "slow 4G" as Lighthouse has it. */
const network = { offline: false, latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (0.75e6 / 8) | 0 };
const slowdown = 4;
const runs = 3;

/** Opens an address with an empty cache three times and takes the median of each figure. */
export async function timePage(browser: Browser, url: string): Promise<Times> {
  const seen: Times[] = [];
  for (let run = 0; run < runs; run++) seen.push(await timeOnce(browser, url));
  const median = (of: keyof Times) => seen.map((times) => times[of]).sort((a, b) => a - b)[Math.floor(runs / 2)]!;
  return { lcp: median('lcp'), cls: median('cls'), tbt: median('tbt') };
}

async function timeOnce(browser: Browser, url: string): Promise<Times> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 2,
    isMobile: true,
    locale: 'vi-VN',
  });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.addInitScript(watch);
    await page.goto(url, { waitUntil: 'load' });
    // Late scripts and fonts may still move or block something.
    await page.waitForTimeout(1500);
    return await page.evaluate(() => (window as unknown as { seen: Times }).seen);
  } finally {
    await context.close();
  }
}

/** Runs in the page before anything else of it. Blocking counts from the first paint on, as in Lighthouse: before it there is nothing to touch. */
function watch(): void {
  let firstPaint = Infinity;
  const tasks: PerformanceEntry[] = [];
  const seen = {
    lcp: 0,
    cls: 0,
    get tbt() {
      const after = tasks.map(({ startTime, duration }) => startTime + duration - Math.max(startTime, firstPaint));
      return after.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);
    },
  };
  Object.assign(window, { seen });
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
  on('layout-shift', (entry) => (seen.cls += (entry as PerformanceEntry & { value: number }).value));
  on('paint', ({ name, startTime }) => name === 'first-contentful-paint' && (firstPaint = startTime));
  // Only what exceeds 50 ms keeps a finger waiting.
  on('longtask', (entry) => tasks.push(entry));
}
