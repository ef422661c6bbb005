import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { everyAnswer, headersFor, standalone } from '../../deploy/headers.ts';
import { writeNginxSite } from '../../deploy/nginx.ts';
import { responder } from '../../deploy/respond.ts';
import { writeSecurityText } from '../../src/library/security-text.ts';
import { writeHeadersFile, writeRedirectsFile } from '../../deploy/static-host.ts';

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

it('names a contact for holes in the site, and none that nobody reads', () => {
  expect(writeSecurityText('https://site.internal', '2026-11-25', 'mailto:a@site.internal')).toBe(
    'Contact: mailto:a@site.internal\nExpires: 2027-09-21T00:00:00Z\nPreferred-Languages: vi, en\nCanonical: https://site.internal/.well-known/security.txt\n',
  );
  expect(writeSecurityText('https://site.internal', '2026-11-25')).toMatch(/^# Chưa có nơi nhận/);
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
