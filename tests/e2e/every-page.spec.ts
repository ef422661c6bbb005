import { expect, test } from '@playwright/test';
import { isSheet } from '../../src/channels/printables.ts';
import { today } from '../sites.ts';
import { htmlOf, pagesOf, pageTypes } from './site.ts';

test('every page carries the one script that all share, and at most one of its own', () => {
  const shared = new Set<string>();
  for (const page of pagesOf(today.folder).filter((path) => !isSheet(path))) {
    const html = htmlOf(today.folder, page);
    const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, address]) => address!);
    expect(scripts.length, page).toBeLessThanOrEqual(2);
    for (const address of scripts.filter((each) => /PhoneScript/.test(each))) shared.add(address);
  }
  expect(shared.size).toBe(1);
});

test('Esc and a tap outside close the menu, and touch nothing beneath', async ({ page }) => {
  await page.goto('/huong-dan/');
  const menu = page.getByRole('navigation', { name: 'Danh mục' });
  await page.getByText('Mục', { exact: true }).click();
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await page.getByText('Mục', { exact: true }).click();
  await page.mouse.click(180, 620);
  await expect(menu).toBeHidden();
  expect(new URL(page.url()).pathname).toBe('/huong-dan/');
});

test('who opens search can type at once', async ({ page }) => {
  await page.goto('/huong-dan/');
  await page.locator('summary[aria-label="Tìm kiếm"]').click();
  await page.keyboard.type('tam tru');
  await expect(page.getByRole('banner').getByRole('searchbox')).toHaveValue('tam tru');
});

test('whatever stands after # in an address, the buttons of a page wake', async ({ page }) => {
  for (const hash of ['#1', '#a=b&c', '#"]', '#%F0', '#cac-buoc']) {
    await page.goto('about:blank');
    await page.goto(`${pageTypes.guide}${hash}`);
    await expect(page.getByRole('button', { name: 'Gửi cho người khác' }), hash).toBeVisible();
  }
});
