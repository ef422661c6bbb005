import { expect, test, type Page } from '@playwright/test';
import { sidewaysScroll } from '../access.ts';
import { pageTypes } from './site.ts';

test('the first key leads past the head of the page', async ({ page }) => {
  await page.goto(pageTypes.question);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
});

test('menu and search open and close with the keyboard', async ({ page }) => {
  await page.goto(pageTypes.question);
  await page.getByText('Mục', { exact: true }).focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('navigation', { name: 'Danh mục' });
  await expect(menu).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
});

test('in forced colours a chosen reader, the search box and the focus can still be told', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/do-vui/');
  await page.getByText('Chọn chủ đề hoặc đề số').click();
  const chosen = page.locator('.chip:has(:checked)');
  expect(await chosen.evaluate((chip) => getComputedStyle(chip, '::before').content)).toContain('✓');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await outline(page)).toMatch(/^solid [2-9]/);
  await page.goto('/');
  const box = page.locator('.field');
  expect(await box.evaluate((field) => parseFloat(getComputedStyle(field).borderTopWidth))).toBeGreaterThan(0);
});

test('who asks for less motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [pageTypes.guide, pageTypes.search]) {
    await page.goto(path);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((element) => getComputedStyle(element))
          .filter(
            (style) => style.animationName !== 'none' || parseFloat(style.transitionDuration) > 0 || style.scrollBehavior === 'smooth',
          ).length,
    );
    expect(moving, path).toBe(0);
  }
});

const outline = (page: Page) =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
    return `${outlineStyle} ${parseFloat(outlineWidth)}`;
  });

test('the button for larger letters works twice, is remembered on the next page, and nothing runs off a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(pageTypes.guide);
  const letters = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  const usual = await letters();
  await page.getByRole('button', { name: 'Cỡ chữ' }).click();
  const large = await letters();
  expect(large).toBeGreaterThan(usual);
  await page.getByRole('button', { name: 'Cỡ chữ to' }).click();
  const largest = await letters();
  expect(largest).toBeGreaterThan(large);
  await page.goto(pageTypes.question);
  await expect.poll(letters).toBe(largest);
  expect(await page.evaluate(sidewaysScroll)).toBe(0);
  await page.getByRole('button', { name: 'Cỡ chữ' }).click();
  expect(await letters()).toBe(usual);
});
