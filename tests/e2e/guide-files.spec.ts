import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { contentFiles } from '../../src/library/content-files.ts';
import { writeDay } from '../../src/dates/day.ts';
import { today } from '../sites.ts';

const folder = join(today.folder, 'tai-ve');
const files = readdirSync(folder).filter((name) => name.endsWith('.html'));

test('every guide is there as one file of at most 60 kB', () => {
  const guides = contentFiles('huong-dan', /\.mdx?$/).map(({ path }) => basename(path).replace(/\.\w+$/, '.html'));
  expect(files.toSorted()).toEqual(guides.sort());
  expect(files.filter((file) => statSync(join(folder, file)).size > 60_000)).toEqual([]);
});

test('a guide’s file opens from the phone’s storage, asks for nothing, and says of what day it is and where to look again', async ({
  page,
}) => {
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => refused.push(message.text()));
  const address = pathToFileURL(resolve(folder, 'cai-dat-kich-hoat-vneid.html')).href;
  await page.goto(address);
  expect(asked).toEqual([address]);
  expect(refused).toEqual([]);
  await expect(page.getByRole('banner')).toContainText(`nội dung tính đến ngày ${writeDay(today.day)}`);
  await expect(page.getByRole('banner')).toContainText('BẢN THỬ');
  await expect(page.getByRole('link', { name: '/huong-dan/cai-dat-kich-hoat-vneid/' }).first()).toBeVisible();
  // Its style is inside: the drawn screens have their frame.
  await expect(page.getByRole('img', { name: /Màn hình VNeID.*Số định danh/ })).toHaveCSS('border-top-width', '3px');
  await expect(page.getByRole('contentinfo').getByRole('img')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('its links lead to the site from wherever it lies, and its marks to its own sources', async ({ page }) => {
  for (const file of files) {
    await page.goto(pathToFileURL(resolve(folder, file)).href);
    const links = await page.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href')!));
    expect(links.filter((href) => !/^(https?:|tel:|sms:|#)/.test(href))).toEqual([]);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map((each) => each.id));
    expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
  }
});

test('it is served to be kept, and may run nothing', async ({ page }) => {
  await page.goto('/huong-dan/cai-dat-kich-hoat-vneid/');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Tải bài về máy/ }).click();
  expect((await coming).suggestedFilename()).toBe('cai-dat-kich-hoat-vneid.html');
  const answer = await page.request.get('/tai-ve/cai-dat-kich-hoat-vneid.html');
  expect(answer.headers()['content-disposition']).toBe('attachment');
  expect(answer.headers()['content-security-policy']).toMatch(/^sandbox; default-src 'none'; style-src 'unsafe-inline';/);
});
