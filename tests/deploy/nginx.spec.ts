import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { everyAnswer, headersFor } from '../../deploy/headers.ts';
import { publish } from '../../deploy/release.ts';
import { writeRedirectsFile } from '../../deploy/static-host.ts';
import { serveFolder, type FolderServer } from '../../deploy/serve-folder.ts';
import { filesIn, writeChecksums } from '../../deploy/checksums.ts';
import { pageTypes, wallTypes } from '../e2e/site.ts';
import { today } from '../sites.ts';
import { ask } from './ask.ts';
import { crowdIn } from './crowd.ts';
import { startNginx, withoutNginx, type Nginx } from './nginx.ts';

const missing = withoutNginx();
test.skip(missing !== undefined, missing);
// One server for all: they look only.
test.describe.configure({ mode: 'default' });

let folder: string;
let nginx: Nginx;
let home: FolderServer;
const get = (path: string, options?: Parameters<typeof ask>[2]) => ask(nginx.securePort, path, options);

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  const built = join(folder, 'built');
  cpSync(today.folder, built, { recursive: true });
  // Old addresses, as content/chuyen-huong would list them; one as long as people make them.
  const old = ['/huong-dan/ten-cu/', longAddress].map((from) => ({ from, to: '/huong-dan/tra-cuu-ho-so/' }));
  appendFileSync(join(built, '_redirects'), writeRedirectsFile(old));
  await writeChecksums(built);
  await publish(built, folder, { draft: true });
  nginx = await startNginx(folder, built);
  home = await serveFolder(built, 0);
});

test.afterAll(async () => {
  await nginx?.stop();
  await home?.close();
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
  for (const path of ['/huong-dan/ten-cu/', '/huong-dan/ten-cu', '/Huong-dan/Ten-cu.', longAddress]) {
    const { status, headers } = await get(path);
    expect([status, headers['location']]).toEqual([301, '/huong-dan/tra-cuu-ho-so/']);
  }
});

/** Where a reader ends up who follows every redirect, on nginx and at home: they must agree. */
async function reached(path: string): Promise<string | number> {
  const walk = async (step: (path: string) => Promise<{ status: number; location: string | undefined }>) => {
    let next = path;
    for (let steps = 0; steps < 4; steps += 1) {
      const { status, location } = await step(next);
      if (status !== 301) return status === 200 ? next : status;
      next = location!;
    }
    return 'round and round';
  };
  const [ours, theirs] = await Promise.all([
    walk(async (next) => {
      const answer = await fetch(home.origin + next, { redirect: 'manual' });
      return { status: answer.status, location: answer.headers.get('location') ?? undefined };
    }),
    walk(async (next) => {
      const { status, headers } = await get(next);
      return { status, location: headers['location'] as string | undefined };
    }),
  ]);
  expect(ours, `${path} at home`).toBe(theirs);
  return theirs;
}

test('an address that was typed, or copied out of a sentence, reaches its page', async () => {
  for (const [typed, page] of [
    ['/h24', '/q/H24/'],
    ['/H24/', '/q/H24/'],
    ['/h24.', '/q/H24/'],
    ['/H24-1', '/q/H24-1/'],
    ['/Huong-dan', '/huong-dan/'],
    ['/HUONG-DAN/TRA-CUU-HO-SO/', '/huong-dan/tra-cuu-ho-so/'],
    ['/Huong-dan/tra-cuu-ho-so?a=1', '/huong-dan/tra-cuu-ho-so/?a=1'],
    ['/Huong-dan/Index.HTML', '/huong-dan/'],
    ['/huong-dan/tra-cuu-ho-so.', '/huong-dan/tra-cuu-ho-so/'],
    ['/huong-dan/tra-cuu-ho-so/)', '/huong-dan/tra-cuu-ho-so/'],
    ['/huong-dan/tra-cuu-ho-so%E2%80%9D.', '/huong-dan/tra-cuu-ho-so/'],
    ['/huong-dan/tra-cuu-ho-so%C2%A0', '/huong-dan/tra-cuu-ho-so/'],
    ['/Tin-phuong/', '/tin-phuong/'],
    ['/To-roi/Kich-hoat-VNeID/A4', '/to-roi/kich-hoat-vneid/a4/'],
    ['/Sach/cam-nang.epub,', '/sach/cam-nang.epub'],
    ['/RSS.xml', '/rss.xml'],
  ] as const)
    expect(await reached(typed), typed).toBe(page);
  for (const path of [
    '/q/H24.',
    '/Q/H24,',
    '/q/h24%20',
    '/Q/H24%C2%A0',
    '/q/h24)',
    '/Q/H24/.',
    '/Q/H24-1;',
    '/tt/1.000894.',
    '/TT/1.000894/,',
  ])
    expect(await reached(path), path).toBe(path);
  for (const path of ['/Khong-co/', '/q/khong-co.', '/h2', '/Huong-dan/khong-co', '/H24/khong-co', '/%20', '/Q/H24/H24'])
    expect([404, path], path).toContain(await reached(path));
});

test('a page that went since nginx was told of it is not there, rather than a way to itself', async () => {
  const page = join(folder, 'current/tu-dien');
  renameSync(page, `${page}-xa`);
  try {
    for (const path of ['/tu-dien/', '/tu-dien', '/Tu-dien/']) expect([404, 301], path).toContain((await get(path)).status);
    expect((await get('/tu-dien/')).status).toBe(404);
  } finally {
    renameSync(`${page}-xa`, page);
  }
});

test('a redirect keeps the question', async () => {
  for (const path of ['/huong-dan', '/huong-dan/index.html', '/Huong-dan/', '/huong-dan,'])
    expect((await get(`${path}?bo=a&q=%C4%91`)).headers['location'], path).toBe('/huong-dan/?bo=a&q=%C4%91');
  expect((await get('/huong-dan/ten-cu?a=1')).headers['location']).toBe('/huong-dan/tra-cuu-ho-so/?a=1');
  expect((await get('/h24?a=1')).headers['location']).toBe('/q/H24/?a=1');
});

test('every kind of file says what it is, the same on both servers', async () => {
  const kinds = new Map(filesIn(join(folder, 'built')).map((file) => [/\.(\w+)$/.exec(file)?.[1], file]));
  kinds.delete(undefined);
  expect(kinds.get('epub')).toBeDefined();
  const plainly = (type: unknown) =>
    String(type)
      .replace('; ', ';')
      .replace('application/javascript', 'text/javascript')
      .replace('text/xml', 'application/xml')
      .replace(/;charset=utf-8$/, '');
  for (const [kind, file] of kinds) {
    if (file.startsWith('_') || file === '404.html' || kind?.startsWith('pf_') || kind === 'pagefind') continue;
    const { headers, status } = await get(`/${file.replace(/index\.html$/, '')}`);
    expect(status, file).toBe(200);
    const ours = await fetch(`${home.origin}/${file.replace(/index\.html$/, '')}`);
    expect(plainly(headers['content-type']), file).toBe(plainly(ours.headers.get('content-type')));
  }
  expect((await get('/sach/cam-nang.epub')).headers['content-type']).toBe('application/epub+zip');
  expect(
    (await get(`/tai-ve/${readdirSync(join(today.folder, 'tai-ve')).find((name) => name.endsWith('.vcf'))}`)).headers['content-type'],
  ).toBe('text/vcard; charset=utf-8');
});

test('where a page asks search engines to leave it out, its headers ask too, and never what the site map lists', async () => {
  const kinds = new Set<string>();
  for (const file of filesIn(today.folder).filter((each) => each.endsWith('.html'))) {
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    if (!readFileSync(join(today.folder, file), 'utf8').includes('<meta name="robots" content="noindex"')) continue;
    expect(headersFor(address)['X-Robots-Tag'], address).toBe('noindex');
    // nginx is asked for one of a kind.
    const kind = address.replace(/[^/]+\/$/, '');
    if (!kinds.has(kind)) expect((await get(address)).headers['x-robots-tag'], address).toBe('noindex');
    kinds.add(kind);
  }
  const listed = [...readFileSync(join(today.folder, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>https:\/\/[^/]+([^<]*)/g)].map(
    ([, address]) => address!,
  );
  expect(listed).toContain('/huong-dan/');
  for (const address of listed) expect(headersFor(address)['X-Robots-Tag'], address).toBeUndefined();
  expect((await get('/huong-dan/')).headers['x-robots-tag']).toBeUndefined();
  const script = readdirSync(join(today.folder, 'phat-thanh')).find((name) => name.endsWith('.txt'));
  expect((await get(`/phat-thanh/${script}`)).headers['x-robots-tag']).toBe('noindex');
});

test('who comes by another name or by number is not shown the site', async () => {
  for (const name of ['evil.example', '10.0.0.1', 'camnang.example.evil.example', 'localhost', '_']) {
    const { status, text, headers } = await get('/huong-dan/', { headers: { host: name } });
    expect(status >= 400, name).toBe(true);
    expect(text, name).not.toContain('Hướng dẫn');
    expect(headers['location'], name).toBeUndefined();
  }
  for (const name of ['CAMNANG.example', 'camnang.example.', 'camnang.example:443'])
    expect((await get('/huong-dan/', { headers: { host: name } })).status, name).toBe(200);
});

test('a reader is answered while another address holds more half-open connections than Debian allows, and those are let go', async () => {
  // nginx's own patience is a minute; ours must be well below.
  test.setTimeout(50_000);
  const crowd = await crowdIn(nginx, '127.0.0.2', 2500);
  try {
    for (const path of ['/', '/huong-dan/', '/q/H24', '/khong-co/', '/rss.xml', '/'])
      expect((await get(path)).status, path).toBe(path === '/khong-co/' ? 404 : 200);
    expect((await plain('/')).status).toBe(301);
    await crowd.gone;
  } finally {
    crowd.leave();
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

test('robots and the site map answer, and the address for holes in the site only when it names somebody', async () => {
  for (const path of ['/robots.txt', '/sitemap-index.xml']) expect((await get(path)).status, path).toBe(200);
  // Nobody reads reports yet: then the standard has no such file.
  const { status, text } = await get('/.well-known/security.txt');
  expect(status === 404 || /^Contact: \S+$/m.test(text)).toBe(true);
});

test('texts say that they are UTF-8, and a PDF that it is one', async () => {
  expect((await get('/')).headers['content-type']).toBe('text/html; charset=utf-8');
  expect((await get('/rss.xml')).headers['content-type']).toMatch(/xml; charset=utf-8/);
  expect((await get('/to-roi/kich-hoat-vneid/a4.pdf')).headers['content-type']).toBe('application/pdf');
});

test('the server for looking at home answers by the same rules', async () => {
  for (const path of [
    '/',
    '/huong-dan',
    '/huong-dan/index.html',
    '/huong-dan/ten-cu',
    '/q/h24',
    '/h24',
    '/Huong-dan/',
    '/khong-co/',
    '/404.html',
    '/_headers',
    hashedFile(),
  ]) {
    const ours = await fetch(home.origin + path, { redirect: 'manual' });
    const theirs = await get(path);
    expect(ours.status, path).toBe(theirs.status);
    for (const name of ['Location', 'X-Robots-Tag', ...Object.keys(everyAnswer)])
      expect(ours.headers.get(name) ?? undefined, `${name} of ${path}`).toBe(theirs.headers[name.toLowerCase()]);
  }
});

const longAddress = `/huong-dan/${'mot-ten-rat-dai-'.repeat(12)}cu/`;
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
