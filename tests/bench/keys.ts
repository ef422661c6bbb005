import type { Browser, Page } from '@playwright/test';
import { isIdle, withPage } from './opened.ts';

/** From the last key of a question to the frame that shows results, in ms: the first ones of any question, the last change of one that needs the full text. */
export interface Wait {
  first: number;
  last: number;
}

const slowdown = 4;

/**
 * Types the last letter of each query and takes the median wait, with program and index loaded by another query before. The CPU
 * is slowed 4 times. Chromium slows no worker, so there is none: Pagefind then works in the page, which can only take longer.
 */
export async function timeKeys(
  browser: Browser,
  folder: string,
  queries: readonly string[],
  deepQueries: readonly string[],
): Promise<Wait> {
  return withPage(browser, folder, async (page) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
    await page.goto('/tim-kiem/?show=5');
    await timeKey(page, 'xe loa');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const waits = async (some: readonly string[], which: keyof Wait) => {
      const all: number[] = [];
      for (const query of some) all.push((await timeKey(page, query))[which]);
      return median(all);
    };
    return { first: await waits(queries, 'first'), last: await waits(deepQueries, 'last') };
  });
}

async function timeKey(page: Page, query: string): Promise<Wait> {
  await page.locator('#q').fill('');
  await page.locator('#ket-qua:not(:has(li))').waitFor({ state: 'attached' });
  await page.locator(isIdle).waitFor({ state: 'attached' });
  // All but the last letter comes without a sound, so that the list is empty until the key.
  await page.locator('#q').evaluate((box: HTMLInputElement, most) => (box.value = most), query.slice(0, -1));
  await page.locator('#q').press('End');
  const wait = await page.evaluateHandle(watch);
  await page.keyboard.press(query.at(-1)!);
  return wait.evaluate(({ seen }) => seen);
}

/** Runs in the page. Wrapped in an object, or the caller would wait for it before the key is pressed. */
function watch(): { seen: Promise<Wait> } {
  const list = document.querySelector('#ket-qua')!;
  const atNextFrame = () =>
    new Promise<number>((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage('');
      }),
    );
  const seen = new Promise<Wait>((done) => {
    let key = 0;
    let first: Promise<number> | undefined;
    addEventListener('keydown', (event) => (key = event.timeStamp), { once: true, capture: true });
    const watcher = new MutationObserver(() => {
      if (!key) return;
      if (list.querySelector('li')) first ??= atNextFrame();
      if (list.ariaBusy !== 'false') return;
      watcher.disconnect();
      const last = atNextFrame();
      // A plain engine may find nothing: then that is its answer.
      void Promise.all([first ?? last, last]).then(([shown, changed]) => done({ first: shown - key, last: changed - key }));
    });
    watcher.observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
  });
  return { seen };
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
