import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyAnswer, headersFor, pathRules, standalone } from '../../deploy/headers.ts';
import { hostingFiles } from '../../deploy/hosting-files.ts';
import { writeNginxSite } from '../../deploy/nginx.ts';
import { meantIn } from '../../deploy/redirects.ts';
import { responder } from '../../deploy/respond.ts';
import { writeSecurityText } from '../../src/library/security-text.ts';
import { writeHeadersFile, writeRedirectsFile } from '../../deploy/static-host.ts';
import { asTyped } from '../../deploy/typed.ts';

it('gives a saved page its own policy, and a neighbour the usual one', () => {
  const rules = [standalone('/sach/*.html')];
  expect(headersFor('/sach/cam-nang.html', rules)['Content-Security-Policy']).toMatch(/^sandbox; .*style-src 'unsafe-inline'/);
  expect(headersFor('/sach/cam-nang.html', rules)['Content-Disposition']).toBe('attachment');
  expect(headersFor('/sach/', rules)['Content-Security-Policy']).toBe(everyAnswer['Content-Security-Policy']);
});

it('takes back on static hosts what a wider rule has set, before it sets it anew', () => {
  expect(writeHeadersFile([standalone('/sach/*.html')])).toContain(
    '/sach/*.html\n  ! Content-Security-Policy\n  Content-Security-Policy: sandbox;',
  );
});

it('lists an old address with and without its slash', () => {
  expect(writeRedirectsFile([{ from: '/cu/', to: '/moi/' }])).toBe('/cu /moi/ 301\n/cu/ /moi/ 301\n');
});

it('names a contact for holes in the site until a day to come, and has no such file when it cannot', () => {
  const [origin, contact] = ['https://site.internal', 'mailto:a@site.internal'];
  expect(writeSecurityText(origin, '2026-11-25', contact, new Date('2026-11-25'))).toBe(
    'Contact: mailto:a@site.internal\nExpires: 2027-09-21T00:00:00Z\nPreferred-Languages: vi, en\nCanonical: https://site.internal/.well-known/security.txt\n',
  );
  expect(writeSecurityText(origin, '2026-11-25', undefined, new Date('2026-11-25'))).toBeUndefined();
  expect(writeSecurityText(origin, '2024-06-01', contact, new Date('2026-11-25'))).toBeUndefined();
});

it('keeps a path in one rule, as static hosts forget the first of two', () => {
  const paths = pathRules.map(({ path }) => path);
  expect(paths).toEqual([...new Set(paths)]);
  expect(paths.filter((path) => path.split('*').length > 2)).toEqual([]);
});

it('reads a name between two slashes, and no more', () => {
  for (const path of ['/to-roi/kich-hoat-vneid/a4/', '/to-roi/kich-hoat-vneid/a4/index.html', '/ban-tin/2025-08/a4/'])
    expect(headersFor(path)['X-Robots-Tag'], path).toBe('noindex');
  for (const path of ['/to-roi/', '/to-roi/kich-hoat-vneid/', '/to-roi/kich-hoat-vneid/a4.pdf', '/ban-tin/2025-08/', '/thu-tuc/a/b/c/'])
    expect(headersFor(path)['X-Robots-Tag'], path).toBeUndefined();
});

it.each([
  ['/Q/H24.', '/q/h24'],
  ['/q/h24,', '/q/h24'],
  ['/Q/H24/)”', '/q/h24'],
  ['/Q/H24 ', '/q/h24'],
  ['/tt/1.000894.', '/tt/1.000894'],
  ['/A\n/b\u2026', '/a\n/b'],
  ['/', ''],
  ['/…', ''],
  ['', ''],
])('of %j is told %j', (path, told) => {
  expect(asTyped(path)).toBe(told);
});

describe('the address that was meant', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'meant-'));
    const files = [
      'index.html',
      'q/H24/index.html',
      'q/h24/index.html',
      'Q/H24/index.html',
      'q/K57-1/index.html',
      'k57-1/index.html',
      'a/b.pdf',
    ];
    for (const file of [...files, '_astro/x.css', '404.html']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), '');
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the printed one of a door, a page before the code of its name, and nothing that nobody types', () => {
    expect(Object.fromEntries(meantIn(folder))).toEqual({
      '/h24': '/q/H24/',
      '/q/h24': '/q/H24/',
      '/q/k57-1': '/q/K57-1/',
      '/k57-1': '/k57-1/',
      '/a/b.pdf': '/a/b.pdf',
    });
  });

  it('stands for codes on static hosts too, unless a page has that address', async () => {
    await hostingFiles([]).make(folder, undefined as never);
    expect(readFileSync(join(folder, '_redirects'), 'utf8')).toBe(
      '/h24 /q/H24/ 301\n/h24/ /q/H24/ 301\n/H24 /q/H24/ 301\n/H24/ /q/H24/ 301\n',
    );
  });
});

const allowsWebAssembly = "script-src 'self' 'wasm-unsafe-eval';";

it('lets the search page alone run WebAssembly, and no page run text as script, on every kind of server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  const respond = responder(folder);
  for (const path of ['/tim-kiem/', '/tim-kiem/index.html'])
    expect(headersFor(path)['Content-Security-Policy'], path).toContain(allowsWebAssembly);
  expect(respond('/tim-kiem/').headers['Content-Security-Policy']).toContain(allowsWebAssembly);
  for (const path of [
    '/',
    '/huong-dan/',
    '/tim-kiem/chi-duong.json',
    '/tim-kiem/toan-van/a/pagefind.js',
    '/sach/cam-nang.html',
    '/404.html',
  ])
    expect(respond(path).headers['Content-Security-Policy'], path).not.toContain('wasm');

  const blocks = writeHeadersFile().split('\n\n');
  expect(blocks.filter((block) => block.includes('wasm')).map((block) => block.split('\n')[0])).toEqual(['/tim-kiem/']);
  expect(blocks.find((block) => block.startsWith('/tim-kiem/\n'))).toContain(allowsWebAssembly);

  const site = { host: 'camnang.example', folder, certificate: 'c', key: 'k', acme: folder };
  const lines = writeNginxSite(site, folder)
    .split('\n')
    .filter((line) => line.includes('wasm'));
  expect(lines).toEqual([expect.stringContaining(allowsWebAssembly)]);
  expect(lines[0]).toMatch(/^ {2}"~\^\/tim-kiem\/\(index\\\\?\.html\)\?\$" /);
  for (const all of [writeHeadersFile(), writeNginxSite(site, folder)]) expect(all).not.toContain("'unsafe-eval'");
  rmSync(folder, { recursive: true });
});

it('asks again for the one file of the search index whose name stays, and keeps the others for a year', () => {
  expect(headersFor('/tim-kiem/toan-van/a/pagefind-entry.json')['Cache-Control']).toBe('no-cache');
  for (const name of ['pagefind.js', 'index/vi_1.pf_index', 'pagefind.vi_1.pf_meta', 'wasm.unknown.pagefind'])
    expect(headersFor(`/tim-kiem/toan-van/a/${name}`)['Cache-Control'], name).toContain('immutable');
});
