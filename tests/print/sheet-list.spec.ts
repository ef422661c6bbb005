import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { isSheet } from '../../src/channels/printables.ts';
import { pagesOf } from '../e2e/site.ts';
import { today } from '../sites.ts';
import { sheetsOf } from './codes-of.ts';

test('every page that is a sheet is printed and listed, and nothing else is', () => {
  const listed = sheetsOf(today.folder).map(({ page }) => page);
  expect(listed.sort()).toEqual(pagesOf(today.folder).filter(isSheet));
  expect(listed).toContain('/to-roi/kich-hoat-vneid/a3/');
});

test('the last side of every sheet is at least 60 % full, and so is every panel between folds', () => {
  const empty = sheetsOf(today.folder).filter(({ page, filled }) => !/^\/thu-tuc\//.test(page) && !(filled >= 0.6));
  expect(empty.map(({ page, filled }) => `${page} ${filled}`)).toEqual([]);
});

const leaflets = () =>
  sheetsOf(today.folder)
    .filter(({ page }) => /^\/to-roi\/[^/]+\/(a4|a4-chu-lon|a5|a5x2|gap-ba)\/$/.test(page))
    .map(({ page }) => ({ page, html: readFileSync(`${today.folder}${page}index.html`, 'utf8') }));

test('no leaflet that tells steps goes without what keeps people safe', () => {
  const telling = leaflets().filter(({ html }) => html.includes('class="step'));
  expect(telling.length).toBeGreaterThan(0);
  expect(telling.filter(({ html }) => !/class="part safety[" ]/.test(html)).map(({ page }) => page)).toEqual([]);
});

test('every small leaflet tells at least three of its steps by whole sentences', () => {
  const small = leaflets().filter(({ page, html }) => /\/a5(x2)?\/$/.test(page) && html.includes('class="step'));
  expect(small.length).toBeGreaterThan(0);
  // A side that stands twice on its paper is hidden from readers once.
  const told = (html: string) =>
    (html.match(/<li class="step[^>]*>\s*<h2>(?:(?!<\/h2>)[^])*<\/h2>\s*<(p|ul|div class="note)/g) ?? []).length /
    (html.includes('class="side" aria-hidden="true"') ? 2 : 1);
  expect(small.filter(({ html }) => told(html) < 3).map(({ page }) => page)).toEqual([]);
});

test('where a ward cannot be reached by what is known, its sheet has lines to write on, and no word of doubt', () => {
  const naming = leaflets().filter(({ html }) => html.includes('class="wards"'));
  expect(naming.length).toBeGreaterThan(0);
  for (const { page, html } of naming) {
    const [wards] = /class="wards"[^]*?class="imprint"/.exec(html)!;
    expect(wards, page).toMatch(/class="by-hand"[^]*Điện thoại:[^]*Giờ:/);
    expect(wards.toLowerCase(), page).not.toMatch(/kiểm chứng|chưa rõ|chưa có/);
  }
});
