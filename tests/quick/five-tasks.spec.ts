import { expect, test, type Locator, type Page } from '@playwright/test';
import { sidewaysScroll } from '../access.ts';

/** A walk with one thumb at 360 px: no pinch, no sideways scroll, three taps at most. Typing is no tap. */
class Walk {
  private taps = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Taps what is whole within the width of the screen, and counts. */
  async tap(target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    const { x, width } = (await target.boundingBox())!;
    expect(x, 'the left edge is on the screen').toBeGreaterThanOrEqual(0);
    expect(x + width, 'the right edge is on the screen').toBeLessThanOrEqual(360);
    await target.tap();
    this.taps++;
    expect(this.taps, 'taps').toBeLessThanOrEqual(3);
  }

  async arrivesAt(address: RegExp): Promise<void> {
    await expect(this.page).toHaveURL(address);
    await this.page.waitForLoadState();
    await expect.poll(() => this.page.evaluate(sidewaysScroll), `${address} fits the screen`).toBe(0);
  }
}

test.use({ hasTouch: true, isMobile: true });

test('activate VNeID from a printed code: it opens the steps without a tap', async ({ page }) => {
  const walk = new Walk(page);
  await page.goto('/Q/H24-1/');
  await walk.arrivesAt(/\/huong-dan\/cai-dat-kich-hoat-vneid\//);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect(page.getByRole('heading', { name: /^Bước 1\/\d+ / })).toBeVisible();
});

test('find the rule on fees without dấu', async ({ page }) => {
  const walk = new Walk(page);
  await page.goto('/');
  await page.getByLabel('Tìm trong trang này').fill('le phi 0 dong');
  await walk.tap(page.getByRole('button', { name: 'Tìm' }));
  await walk.arrivesAt(/\/tim-kiem\//);
  await walk.tap(page.locator('#ket-qua > li:first-of-type > h2 > a'));
  await walk.arrivesAt(/\/huong-dan\/le-phi-0-dong\//);
});

test('see which ward Phường 7 is now', async ({ page }) => {
  const walk = new Walk(page);
  await page.goto('/');
  await walk.tap(page.getByRole('link', { name: 'Phường 7', exact: true }));
  await walk.arrivesAt(/\/phuong-7\//);
  await expect(page.getByText('nay thuộc Phường Diên Hồng')).toBeInViewport();
});

test('print a leaflet', async ({ page }) => {
  const walk = new Walk(page);
  await page.goto('/');
  await walk.tap(page.getByRole('main').getByRole('link', { name: 'Kích hoạt VNeID mức 2' }));
  await walk.arrivesAt(/\/huong-dan\//);
  await walk.tap(page.getByRole('link', { name: /In tờ rơi/ }).first());
  await walk.arrivesAt(/\/to-roi\//);
  const pdf = page.getByRole('link', { name: /PDF/ }).first();
  const answer = await page.request.get((await pdf.getAttribute('href'))!);
  expect(answer.headers()['content-type']).toContain('application/pdf');
});

test('read a guide without network', async ({ page, context }) => {
  const walk = new Walk(page);
  await page.goto('/');
  await walk.tap(page.getByRole('main').getByRole('link', { name: 'Kích hoạt VNeID mức 2' }));
  await walk.arrivesAt(/\/huong-dan\//);
  await walk.tap(page.getByRole('button', { name: 'Lưu để đọc khi mất mạng' }));
  await expect(page.getByText('Đã lưu. Khi mất mạng')).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await walk.arrivesAt(/\/huong-dan\//);
  await expect(page.getByRole('heading', { name: /^Bước 1\/\d+ / })).toBeVisible();
});
