import { globSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { serveFolder, type FolderServer } from '../../deploy/serve-folder.ts';
import { writeWorker } from '../../src/offline/write-worker.ts';
import { today } from '../sites.ts';
import { pageTypes } from './site.ts';

/** A copy of today's site that a test may publish anew and whose network it may cut. */
class ChangingSite {
  readonly folder: string;
  #server: FolderServer | undefined;
  #port = 0;

  constructor(folder: string) {
    this.folder = folder;
  }
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }
  async goOnline(): Promise<void> {
    this.#server = await serveFolder(this.folder, this.#port);
    this.#port = Number(new URL(this.#server.origin).port);
  }
  async goOffline(): Promise<void> {
    await this.#server?.close();
    this.#server = undefined;
  }
  /** Changes a guide's text and its style, which gets a new name, as a new build does. */
  async publish(edition: string): Promise<void> {
    await this.#rewrite((html) => html.replace(/<h1([^>]*)>[^<]*/, `<h1$1>${edition}`));
    const [, style] = /href="\/_astro\/((?:PhoneScript|guide)[^"]*\.css)"/.exec(await readFile(this.#guide, 'utf8'))!;
    const renamed = style!.replace(/\.[^.]+\.css$/, `.${edition}.css`);
    await rename(join(this.folder, '_astro', style!), join(this.folder, '_astro', renamed));
    for (const page of globSync('{huong-dan/*,mat-mang}/index.html', { cwd: this.folder })) {
      const file = join(this.folder, page);
      await writeFile(file, (await readFile(file, 'utf8')).replaceAll(style!, renamed));
    }
    await writeWorker(this.folder);
  }
  /** As a server that is still being copied to: the page is newer than its worker says. */
  async publishHalf(edition: string): Promise<void> {
    await this.publish(edition);
    await this.#rewrite((html) => html.replace(edition, `${edition} (chưa chép xong)`));
  }
  get #guide(): string {
    return join(this.folder, pageTypes.guide, 'index.html');
  }
  async #rewrite(change: (html: string) => string): Promise<void> {
    await writeFile(this.#guide, change(await readFile(this.#guide, 'utf8')));
  }
}

const test = base.extend<{ site: ChangingSite }>({
  site: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    for (const part of ['_astro', 'huong-dan', 'mat-mang', 'tim-kiem', 'favicon.svg', 'sw.js', '404.html'])
      await cp(join(today.folder, part), join(folder, part), { recursive: true });
    const site = new ChangingSite(folder);
    await site.goOnline();
    await use(site);
    await site.goOffline();
    await rm(folder, { recursive: true });
  },
});

/** Opens the guide and keeps it. */
async function keepGuide(page: Page, site: ChangingSite): Promise<void> {
  await page.goto(site.origin + pageTypes.guide);
  await page.getByRole('button', { name: 'Lưu để đọc khi mất mạng' }).click();
  await expect(page.getByText('Đã lưu. Khi mất mạng')).toBeVisible();
}

const guideCaches = (page: Page) =>
  page.evaluate(async (guide) => (await caches.keys()).filter((name) => name.startsWith(`bai:${guide}:`)), pageTypes.guide);

/** Whether the page has its own style: without it, the numbers of the steps are plain text. */
const isStyled = (page: Page) => expect(page.locator('.step-number').first()).toHaveCSS('border-radius', '50%');

test('who only reads gets no worker and keeps nothing', async ({ page, site }) => {
  await page.goto(site.origin + pageTypes.guide);
  await expect(page.getByRole('button', { name: 'Lưu để đọc khi mất mạng' })).toBeVisible();
  expect(
    await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]),
  ).toEqual([0, 0]);
});

test('without network a kept guide opens with its style, and so do the pages on scams and on 1022; others lead to the list', async ({
  page,
  site,
  context,
}) => {
  await keepGuide(page, site);
  await site.goOffline();
  await context.setOffline(true);
  await page.goto(site.origin + pageTypes.guide);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('VNeID');
  await isStyled(page);
  await page.goto(`${site.origin}/huong-dan/dang-ky-tam-tru/`);
  await expect(page.getByText('trang bạn mở chưa được lưu')).toBeVisible();
  const list = page.locator('#da-luu').getByRole('link');
  await expect(list).toHaveText([/^Cài đặt VNeID/, /1022/, /lừa đảo/]);
  await page.getByRole('link', { name: /lừa đảo/ }).click();
  await isStyled(page);
  await page.goto(`${site.origin}/mat-mang/`);
  await expect(list).toHaveCount(3);
  await expect(page.getByText('trang bạn mở chưa được lưu')).toBeHidden();
});

test('a new edition takes the place of the old one, whole', async ({ page, site }) => {
  await keepGuide(page, site);
  const [old] = await guideCaches(page);
  await site.publish('ban-hai');
  await page.reload();
  await expect.poll(() => guideCaches(page)).not.toContain(old);
  await site.goOffline();
  await page.goto(site.origin + pageTypes.guide);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ban-hai');
  await isStyled(page);
  expect(await guideCaches(page)).toHaveLength(1);
});

test('an edition that cannot be had whole leaves the old one in place, whole', async ({ page, site }) => {
  await keepGuide(page, site);
  const old = await guideCaches(page);
  await site.publishHalf('ban-ba');
  await page.reload();
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    await registration.update().catch(() => undefined);
    const coming = registration.installing;
    if (coming) await new Promise((resolve) => coming.addEventListener('statechange', resolve));
  });
  await site.goOffline();
  await page.goto(site.origin + pageTypes.guide);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cài đặt VNeID');
  await isStyled(page);
  expect(await guideCaches(page)).toEqual(expect.arrayContaining(old));
});

test('who keeps a guide that was published anew since the worker came gets the new one', async ({ page, site }) => {
  await keepGuide(page, site);
  await page.goto(`${site.origin}/huong-dan/nhan-biet-lua-dao/`);
  await page.goto(site.origin + pageTypes.guide);
  await page.getByRole('button', { name: 'Bỏ lưu' }).click();
  await expect(page.getByText('Đã bỏ bài này')).toBeVisible();
  await site.publish('ban-tu');
  await page.getByRole('button', { name: 'Lưu để đọc khi mất mạng' }).click();
  await expect(page.getByText('Đã lưu. Khi mất mạng')).toBeVisible();
  await site.goOffline();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('ban-tu');
});

test('what is broken on the phone is never shown, and mends itself at the next visit with network', async ({ page, site }) => {
  await keepGuide(page, site);
  await page.evaluate(async (guide) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) if (request.url.endsWith('.css')) await cache.delete(request);
      if (name.startsWith(`bai:${guide}:`))
        await cache.put(guide, new Response('<h1>Hỏng</h1>', { headers: { 'content-type': 'text/html' } }));
    }
  }, pageTypes.guide);
  await site.goOffline();
  await page.goto(site.origin + pageTypes.guide);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bài đã lưu trên máy này');
  await site.goOnline();
  await page.goto(`${site.origin}/huong-dan/tra-cuu-ho-so/`);
  await expect
    .poll(() =>
      page.evaluate(async (guide) => {
        const cache = await caches.open((await caches.keys()).find((name) => name.startsWith(`bai:${guide}:`))!);
        const kept = await cache.match(guide);
        return [!kept || (await kept.text()).includes('Hỏng'), (await cache.keys()).some(({ url }) => url.endsWith('.css'))];
      }, pageTypes.guide),
    )
    .toEqual([false, true]);
  await site.goOffline();
  await page.goto(site.origin + pageTypes.guide);
  await isStyled(page);
});

test('a file that is broken in one page is taken from another that keeps it too', async ({ page, site, context }) => {
  await keepGuide(page, site);
  await page.evaluate(async () => {
    const [first] = await caches.keys();
    const cache = await caches.open(first!);
    for (const request of await cache.keys())
      if (request.url.endsWith('.css')) await cache.put(request, new Response('*{', { headers: { 'content-type': 'text/css' } }));
  });
  await site.goOffline();
  // The browser has the files a second time, among what it keeps by itself.
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await page.goto(site.origin + pageTypes.guide);
  await isStyled(page);
});

test('search that was used once finds titles without network', async ({ page, site }) => {
  await keepGuide(page, site);
  await page.goto(`${site.origin}/tim-kiem/?q=vneid`);
  await expect(page.locator('#ket-qua a').first()).toBeVisible();
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).some((name) => name.startsWith('bai:/tim-kiem/')))).toBe(true);
  await expect
    .poll(() =>
      page.evaluate(async () => Boolean(await caches.match('/tim-kiem/')) && Boolean(await caches.match('/tim-kiem/chi-duong.json'))),
    )
    .toBe(true);
  await site.goOffline();
  await page.goto(`${site.origin}/tim-kiem/?q=lua+dao`);
  await expect(page.getByRole('link', { name: /lừa đảo/ }).first()).toBeVisible();
  await expect(page.locator('#ket-qua')).toHaveAttribute('aria-busy', 'false');
});

test('everything can be taken off the phone again, the worker too', async ({ page, site }) => {
  await keepGuide(page, site);
  await page.getByRole('link', { name: 'Bài đã lưu trên máy này' }).click();
  await page.getByRole('button', { name: /^Bỏ bài Cài đặt VNeID/ }).click();
  await expect(page.locator('#da-luu').getByRole('link')).toHaveCount(2);
  await page.getByRole('button', { name: 'Xóa bản đã lưu' }).click();
  await expect(page.getByText('Chưa có bài nào')).toBeVisible();
  expect(
    await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]),
  ).toEqual([0, 0]);
});

test('the worker is fetched anew at each visit', async ({ request }) => {
  expect((await request.get('/sw.js')).headers()['content-type']).toContain('javascript');
});
