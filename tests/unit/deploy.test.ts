import { expect, it } from 'vitest';
import { everyAnswer, headersFor, standalone } from '../../deploy/headers.ts';
import { writeSecurityText } from '../../src/truth/security-text.ts';
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
