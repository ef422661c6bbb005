import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { today } from '../sites.ts';
import { pagesOf } from './site.ts';

const epub = resolve(today.folder, 'sach/cam-nang.epub');
const handbook = resolve(today.folder, 'sach/cam-nang.html');

test('EPUBCheck finds nothing wrong with the e-book, and nothing to warn of', () => {
  const program = ['/usr/share/java/epubcheck.jar', '/usr/share/epubcheck/epubcheck.jar'].find((path) => existsSync(path));
  // Java starts slowly, and two cores have other work.
  test.setTimeout(180_000);
  test.skip(!program, 'EPUBCheck is not installed (Debian: apt-get install epubcheck); .ci/run installs it.');
  const { stdout, stderr } = spawnSync('java', ['-jar', program!, epub], { encoding: 'utf8' });
  expect(stdout + stderr).toContain('0 fatals / 0 errors / 0 warnings');
});

test('a strict reader unpacks the e-book: its format first and bare, every page well-formed, nothing missing and nothing over', async ({
  page,
}) => {
  const bytes = readFileSync(epub);
  expect(bytes.subarray(30, 58).toString()).toBe('mimetypeapplication/epub+zip');
  expect(bytes.readUInt16LE(8), 'stored, not compressed').toBe(0);
  const files = unzipSync(new Uint8Array(bytes));
  const texts = Object.entries(files).filter(([path]) => /\.(xhtml|opf|xml|svg)$/.test(path));
  const read = await page.evaluate(
    (all) =>
      all.map(([path, text]) => {
        const document = new DOMParser().parseFromString(text!, 'application/xml');
        const links = [...document.querySelectorAll('[href], [src], [full-path]')].map(
          (node) => node.getAttribute('href') ?? node.getAttribute('src') ?? node.getAttribute('full-path')!,
        );
        return {
          path: path!,
          broken: document.querySelector('parsererror')?.textContent ?? '',
          links,
          ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        };
      }),
    texts.map(([path, content]) => [path, strFromU8(content)]),
  );
  expect(read.filter(({ broken }) => broken)).toEqual([]);
  const ids = new Map(read.map(({ path, ids: all }) => [path, all]));
  const leadingNowhere = read.flatMap(({ path, links }) =>
    links.filter((link) => {
      if (/^(https?|tel):/.test(link) || path === 'META-INF/container.xml') return false;
      const [file, anchor] = link.split('#') as [string, string?];
      const target = file === '' ? path : join(dirname(path), file);
      return !files[target] || (anchor !== undefined && !ids.get(target)?.includes(anchor));
    }),
  );
  expect(leadingNowhere).toEqual([]);
  const listed = read.find(({ path }) => path.endsWith('.opf'))!.links.map((link) => `EPUB/${link}`);
  expect(
    Object.keys(files)
      .filter((path) => path.startsWith('EPUB/') && !path.endsWith('.opf'))
      .sort(),
  ).toEqual(listed.sort());
});

test('a reading program opens the e-book, shows its contents and turns the pages', async ({ page }) => {
  const origin = 'http://reader.test';
  await page.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body style="margin:0;height:100vh">' });
    if (path === '/book.epub') return route.fulfill({ contentType: 'application/epub+zip', body: readFileSync(epub) });
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join('node_modules/foliate-js', path)) });
  });
  await page.goto(`${origin}/`);
  const seen = await page.evaluate(async () => {
    const program = '/view.js';
    await import(program);
    const bytes = await (await fetch('/book.epub')).blob();
    const view = document.createElement('foliate-view') as HTMLElement & {
      open: (file: File) => Promise<void>;
      goTo: (target: string) => Promise<unknown>;
      next: () => Promise<void>;
      book: { metadata: { title: string; language: string }; toc: { label: string; subitems?: { label: string; href: string }[] }[] };
      lastLocation?: { fraction: number };
    };
    view.style.cssText = 'display:block;height:100%';
    document.body.append(view);
    await view.open(new File([bytes], 'book.epub', { type: 'application/epub+zip' }));
    const shown: string[] = [];
    view.addEventListener('load', (event) => shown.push((event as CustomEvent<{ doc: Document }>).detail.doc.body.innerText));
    const part = view.book.toc.find(({ subitems }) => subitems?.length)!;
    await view.goTo(part.subitems![0]!.href);
    const places = [view.lastLocation!.fraction];
    for (let turned = 0; turned < 3; turned += 1) {
      const moved = new Promise((done) => view.addEventListener('relocate', done, { once: true }));
      await view.next();
      await moved;
      places.push(view.lastLocation!.fraction);
    }
    return {
      title: view.book.metadata.title,
      language: view.book.metadata.language,
      first: part.subitems![0]!.label,
      chapters: part.subitems!.length,
      shown,
      places,
    };
  });
  expect(seen.title).toBe('Cẩm nang Quận 10');
  expect([seen.language].flat()).toEqual(['vi']);
  expect(seen.chapters).toBe(pagesOf(today.folder).filter((path) => /^\/huong-dan\/./.test(path)).length);
  expect(seen.shown[0]).toContain(seen.first);
  expect(seen.places.toSorted((a, b) => a - b)).toEqual(seen.places);
  expect(new Set(seen.places).size).toBe(4);
});

test('the handbook opens from a stick, asks for nothing, and finds titles without dấu', async ({ page }) => {
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  page.on('console', (message) => void (message.type() === 'error' && refused.push(message.text())));
  await page.goto(pathToFileURL(handbook).href);
  await page.getByLabel(/Tìm tên bài/).fill('dang ky tam tr');
  const found = page.locator('#muc-luc li:visible');
  await expect(found).toHaveText(['Đăng ký tạm trú trên VNeID']);
  await page.getByLabel(/Tìm tên bài/).fill('kĩ số');
  await expect(found.first()).toContainText('chữ ký số');
  await page.getByLabel(/Tìm tên bài/).fill('dang ky tam tru');
  await found.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Đăng ký tạm trú trên VNeID' })).toBeInViewport();
  await page.getByLabel(/Tìm tên bài/).fill('xyzt');
  await expect(page.getByRole('status')).toContainText('Không có bài nào');
  expect(asked).toEqual([pathToFileURL(handbook).href]);
  expect(refused).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the handbook still has its contents, and no box that does nothing', async ({ page }) => {
    await page.goto(pathToFileURL(handbook).href);
    await expect(page.getByRole('link', { name: 'Đăng ký tạm trú trên VNeID' }).first()).toBeVisible();
    await expect(page.getByRole('search')).toBeHidden();
  });
});

test('no anchor of the handbook leads nowhere, and no id stands twice', () => {
  const html = readFileSync(handbook, 'utf8');
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  expect([...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!).filter((id) => !ids.includes(id))).toEqual([]);
});

test('the page of the books offers both with their size, and the handbook comes as a download', async ({ page, request }) => {
  await page.goto('/sach/');
  for (const [name, file] of [
    ['Tải sách', epub],
    ['Tải cẩm nang', handbook],
  ] as const) {
    const link = page.getByRole('link', { name });
    await expect(link).toContainText(`${Math.ceil(readFileSync(file).length / 1000)} kB`);
    expect((await request.get((await link.getAttribute('href'))!)).status()).toBe(200);
  }
  const { 'content-disposition': disposition, 'content-security-policy': policy } = (await request.get('/sach/cam-nang.html')).headers();
  expect([disposition, policy]).toEqual(['attachment', expect.stringMatching(/^sandbox; default-src 'none'/)]);
});
