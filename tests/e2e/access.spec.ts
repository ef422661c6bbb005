import { expect, test, type Page } from '@playwright/test';
import { smallTargets, structureFaults } from '../access.ts';
import { pageTypes, screenTypes } from './site.ts';

for (const [name, path] of screenTypes) {
  test(`headings, landmarks, tables and targets are as they should, and the focus is always seen, whole and uncovered: ${name}`, async ({
    page,
  }) => {
    // Or the page would still be gliding to what has the focus.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    expect(await page.evaluate(structureFaults)).toEqual([]);
    expect(await page.evaluate(smallTargets)).toEqual([]);
    const faults: string[] = [];
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(focusFault);
      if (focus.gone) break;
      if (focus.fault) faults.push(focus.fault);
    }
    expect(faults).toEqual([]);
  });
}

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
  await page.getByLabel('Danh mục').first().focus();
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
  await page.goto('/hoi-dap/');
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

/** Runs in the page: what is wrong with what has the focus, or that the focus has left the page. */
function focusFault(): { gone?: boolean; fault?: string } {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { gone: true };
  const name = focused.outerHTML.replace(/\s+/g, ' ').slice(0, 80);
  const isRinged = (element: Element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  // A field, a chip and an answer draw the ring around the whole of which the focused thing is a part.
  const wholes = '.field, .chip, .quiz-answer';
  if (!isRinged(focused) && ![...document.querySelectorAll(wholes)].some((whole) => whole.contains(focused) && isRinged(whole)))
    return { fault: `no ring: ${name}` };
  const seen = focused.closest('.chip, .quiz-answer') ?? focused;
  const { top, bottom } = seen.getBoundingClientRect();
  if (bottom < 20 || top > innerHeight - 20) return { fault: `out of sight at ${Math.round(top)} px: ${name}` };
  // A link that wraps is looked at in its first line.
  const line = seen.getClientRects()[0]!;
  const above = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  if (above && !seen.contains(above) && !above.contains(seen)) return { fault: `covered by ${above.tagName}: ${name}` };
  return {};
}
