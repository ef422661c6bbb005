import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { mostWords } from '../../src/schemas/screen.ts';
import { countSyllables } from '../../src/text/sentences.ts';
import { decode } from '../print/pdf.ts';
import { today } from '../sites.ts';

const sets = readdirSync(join(today.folder, 'tai-ve/man-hinh')).map((file) => file.replace('.html', ''));
const boards = { lying: { width: 1920, height: 1080 }, standing: { width: 1080, height: 1920 }, small: { width: 1280, height: 720 } };
const fileOf = (set: string) => pathToFileURL(resolve(today.folder, `tai-ve/man-hinh/${set}.html`)).href;

/** Opens a board whose clock the test winds on, on the day of the site. */
async function open(page: Page, address: string, board: keyof typeof boards = 'lying', day = `${today.day}T08:00:00`): Promise<void> {
  await page.setViewportSize(boards[board]);
  await page.clock.install({ time: day });
  // Stopped, or the time that a busy machine takes would be added to what the test winds on.
  await page.clock.pauseAt(new Date(Date.parse(day) + 1000));
  await page.goto(address);
  await expect(page.locator('.frame:visible')).toHaveCount(1);
}

/** What the board shows at this moment, and what of it does not fit. Runs in the page. */
function look() {
  const shown = [...document.querySelectorAll<HTMLElement>('.frame')].filter((frame) => frame.checkVisibility());
  const [frame] = shown;
  const words = frame!.querySelector<HTMLElement>('.words')!;
  const room = frame!.querySelector('.say')!.getBoundingClientRect();
  const boxes = [...frame!.querySelector('.say')!.children].map((part) => part.getBoundingClientRect());
  const outside = [...frame!.querySelectorAll('*')].filter((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5;
  });
  return {
    count: shown.length,
    words: frame!.querySelector<HTMLElement>('.say')!.innerText.replace(/\s+/g, ' ').trim(),
    address: frame!.querySelector<HTMLElement>('.address')!.innerText,
    foot: frame!.querySelector<HTMLElement>('.foot')!.innerText,
    seconds: Number(frame!.dataset['seconds']),
    type: (parseFloat(getComputedStyle(words).fontSize) / Math.min(innerWidth, innerHeight)) * 100,
    faults: [
      ...outside.map((element) => `off the screen: ${element.outerHTML.slice(0, 60)}`),
      ...(boxes.some(({ top, bottom }) => top < room.top - 1 || bottom > room.bottom + 1) || words.scrollWidth > words.clientWidth
        ? ['the words run over']
        : []),
      ...(document.documentElement.scrollHeight > innerHeight ? ['the page scrolls'] : []),
    ],
  };
}

test('a loop watched for two rounds shows each frame six seconds or more, in order, one at a time, and begins again', async ({ page }) => {
  await open(page, '/man-hinh/phuong-cu-phuong-moi/');
  const frames = await page.locator('.frame[data-seconds]').count();
  const seen: { words: string; seconds: number }[] = [];
  for (let second = 0; seen.length <= frames * 2; second += 1) {
    expect(second, 'seconds for two rounds').toBeLessThan(frames * 2 * 15);
    const { words, count } = await page.evaluate(look);
    expect(count).toBe(1);
    const last = seen.at(-1);
    if (last?.words === words) last.seconds += 1;
    else seen.push({ words, seconds: 1 });
    await page.clock.runFor(1000);
  }
  const [first, second] = [seen.slice(0, frames), seen.slice(frames, frames * 2)];
  expect(new Set(first.map(({ words }) => words)).size).toBe(frames);
  expect(second).toEqual(first);
  for (const { words, seconds } of first) expect(seconds, words).toBeGreaterThanOrEqual(6);
});

for (const set of sets)
  for (const board of Object.keys(boards) as (keyof typeof boards)[]) {
    test(`every frame of ${set} has few words, fits, is large enough, and says its day and address: ${board}`, async ({ page }) => {
      await open(page, `/man-hinh/${set}/`, board);
      const frames = await page.locator('.frame[data-seconds]').count();
      const codes = new Set<string>();
      for (let place = 0; place < frames; place += 1) {
        const { words, address, foot, seconds, type, faults } = await page.evaluate(look);
        expect.soft(faults, words).toEqual([]);
        expect.soft(countSyllables(words), words).toBeLessThanOrEqual(mostWords);
        expect.soft(type, words).toBeGreaterThanOrEqual(13.99);
        expect.soft(foot, words).toMatch(/BẢN THỬ.*Đối chiếu lần cuối \d+\/\d+\/\d{4}/);
        expect.soft(foot, words).not.toMatch(/\d\d:\d\d/);
        if (!codes.has(address)) expect.soft(await codeOn(page), words).toBe(`https://${address}`.toLowerCase());
        codes.add(address);
        await page.clock.runFor(seconds * 1000);
      }
    });
  }

/** What both decoders read from a picture of the whole board, in small letters. */
async function codeOn(page: Page): Promise<string | undefined> {
  const image = await loadImage(await page.screenshot());
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, image.width, image.height);
  const { jsqr, zxing } = await decode({ data: new Uint8ClampedArray(data), width, height });
  return jsqr === zxing ? jsqr?.toLowerCase() : `jsqr ${jsqr}, zxing ${zxing}`;
}

test('the file runs from a disk without network, asks for nothing, and grows by nothing in fifty rounds', async ({ page, context }) => {
  const asked: string[] = [];
  const refused: string[] = [];
  page.on('request', (request) => void (request.url().startsWith('data:') || asked.push(request.url())));
  page.on('console', (message) => void refused.push(message.text()));
  await context.setOffline(true);
  await open(page, fileOf('an-toan-tren-mang'));
  const { words } = await page.evaluate(look);
  const elements = () => page.evaluate(() => document.getElementsByTagName('*').length);
  const before = await elements();
  const round = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-seconds]')].reduce((sum, { dataset }) => sum + Number(dataset['seconds']), 0),
  );
  await page.clock.runFor(round * 50 * 1000);
  expect((await page.evaluate(look)).words).toBe(words);
  expect(await elements()).toBe(before);
  expect(await page.evaluate(() => document.fonts.check('700 20px "Be Vietnam Pro"'))).toBe(true);
  expect(asked).toEqual([fileOf('an-toan-tren-mang')]);
  expect(refused).toEqual([]);
});

test('past the review day of a page its frames are left out, and past all of them the board says so', async ({ page }) => {
  await open(page, fileOf('an-toan-tren-mang'), 'lying', '2027-02-23T08:00:00');
  const { words } = await page.evaluate(look);
  expect(words).toBe('Trước khi quét, nhìn xem mã có bị dán chồng không');
  // The day turns while the board runs.
  await page.clock.setSystemTime('2027-05-23T00:01:00');
  await page.clock.runFor(10_000);
  expect((await page.evaluate(look)).words).toBe('Bộ này quá hạn đối chiếu, xin đợi bản mới.');
  expect((await page.evaluate(look)).faults).toEqual([]);
});

test('a board with network takes over new words between two rounds, and goes on when the network is gone', async ({ page }) => {
  let words = 'Bị hối';
  let online = true;
  await page.route('**/man-hinh/an-toan-tren-mang/', async (route) => {
    if (!online) return route.abort();
    const answer = await route.fetch();
    return route.fulfill({ response: answer, body: (await answer.text()).replace('Bị hối', words) });
  });
  await open(page, '/man-hinh/an-toan-tren-mang/');
  const first = page.locator('.words').first();
  const wind = async () => {
    for (let minute = 0; minute < 65; minute += 1) await page.clock.runFor(60_000);
  };
  await wind();
  online = false;
  await wind();
  await expect(first).toContainText('Bị hối');
  online = true;
  words = 'Bị thúc';
  await wind();
  await expect(first).toContainText('Bị thúc');
  expect((await page.evaluate(look)).count).toBe(1);
});

test('one link a board: ?bo= opens its set, and an unknown one says so and shows the list', async ({ page }) => {
  await page.goto('/man-hinh/?bo=dich-vu-cong');
  await expect(page).toHaveURL(/\/man-hinh\/dich-vu-cong\/$/);
  await page.goto('/man-hinh/?bo=<b>khong-co');
  await expect(page.getByText('Không có bộ nào tên <b>khong-co.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Dịch vụ công trực tuyến' })).toBeVisible();
});

test('staff see each set, what to set the board to, and take its file', async ({ page }) => {
  await page.goto('/man-hinh/');
  await expect(page.getByText('Không có bộ nào tên')).toBeHidden();
  const set = page.getByRole('region', { name: 'An toàn trên mạng' });
  await expect(set.getByText('https://camnang.example/man-hinh/?bo=an-toan-tren-mang')).toBeVisible();
  const { frames } = parse(readFileSync('content/quan-10/man-hinh/an-toan-tren-mang.yaml', 'utf8')) as { frames: unknown[] };
  await set.getByText(`Xem trước ${frames.length} khung hình`).click();
  await expect(set.getByRole('listitem')).toHaveCount(frames.length);
  const coming = page.waitForEvent('download');
  await set.getByRole('link', { name: 'Tải tệp' }).click();
  expect((await coming).suggestedFilename()).toBe('man-hinh-an-toan-tren-mang.html');
  await expect(page.getByRole('row', { name: /^55 inch/ })).toContainText('10 m');
});

test('nothing on a board moves but by a cut', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '/man-hinh/dich-vu-cong/');
  const moving = () =>
    [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== 'none' || parseFloat(transitionDuration) > 0;
    }).length;
  expect(await page.evaluate(moving)).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the picker leads to each set, whose frames stand below each other', async ({ page }) => {
    await page.goto('/man-hinh/');
    await page.getByRole('link', { name: 'Chạy bộ “Dịch vụ công trực tuyến”' }).click();
    await expect(page.locator('.frame:visible')).toHaveCount(await page.locator('.frame[data-seconds]').count());
    await expect(page.getByText('Tra cứu tình trạng hồ sơ đã nộp')).toBeAttached();
  });
});
