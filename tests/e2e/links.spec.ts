import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { afterMerger, campaign, today } from '../sites.ts';
import { htmlOf, pagesOf } from './site.ts';

for (const site of [today, campaign, afterMerger]) {
  test(`no link or anchor of ${site.day} leads nowhere`, () => {
    const broken: string[] = [];
    for (const page of pagesOf(site.folder)) {
      for (const [, href] of htmlOf(site.folder, page).matchAll(/\s(?:href|src)="([^"]*)"/g)) {
        if (/^(https?:|tel:|sms:|data:)/.test(href!)) continue;
        const [path, anchor] = new URL(href!, `http://x${page}`).href.replace('http://x', '').split('#');
        const file = join(
          site.folder,
          decodeURIComponent(path!.replace(/\?.*$/, '')),
          path!.replace(/\?.*$/, '').endsWith('/') ? 'index.html' : '',
        );
        if (!existsSync(file)) broken.push(`${page} → ${href}`);
        else if (anchor && !readFileSync(file, 'utf8').includes(`id="${anchor}"`)) broken.push(`${page} → ${href} (anchor)`);
      }
    }
    expect(broken).toEqual([]);
  });
}

test('no page carries an inline script or style', () => {
  for (const page of pagesOf(today.folder)) {
    const html = htmlOf(today.folder, page);
    expect(html, page).not.toMatch(/<style|\sstyle="|\son\w+="/);
    expect(html.replace(/<script type="application\/ld\+json">/g, ''), page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  }
});

test('the site map says when a text, a procedure or a law was last compared with its sources', () => {
  const map = readFileSync(`${today.folder}/sitemap-0.xml`, 'utf8');
  const days = new Map(
    [...map.matchAll(/<loc>https:\/\/[^/]+([^<]*)<\/loc>(?:<lastmod>([^T<]*))?/g)].map(([, address, day]) => [address!, day]),
  );
  for (const [address, day] of days) {
    const said = /<meta property="article:modified_time" content="([^"]+)"/.exec(htmlOf(today.folder, decodeURI(address)))?.[1];
    expect(day, address).toBe(said);
    if (said) expect(said <= today.day, address).toBe(true);
  }
  for (const address of ['/huong-dan/cai-dat-kich-hoat-vneid/', '/thu-tuc/dang-ky-ket-hon/'])
    expect(days.get(address), address).toBeDefined();
  const laws = [...days].filter(([address]) => /^\/van-ban\/./.test(address));
  expect(laws.filter(([, day]) => day).length).toBeGreaterThan(0);
});

test('the site map lists every page but those that ask to be left out, and robots are shown it', () => {
  const map = readFileSync(`${today.folder}/sitemap-0.xml`, 'utf8');
  const listed = [...map.matchAll(/<loc>https:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, address]) => decodeURI(address!));
  const open = pagesOf(today.folder).filter((page) => !htmlOf(today.folder, page).includes('name="robots" content="noindex"'));
  expect(listed.sort()).toEqual(open.sort());
  expect(listed).toContain('/huong-dan/cai-dat-kich-hoat-vneid/');
  expect(listed).toContain('/thu-tuc/dang-ky-ket-hon/');
  expect(listed.join()).not.toMatch(/\/(?:q|tt|TT)\/|\/tim-kiem\/|\/a4\/|\/phat-thanh\//);
  expect(readFileSync(`${today.folder}/robots.txt`, 'utf8')).toContain('Sitemap: https://camnang.example/sitemap-index.xml');
});
