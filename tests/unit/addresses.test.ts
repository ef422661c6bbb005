import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isKept, taken } from '../../src/routes.ts';
import { addressFault, innerAddress, siteAddress } from '../../src/schemas/address.ts';
import { move } from '../../src/schemas/move.ts';

test('an address that every phone can open may stand', () => {
  for (const address of [
    'https://dichvucong.gov.vn',
    'https://www.mau.example:8443/a/b?c=d&e=%20#f',
    'https://tên-miền.vn/đường-dẫn',
    'mailto:hop-thu@ten-mien.gov.vn',
    'mailto:a.b+c@ten.vn?subject=Hoi',
    'tel:1022',
    'tel:+84-28-3865.1234',
    'sms:8088',
    'sms:+84901234567?body=abc',
  ])
    expect(addressFault(address), address).toBeUndefined();
});

test('http may name a source, and nothing else', () => {
  expect(addressFault('http://bao.vn/a', ['https', 'http'])).toBeUndefined();
  expect(addressFault('http://bao.vn/a')).toMatchObject({ kind: 'unsafe-link', mend: 'https://bao.vn/a' });
});

test('what a browser would take for another address than a reader does is refused', () => {
  for (const address of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' https://a.vn',
    'https://a.vn/\u0000',
    'java\tscript:alert(1)',
    'https://a.vn\\@b.vn',
    'https:\\\\a.vn',
    'https:a.vn',
    'https://',
    'https:///a.vn',
    'https://a.vn@b.vn',
    'https://@b.vn',
    'https://a.vn:443@b.vn',
    'https://a.vn%40b.vn',
    'https://b\u200Ba.vn',
    'https://xn--80ak6aa92e.com',
    'https://dichvucong.gov.vn\u2215b.vn',
    'https://127.0.0.1',
    'https://2130706433',
    'https://0x7f.1',
    'https://[::1]/',
    'https://10.1.2.3',
    'https://192.168.0.1',
    'https://may-chu',
    'https://may.local',
    'data:text/html,a',
    'file:///etc/passwd',
    'ftp://a.vn',
    'tel:*21*1#',
    'tel:028 38651234',
    'sms:abc',
    'mailto:a',
    'mailto:a@b.vn,c@d.vn',
    'www.a.vn',
    '//a.vn',
    'a.vn',
    '',
  ])
    expect(addressFault(address), address).toBeDefined();
});

test('a mended address is one that may stand', () => {
  for (const address of [
    'http://a.vn/b',
    'htp://a.vn',
    'https:a.vn',
    'https:/a.vn',
    'www.a.vn/b',
    '//a.vn/b',
    'hoi.a.gov.vn/b',
    'HTTPS://a.vn',
  ]) {
    const mend = addressFault(address)!.mend;
    expect(addressFault(mend), `${address} → ${mend}`).toBeUndefined();
  }
});

test('a page of our own is named from the root and leads nowhere else', () => {
  for (const address of ['/', '/huong-dan/a/', '/huong-dan/a/#phần', '/tim-kiem/?q=a', '/do-vui/?de=3#a/../b'])
    expect(siteAddress.test(address), address).toBe(true);
  for (const address of ['', 'a', '//a.vn', '/\\a.vn', '/a//b', '/../a', '/a/../b', '/.//a.vn', '/a b', '/a\tb', '/a"b', '/a<b'])
    expect(siteAddress.test(address), address).toBe(false);
});

test('an address copied from the machine that the site was built on means a page of the site', () => {
  for (const address of [
    'http://localhost:4321/a/#b',
    'https://127.0.0.1/a/#b',
    'http://[::1]:4321/a/#b',
    'http://0.0.0.0/a/#b',
    'HTTP://LOCALHOST/a/#b',
  ])
    expect(innerAddress(address), address).toBe('/a/#b');
  expect(innerAddress('https://mau.example/a/', ['https://www.mau.example'])).toBe('/a/');
  for (const address of [
    'https://mau.example/a/',
    'http://a@localhost/',
    'http://localhost.b.vn/',
    'http://localhost//b.vn',
    'localhost/a',
  ])
    expect(innerAddress(address), address).toBeUndefined();
});

// In dots and brackets stand names that content gives; the ending is the file's.
const nameOf = (file: string) => (/[[\]]/.test(file) ? [] : [file.replace(/\.(?:astro|ts|svg|txt)$/, '').replace(/\..*$/, '')]);

test('every part of the site’s addresses that the program has is closed to campaigns and to old addresses', () => {
  const made = ['src/pages', 'public'].flatMap((folder) => readdirSync(folder)).flatMap(nameOf);
  const own = [...made.filter((name) => name && name !== 'index'), 'q', '_astro'];
  expect(own.filter((name) => !taken.has(name))).toEqual([]);
  const ofContent = ['hoi-dap', 'huong-dan', 'tin-phuong', 'van-ban', 'thu-tuc', 'to-roi', 'phat-thanh', 'trinh-chieu', 'man-hinh'];
  expect(own.filter((name) => !isKept(`/${name}/a/`)).sort()).toEqual([...ofContent].sort());
});

test('an old address stands where pages of content stood, never where codes and files do', () => {
  const from = (address: string) => move.safeParse({ from: address, to: 'huong-dan/a', since: '2026-01-01', reason: 'Đổi tên' }).success;
  for (const address of ['/huong-dan/cu/', '/trinh-chieu/cu/', '/thu-tuc/cu/', '/ten-cua-dot-truoc/a/b/'])
    expect(from(address), address).toBe(true);
  for (const address of [
    '/q/m24/',
    '/q/',
    '/tt/a/',
    '/_astro/a/',
    '/du-lieu/phuong/',
    '/tai-ve/a/',
    '/hinh/a/',
    '/rss/',
    '//',
    '/a//b/',
    '/../a/',
  ])
    expect(from(address), address).toBe(false);
});
