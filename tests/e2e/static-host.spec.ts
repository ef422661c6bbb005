import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sirv from 'sirv';
import { today } from '../sites.ts';

/** A host that knows addresses only to the letter, and reads neither `_headers` nor `_redirects`. */
let host: Server;
let origin = '';
test.beforeAll(async () => {
  const page = readFileSync(join(today.folder, '404.html'));
  const files = sirv(today.folder, { dev: true });
  host = createServer((request, response) =>
    files(request, response, () => void response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page)),
  ).listen(0, '127.0.0.1');
  await once(host, 'listening');
  origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
test.afterAll(() => host.close());

for (const [typed, page] of [
  ['/Huong-dan/Tra-cuu-ho-so/', '/huong-dan/tra-cuu-ho-so/'],
  ['/huong-dan/tra-cuu-ho-so/).', '/huong-dan/tra-cuu-ho-so/'],
  ['/Huong-dan/tra-cuu-ho-so%E2%80%9D?bo=a#b', '/huong-dan/tra-cuu-ho-so/?bo=a#b'],
  // A code's own page leads on by itself.
  ['/h24', '/huong-dan/cai-dat-kich-hoat-vneid/'],
  ['/Q/H24.', '/huong-dan/cai-dat-kich-hoat-vneid/'],
] as const)
  test(`a host that knows ${typed} only to the letter leads to ${page}`, async ({ page: browser }) => {
    await browser.goto(origin + typed);
    await expect(browser).toHaveURL(origin + page);
  });

test('a page that is not there stays what it is, and the host is asked for no other', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.method() === 'HEAD' && asked.push(request.url()));
  for (const path of ['/khong-co/', '/huong-dan/khong-co/', '/%ff/']) {
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có trang này');
  }
  expect(asked).toEqual([]);
});
