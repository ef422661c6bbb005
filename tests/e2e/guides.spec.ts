import { expect, test, type Page } from '@playwright/test';
import { pinFont } from '../pinned-font.ts';
import { today } from '../sites.ts';
import { pagesOf, pageTypes } from './site.ts';

const tick = (page: Page, step: number) => page.getByRole('checkbox', { name: `Xong bước ${step}`, exact: true });
const progress = (page: Page) => page.locator('.ticks-kept [role=status]');
const next = (page: Page) => page.locator('.next-step');

test('ticks stay on the phone until they are cleared, and the bar leads to the first open step', async ({ page }) => {
  await page.goto(pageTypes.guide);
  await tick(page, 1).check();
  await tick(page, 2).check();
  await expect(progress(page)).toContainText('Đã xong 2/9 bước');
  await page.reload();
  await expect(tick(page, 2)).toBeChecked();
  await expect(next(page)).toHaveText(/^Tiếp theo: bước 3\/9 Chụp ảnh/);
  await page.getByRole('button', { name: 'Bỏ đánh dấu các bước' }).click();
  await page.reload();
  await expect(tick(page, 1)).not.toBeChecked();
  await expect(progress(page)).toHaveText('');
});

test('a step whose words have changed is open again, and the reader is told', async ({ page }) => {
  await page.goto(pageTypes.guide);
  await tick(page, 1).check();
  await tick(page, 2).check();
  await page.route(`**${pageTypes.guide}`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace('Mang thẻ căn cước đến', 'Mang hộ chiếu đến') });
  });
  await page.reload();
  await expect(tick(page, 1)).toBeChecked();
  await expect(tick(page, 2)).not.toBeChecked();
  await expect(progress(page)).toContainText('Bài đã sửa 1 bước');
});

test('while nothing is ticked the bar names the step that comes next on the screen', async ({ page }) => {
  await page.goto(pageTypes.guide);
  await page.locator('#buoc-4').scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector('#buoc-4')!.scrollIntoView({ behavior: 'instant' }));
  await expect(next(page)).toContainText('bước 5/9');
});

test('the bar never hides what the keyboard has reached', async ({ page }) => {
  await page.goto(pageTypes.guide);
  await page.evaluate(() => (document.documentElement.style.scrollBehavior = 'auto'));
  await page.locator('#cac-buoc').scrollIntoViewIfNeeded();
  await tick(page, 1).focus();
  for (let stop = 0; stop < 25; stop += 1) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const focus = document.activeElement!.getBoundingClientRect();
      const bar = document.querySelector('.next-step')!;
      return (
        !bar.contains(document.activeElement) &&
        focus.bottom > bar.getBoundingClientRect().top + 1 &&
        focus.top < bar.getBoundingClientRect().bottom
      );
    });
    expect(covered, `stop ${stop}`).toBe(false);
  }
});

test('buttons to call, copy, share and keep are as large as a thumb', async ({ page }) => {
  await page.goto('/huong-dan/nhan-biet-lua-dao/');
  const small = await page
    .locator('.button:visible, .tick:visible, .next-step:visible')
    .evaluateAll((buttons) => buttons.filter((each) => each.getBoundingClientRect().height < 43.9).map((each) => each.textContent));
  expect(small).toEqual([]);
  await expect(page.getByRole('link', { name: 'Gọi 156' }).first()).toHaveAttribute('href', 'tel:156');
});

test('an address is copied, and the button says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/huong-dan/nop-ho-so-truc-tuyen/');
  await page.getByRole('button', { name: 'Chép dichvucong.gov.vn' }).first().click();
  await expect(page.getByRole('button', { name: 'Đã chép dichvucong.gov.vn' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('https://dichvucong.gov.vn');
});

test('what must be typed to the letter has a copy button, a swindler’s address has none', async ({ page }) => {
  await page.goto('/huong-dan/vssid-bao-hiem-xa-hoi/');
  await expect(page.locator('[data-copy="BH MK"]')).toHaveCount(1);
  await page.goto('/huong-dan/nhan-biet-lua-dao/');
  await expect(page.locator('[data-copy*="dichvucongbaohiemxahoi"]')).toHaveCount(0);
});

test('sharing hands the page to the phone; a phone that cannot share copies the address', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => {
    Object.assign(navigator, { share: (what: ShareData) => Promise.resolve(Object.assign(window, { shared: what })) });
  });
  await page.goto(pageTypes.guide);
  await page.getByRole('button', { name: 'Gửi cho người khác' }).click();
  expect(await page.evaluate(() => (window as unknown as { shared: ShareData }).shared.url)).toBe(baseURL + pageTypes.guide);

  await page.addInitScript(() => Object.assign(navigator, { share: undefined }));
  await page.reload();
  await page.getByRole('button', { name: 'Gửi cho người khác' }).click();
  await expect(page.getByText('Đã chép địa chỉ trang')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + pageTypes.guide);
});

test('where nothing may be copied the address stands there, to be held and copied', async ({ page, baseURL }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(pageTypes.guide);
  await page.getByRole('button', { name: 'Gửi cho người khác' }).click();
  await expect(page.getByLabel('Bấm giữ chữ này để chép')).toHaveValue(baseURL + pageTypes.guide);
});

/** Gives the page voices of these languages; what is said is kept in `window.said`. */
async function giveVoices(page: Page, languages: string[]): Promise<void> {
  await page.addInitScript((langs) => {
    const said: string[] = [];
    const voices = langs.map((lang) => ({ lang, name: lang }));
    class Utterance {
      voice: { lang: string } | undefined;
      text: string;
      onend?: () => void;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => voices,
      addEventListener: () => undefined,
      cancel: () => undefined,
      speak: (speech: Utterance) => {
        said.push(`${speech.voice?.lang} ${speech.text}`);
        if (said.length < 3) setTimeout(() => speech.onend?.());
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, { said, SpeechSynthesisUtterance: Utterance });
  }, languages);
}

test('a phone with a Vietnamese voice reads the steps aloud, one after the other, until it is stopped', async ({ page }) => {
  await giveVoices(page, ['en-US', 'vi-VN']);
  await page.goto('/huong-dan/phan-anh-1022/');
  await page.getByRole('button', { name: 'Nghe', exact: true }).click();
  await expect(page.locator('[aria-current=step]')).toHaveId('buoc-3');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said[0]).toMatch(/^vi-VN Bước 1 trên 7\. Ghi sẵn nội dung cần nói\. Ghi ra giấy/);
  expect(said[1]).toContain('Gọi 1 0 2 2 và nói ngắn gọn');
  expect(said.join()).not.toMatch(/\[\d|Xong bước/);
  await page.getByRole('button', { name: 'Dừng' }).click();
  await expect(page.locator('[aria-current=step]')).toHaveCount(0);
});

test('a phone without a Vietnamese voice is not offered an English one', async ({ page }) => {
  await giveVoices(page, ['en-US', 'fr-FR']);
  await page.goto(pageTypes.guide);
  await expect(page.getByRole('button', { name: 'Gửi cho người khác' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nghe', exact: true })).toHaveCount(0);
});

test('nothing jumps while the script wakes', async ({ page }) => {
  let wake = () => {};
  const held = new Promise<void>((done) => (wake = done));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(pageTypes.guide, { waitUntil: 'commit' });
  // A shift counts only once the page has been painted, and only on the screen: the steps must be there first.
  await page.waitForFunction(
    () => document.readyState === 'interactive' && performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  await page.locator('#buoc-1').evaluate((step) => step.scrollIntoView({ behavior: 'instant' }));
  await nextFrames(page);
  await page.evaluate(() => {
    const shifts: number[] = [];
    const keep = (list: PerformanceEntryList) => shifts.push(...list.map((entry) => (entry as unknown as { value: number }).value));
    new PerformanceObserver((list) => keep(list.getEntries())).observe({ type: 'layout-shift' });
    Object.assign(window, { shifts });
  });
  wake();
  await expect(tick(page, 1)).toBeVisible();
  await nextFrames(page);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
});

/** Waits until two more frames have been painted, and what was noted of them has been told. */
const nextFrames = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a guide is complete and shows no button that would do nothing', async ({ page }) => {
    await page.goto('/huong-dan/nop-ho-so-truc-tuyen/');
    await expect(page.getByRole('heading', { name: /^Bước 1\/\d+ / })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^Gọi 1022$/ }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: /^Tải bài về máy/ })).toBeVisible();
  });
});

test('the first screen of a phone holds what a guide is about, its four facts and the way in', async ({ page }) => {
  await pinFont(page);
  const late: string[] = [];
  for (const path of pagesOf(today.folder).filter((each) => /^\/huong-dan\/.+/.test(each))) {
    await page.goto(path);
    await page.evaluate(() => document.fonts.ready);
    const first = page.locator('.urgent a, .start').first();
    const { y, height } = (await first.boundingBox())!;
    if (y + height > 640) late.push(`${path} ${Math.round(y + height)}`);
  }
  expect(late).toEqual([]);
});

test('the bar is there only while the next step is off the screen, and not after the last', async ({ page }) => {
  await page.goto(pageTypes.guide);
  await page.evaluate(() => (document.documentElement.style.scrollBehavior = 'auto'));
  await expect(next(page)).toBeHidden();
  await page.evaluate(() => document.querySelector('#buoc-2')!.scrollIntoView({ block: 'start' }));
  await tick(page, 1).check();
  await expect(next(page)).toBeHidden();
  await page.evaluate(() => document.querySelector('#buoc-6')!.scrollIntoView({ block: 'start' }));
  await expect(next(page)).toHaveText(/bước 2\/9/);
  await expect(next(page)).toBeVisible();
  await page.evaluate(() => document.querySelector('#nguon')!.scrollIntoView({ block: 'start' }));
  await expect(next(page)).toBeHidden();
});

test('a change of law is one folded line, and says what is different', async ({ page }) => {
  await page.goto('/huong-dan/dang-ky-tam-tru/');
  const note = page.getByText('Điều 27, Điều 28 về tạm trú giữ nguyên');
  await expect(note).toBeHidden();
  await page.getByText(/văn bản đã đổi: xem điều gì khác/).click();
  await expect(note).toBeVisible();
});

test('a tapped mark opens the sources at its own line', async ({ page }) => {
  await page.goto('/huong-dan/dang-ky-tam-tru/');
  await expect(page.locator('#nguon-1')).toBeHidden();
  const mark = page.locator('.cite').first();
  await mark.click();
  await expect(page.locator((await mark.getAttribute('href'))!)).toBeInViewport();
});
