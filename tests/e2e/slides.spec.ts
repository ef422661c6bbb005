import { globSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { writeDay } from '../../src/dates/day.ts';
import { openPdf, textOf } from '../print/pdf.ts';
import { today } from '../sites.ts';

const decks = globSync('trinh-chieu/*/index.html', { cwd: today.folder })
  .map((path) => `/${dirname(path).split(sep).join('/')}/`)
  .sort();
const deck = '/trinh-chieu/nop-ho-so-truc-tuyen/';
const current = (page: Page) => page.locator('.page.current');

test.use({ viewport: { width: 1280, height: 720 } });

test('every guide, question and explainer has a deck', () => {
  const pages = globSync('{huong-dan,hoi-dap,chu-de-*}/*/index.html', { cwd: today.folder });
  expect(decks).toHaveLength(pages.length);
});

const parts = 4;
for (let part = 0; part < parts; part += 1) {
  test(`no slide of any deck holds more than its 16:9, or nothing: part ${part + 1} of ${parts}`, async ({ page }) => {
    const faults: string[] = [];
    for (const address of decks.filter((_, place) => place % parts === part)) {
      await page.goto(address);
      faults.push(...(await page.evaluate(overfull)).map((fault) => `${address}${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

/** Runs in the page: what of a slide does not fit into it, or lies over something else. */
function overfull(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.slide')].flatMap((slide) => {
    const number = `#${slide.parentElement!.id}`;
    const box = slide.getBoundingClientRect();
    if (Math.abs(box.width / box.height - 16 / 9) > 0.01) return [`${number}: not 16:9`];
    const outside = [...slide.querySelectorAll('*')].filter((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return left < box.left || top < box.top || right > box.right + 1 || bottom > box.bottom + 1;
    });
    const crowded = [...slide.querySelectorAll('.room')].filter((room) => room.scrollHeight > room.clientHeight + 1);
    if (slide.querySelector('.room')!.textContent!.trim() === '') return [`${number}: nothing but a title`];
    return [...outside, ...crowded].slice(0, 1).map((element) => `${number}: ${element.outerHTML.slice(0, 80)}`);
  });
}

test('arrows, a clicker, Home and End turn the slides, the address follows, and it is said which slide is shown', async ({ page }) => {
  await page.goto(deck);
  const count = await page.locator('.page').count();
  for (const [key, number] of [
    ['ArrowRight', 2],
    ['PageDown', 3],
    [' ', 4],
    ['ArrowDown', 5],
    ['PageUp', 4],
    ['ArrowLeft', 3],
    ['End', count],
    ['ArrowRight', count],
    ['Home', 1],
    ['PageUp', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(current(page), key).toHaveId(String(number));
    await expect(page).toHaveURL(new RegExp(`#${number}$`));
    await expect(page.getByRole('status')).toContainText(`Trang ${number} trên ${count}: `);
  }
});

test('F fills the screen with one slide, N puts its notes beside it, B makes it dark, Esc goes back', async ({ page }) => {
  await page.goto(`${deck}#5`);
  await page.keyboard.press('f');
  await expect(page.locator('.page:visible')).toHaveCount(1);
  await expect(current(page)).toHaveId('5');
  const slide = page.locator('.current .slide');
  expect((await slide.boundingBox())!.width).toBeGreaterThan(1270);
  await page.keyboard.press('n');
  await expect(page.locator('.current .notes')).toBeVisible();
  await expect(page.locator('.current .notes')).toContainText('Nguồn');
  const [beside, notes] = [(await slide.boundingBox())!, (await page.locator('.current .notes').boundingBox())!];
  expect(notes.x).toBeGreaterThanOrEqual(beside.x + beside.width - 1);
  await page.keyboard.press('b');
  await expect(page.locator('.page:visible')).toHaveCount(0);
  await page.keyboard.press('b');
  await page.keyboard.press('n');
  await page.keyboard.press('Escape');
  await expect(page.locator('.page:visible')).toHaveCount(await page.locator('.page').count());
});

test('the first slide names the text, then come what it warns of and the four facts, and the last has code, address and days', async ({
  page,
}) => {
  await page.goto(deck);
  await expect(page.locator('[id="1"] h1')).toHaveText('Nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia');
  await expect(page.locator('[id="2"]')).toContainText('Cổng Dịch vụ công Thành phố Hồ Chí Minh đã kết thúc hoạt động');
  await expect(page.locator('[id="3"] dt')).toHaveText(['Cần gì', 'Mất bao lâu', 'Bao nhiêu tiền', 'Làm ở đâu']);
  await expect(page.locator('.label b')).toHaveText(Array.from({ length: 9 }, (_, place) => `Bước ${place + 1}/9`));
  const last = page.locator('.page').last();
  await expect(last.getByRole('img')).toBeVisible();
  await expect(last).toContainText('camnang.example/huong-dan/nop-ho-so-truc-tuyen/');
  await expect(last).toContainText(new RegExp(`Đối chiếu lần cuối \\d+/\\d+/2026 .* bản ngày ${writeDay(today.day)}`));
  await expect(last).toContainText('BẢN THỬ');
});

test('printed, a deck is a handout of A4 with slides and notes', async ({ page }, testInfo) => {
  await page.goto(deck);
  const path = testInfo.outputPath('handout.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const pdf = await openPdf(path);
  const slides = await page.locator('.page').count();
  expect((await pdf.getPage(1)).view.map(Math.round)).toEqual([0, 0, 595, 842]);
  expect(pdf.numPages).toBeGreaterThanOrEqual(Math.ceil(slides / 3));
  expect(pdf.numPages).toBeLessThanOrEqual(slides);
  const words = (await textOf(pdf)).replace(/\s+/g, ' ');
  expect(words).toContain('Kiểm tra lại và gửi hồ sơ');
  expect(words).toContain('Nguồn');
  expect(words).not.toContain('phím F');
});

test('a page of the handout has three whole slides, nothing of the fourth, and what was said is no wider than a slide', async ({
  page,
}, testInfo) => {
  await page.goto(deck);
  const count = await page.locator('.page').count();
  const path = testInfo.outputPath('handout.pdf');
  await page.pdf({ path, preferCSSPageSize: true });
  const { items } = await (await (await openPdf(path)).getPage(1)).getTextContent();
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
  expect([1, 2, 3, 4].filter((number) => words.includes(`${number}/${count}`))).toEqual([1, 2, 3]);
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const widths = await page
    .locator('.page:has(.notes)')
    .evaluateAll((pages) => pages.map((each) => [...each.children].map((part) => part.getBoundingClientRect().width)));
  expect(widths.length).toBeGreaterThan(0);
  for (const [slide, notes] of widths) expect(notes).toBeLessThanOrEqual(slide!);
});

test.describe('on a phone without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  test('a deck is a page to scroll, with nothing that does nothing, and #3 leads to the third slide', async ({ page }) => {
    await page.goto(`${deck}#3`);
    await expect(page.locator('[id="3"]')).toBeInViewport();
    await expect(page.getByRole('button')).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await expect(page.locator('.page').last().getByRole('img')).toBeVisible();
  });
});

test('the list leads to every deck', async ({ page }) => {
  await page.goto('/trinh-chieu/');
  const links = await page.locator('main a.title').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(links.sort()).toEqual(decks);
});
