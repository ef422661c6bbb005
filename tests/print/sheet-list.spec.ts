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
  const empty = sheetsOf(today.folder).filter(({ page, filled }) => !/^\/thu-tuc\//.test(page) && filled < 0.6);
  expect(empty.map(({ page, filled }) => `${page} ${filled}`)).toEqual([]);
});
