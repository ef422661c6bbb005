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
