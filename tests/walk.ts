import { expect, type Locator, type Page } from '@playwright/test';
import { sidewaysScroll } from './access.ts';

const screen = { width: 360, height: 640 } as const;

/** A walk with one thumb at 360 px: no pinch, no sideways scroll, three taps and two screens of scrolling at most. Typing is no tap. */
export class Walk {
  private taps = 0;
  private scrolled = 0;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Scrolls until the thing is seen, and counts how far. */
  async finds(target: Locator): Promise<void> {
    const place = () => this.page.evaluate(() => scrollY);
    const before = await place();
    await target.scrollIntoViewIfNeeded();
    this.scrolled += Math.abs((await place()) - before) / screen.height;
    expect(this.scrolled, `screens scrolled to ${String(target)}`).toBeLessThanOrEqual(2);
  }

  /** Taps what is whole within the width of the screen, and counts. */
  async tap(target: Locator): Promise<void> {
    await this.finds(target);
    const { x, width } = (await target.boundingBox())!;
    expect(x, 'the left edge is on the screen').toBeGreaterThanOrEqual(0);
    expect(x + width, 'the right edge is on the screen').toBeLessThanOrEqual(screen.width);
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
