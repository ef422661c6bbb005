import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { everyAnswer } from '../../deploy/headers.ts';
import { publish } from '../../deploy/release.ts';
import { writeRedirectsFile } from '../../deploy/static-host.ts';
import { serveFolder } from '../../deploy/serve-folder.ts';
import { writeChecksums } from '../../deploy/checksums.ts';
import { pageTypes, wallTypes } from '../e2e/site.ts';
import { today } from '../sites.ts';
import { ask } from './ask.ts';
import { startNginx, withoutNginx, type Nginx } from './nginx.ts';

const missing = withoutNginx();
test.skip(missing !== undefined, missing);
// One server for all: they look only.
test.describe.configure({ mode: 'default' });

let folder: string;
let nginx: Nginx;
const get = (path: string, options?: Parameters<typeof ask>[2]) => ask(nginx.securePort, path, options);

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  const built = join(folder, 'built');
  cpSync(today.folder, built, { recursive: true });
  // One old address, as content/chuyen-huong would list it.
  const old = { from: '/huong-dan/ten-cu/', to: '/huong-dan/tra-cuu-ho-so/' };
  writeFileSync(join(built, '_redirects'), writeRedirectsFile([old]));
  await writeChecksums(built);
  await publish(built, folder, { draft: true });
  nginx = await startNginx(folder, built);
});

test.afterAll(async () => {
  await nginx?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

test('every answer carries every header of security, pages, files, redirects and errors alike', async () => {
  const security = Object.entries(everyAnswer).filter(([name]) => name !== 'Cache-Control');
  for (const path of ['/', '/huong-dan/tra-cuu-ho-so/', '/favicon.svg', '/khong-co/', '/huong-dan', hashedFile(), '/Q/h24'])
    for (const [name, value] of security) {
      const { headers } = await get(path);
      expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
    }
});

test('the policies say what they must: nothing by default, no framing, no sniffing, no referrer, no neighbours', async () => {
  const { headers } = await get('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(Number(/max-age=(\d+)/.exec(String(headers['strict-transport-security']))![1])).toBeGreaterThanOrEqual(31_536_000);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['server']).toBe('nginx');
});

test('no page breaks the policy in a browser', async ({ browser }) => {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, baseURL: `https://127.0.0.1:${nginx.securePort}` });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on(
    'console',
    (message) => /Content.Security.Policy|MIME type/i.test(message.text()) && complaints.push(`${page.url()}: ${message.text()}`),
  );
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  for (const path of Object.values({ ...pageTypes, ...wallTypes })) await page.goto(path);
  await page.goto('/tim-kiem/?q=dang+ky+tam+tru');
  await expect(page.locator('#ket-qua > li:first-of-type > h2 > a')).toHaveAttribute('href', '/huong-dan/dang-ky-tam-tru/');
  // Only the full text runs WebAssembly, and only what stands in a body needs it.
  await page.goto('/tim-kiem/?q=cuc+ho+so+nghiep+vu');
  await expect(page.locator('#ket-qua[aria-busy=false] > li:first-of-type > h2 > a')).toHaveAttribute(
    'href',
    '/huong-dan/ly-lich-tu-phap-vneid/',
  );
  await expect(page.getByRole('status')).not.toContainText('không cho tìm trong toàn văn');
  expect(complaints).toEqual([]);
  await context.close();
});

test('the search page alone may run WebAssembly', async () => {
  const mayRun = async (path: string) => String((await get(path)).headers['content-security-policy']).includes("'wasm-unsafe-eval'");
  for (const path of ['/tim-kiem/', '/tim-kiem/?q=a']) expect(await mayRun(path), path).toBe(true);
  for (const path of ['/', '/tim-kiem', '/tim-kiem/chi-duong.json', '/huong-dan/', '/khong-co/'])
    expect(await mayRun(path), path).toBe(false);
});

test('who comes without encryption is sent to it, at the same address', async () => {
  expect(await plain('/huong-dan/?a=1')).toEqual({ status: 301, location: 'https://camnang.example/huong-dan/?a=1' });
});

test('the site answers over IPv6', async () => {
  expect((await get('/', { address: '::1' })).status).toBe(200);
});

test('texts travel as brotli or gzip, whichever the browser knows, and are the same text', async () => {
  const path = '/huong-dan/tra-cuu-ho-so/';
  const bare = await get(path);
  const brotli = await get(path, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
  const gzip = await get(path, { headers: { 'accept-encoding': 'gzip' } });
  expect([bare, brotli, gzip].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip']);
  expect([bare, brotli, gzip].map(({ headers }) => headers['vary'])).toEqual(Array(3).fill('Accept-Encoding'));
  expect(brotli.text).toBe(bare.text);
  expect(gzip.text).toBe(bare.text);
  expect(brotli.body.length).toBeLessThan(gzip.body.length);
});

test('a file whose name changes with its content is kept for a year', async () => {
  expect((await get(hashedFile())).headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('a page is asked for again each time, and costs nothing while it is unchanged', async () => {
  for (const coding of ['identity', 'br', 'gzip']) {
    const first = await get('/huong-dan/', { headers: { 'accept-encoding': coding } });
    expect(first.headers['cache-control']).toBe('no-cache');
    const tag = String(first.headers['etag']);
    const again = await get('/huong-dan/', { headers: { 'accept-encoding': coding, 'if-none-match': tag } });
    expect(again.status, coding).toBe(304);
    expect(again.body).toHaveLength(0);
  }
  const { headers } = await get('/huong-dan/');
  expect((await get('/huong-dan/', { headers: { 'if-modified-since': String(headers['last-modified']) } })).status).toBe(304);
});

test('a printed code answers however it is typed', async () => {
  for (const path of ['/q/H24/', '/q/H24', '/Q/H24', '/Q/H24/', '/q/h24', '/q/h24/', '/Q/h24', '/q/h24-1', '/Q/H24-1/', '/q/H24/?a=1']) {
    const answer = await get(path);
    expect(answer.status, path).toBe(200);
    expect(answer.text, path).toContain('/huong-dan/');
  }
  expect((await get('/q/khong-co')).status).toBe(404);
});

test('an old address leads to the page that took its place, with and without its slash', async () => {
  for (const path of ['/huong-dan/ten-cu/', '/huong-dan/ten-cu']) {
    const { status, headers } = await get(path);
    expect([status, headers['location']]).toEqual([301, '/huong-dan/tra-cuu-ho-so/']);
  }
});

test('every page has one address, with a slash and without index.html', async () => {
  expect((await get('/huong-dan')).headers['location']).toBe('/huong-dan/');
  expect((await get('/huong-dan/index.html')).headers['location']).toBe('/huong-dan/');
  expect((await get('/index.html')).headers['location']).toBe('/');
});

test('no redirect leads to another host', async () => {
  for (const path of ['//evil.example/index.html', '/\\evil.example/index.html', '//evil.example/%2e%2e', '/%5cevil.example/index.html'])
    expect((await get(path)).headers['location'], path).toBeUndefined();
});

test('a page that is not there is answered with 404 and the way on', async () => {
  for (const path of ['/khong-co/', '/_astro/khong-co.css', '/_astro/', '/huong-dan/tra-cuu-ho-so/khong-co', '/404.html']) {
    const answer = await get(path);
    expect(answer.status, path).toBe(404);
    expect(answer.text, path).toContain('Không có trang này');
    expect(answer.headers['cache-control'], path).toBe('no-cache');
  }
});

test("the server's own papers and hidden files are not handed out", async () => {
  writeFileSync(join(folder, 'current', '.bi-mat'), 'x');
  for (const path of ['/_headers', '/_redirects', '/.bi-mat', '/../releases', '/%2e%2e/releases'])
    expect((await get(path)).status, path).not.toBe(200);
});

test('robots, the site map and the address for holes in the site answer', async () => {
  for (const path of ['/robots.txt', '/sitemap-index.xml', '/.well-known/security.txt']) expect((await get(path)).status, path).toBe(200);
});

test('texts say that they are UTF-8, and a PDF that it is one', async () => {
  expect((await get('/')).headers['content-type']).toBe('text/html; charset=utf-8');
  expect((await get('/rss.xml')).headers['content-type']).toMatch(/xml; charset=utf-8/);
  expect((await get('/to-roi/kich-hoat-vneid/a4.pdf')).headers['content-type']).toBe('application/pdf');
});

test('the server for looking at home answers by the same rules', async () => {
  const home = await serveFolder(join(folder, 'built'), 0);
  try {
    for (const path of [
      '/',
      '/huong-dan',
      '/huong-dan/index.html',
      '/huong-dan/ten-cu',
      '/q/h24',
      '/khong-co/',
      '/404.html',
      '/_headers',
      hashedFile(),
    ]) {
      const ours = await fetch(home.origin + path, { redirect: 'manual' });
      const theirs = await get(path);
      expect(ours.status, path).toBe(theirs.status);
      for (const name of ['Location', ...Object.keys(everyAnswer)])
        expect(ours.headers.get(name) ?? undefined, `${name} of ${path}`).toBe(theirs.headers[name.toLowerCase()]);
    }
  } finally {
    await home.close();
  }
});

const hashedFile = (): string => `/_astro/${readdirSync(join(today.folder, '_astro')).find((name) => name.endsWith('.css'))!}`;

function plain(path: string): Promise<{ status?: number; location?: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: nginx.plainPort, path, headers: { host: 'camnang.example' } }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, location: answer.headers.location });
    })
      .on('error', reject)
      .end();
  });
}
