import { existsSync, readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import type { SheetFill } from '../../src/print/in-page/fill-sheet.ts';
import { inPage } from '../../src/print/in-page/index.ts';
import { flawsOf } from '../print/flaws.ts';
import { openPdf } from '../print/pdf.ts';
import { writeDay } from '../../src/dates/day.ts';
import { campaign, originOf, otherCampaign, today } from '../sites.ts';
import { htmlOf } from './site.ts';

const now = (page: Page) => page.locator('.quiz-question.now');

/** Chooses with the keys alone: the focus stands on the first answer, which is not chosen yet. */
async function choose(page: Page, wanted: 'right' | 'wrong'): Promise<void> {
  const boxes = now(page).getByRole('radio');
  await expect(boxes.first()).toBeFocused();
  const isRight = await boxes.evaluateAll((all) => all.map((box) => 'right' in (box as HTMLElement).dataset));
  const place = isRight.indexOf(wanted === 'right');
  if (place === 0) await page.keyboard.press('Space');
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
  await expect(boxes.nth(place)).toBeChecked();
  await page.keyboard.press('Enter');
}

test('a paper is answered by keyboard alone: each answer is explained at once, the score counts, and what was missed is shown again', async ({
  page,
}) => {
  await page.goto('/do-vui/?de=3');
  const status = page.getByRole('status');
  const button = page.locator('.quiz-bar button').first();
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('Bạn hãy chọn một đáp án.');
  const missed: string[] = [];
  for (let place = 1; place <= 20; place += 1) {
    await expect(page.locator('.quiz-progress')).toHaveText(`Câu ${place}/20 · đúng ${place - 1 - missed.length}`);
    const wanted = place % 7 === 0 ? 'wrong' : 'right';
    if (wanted === 'wrong') missed.push((await now(page).locator('legend').textContent())!);
    await choose(page, wanted);
    await expect(status).toContainText(wanted === 'right' ? /^Đúng\. Đáp án: / : /^Chưa đúng\. Đáp án: /);
    await expect(now(page).locator('details')).toHaveAttribute('open');
    await expect(now(page).getByRole('link').first()).toHaveAttribute('href', /^\/(huong-dan|hoi-dap|chu-de-2024)\//);
    await expect(now(page).getByText('Đáp án đúng')).toBeVisible();
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('heading', { level: 2, name: 'Bạn trả lời đúng 18/20 câu' })).toBeFocused();
  await expect(page.locator('.quiz-end h3')).toHaveText(missed);
  await page.getByRole('button', { name: 'Làm lại đề này' }).click();
  await expect(page.locator('.quiz-progress')).toHaveText('Câu 1/20 · đúng 0');
  await expect(now(page).getByRole('radio', { checked: true })).toHaveCount(0);
});

test('who opens the same address gets the same paper, which is the one that is printed', async ({ page }) => {
  await page.goto('/do-vui/de-thi/2/');
  const printed = await page
    .locator('.questions > li')
    .evaluateAll((items) =>
      items.map((item) =>
        [item.querySelector('h2')!.textContent, ...[...item.querySelectorAll('li')].map((each) => each.textContent)].map((words) =>
          words!.trim(),
        ),
      ),
    );
  await page.goto('/do-vui/?de=2');
  for (const words of printed) {
    const shown = [now(page).locator('legend'), ...(await now(page).locator('.quiz-answer > span').all())];
    expect(await Promise.all(shown.map(async (each) => (await each.textContent())!.trim()))).toEqual(words);
    await choose(page, 'right');
    await page.keyboard.press('Enter');
  }
  await page.goto('/do-vui/?de=4');
  await expect(now(page).locator('legend')).not.toHaveText(printed[0]![0]!);
});

test('one topic can be chosen, all its questions are asked, and the address can be shared', async ({ page, context }) => {
  await page.goto('/do-vui/');
  await page.getByText('Chọn chủ đề hoặc đề số').click();
  await page.getByText(/^An toàn trên mạng \(\d+ câu\)$/).click();
  await page.getByLabel('Đề số').fill('12');
  await page.getByRole('button', { name: 'Làm đề này' }).click();
  await expect(page).toHaveURL(/\/do-vui\/\?de=12&chu-de=an-toan$/);
  const count = await page.locator('[data-topic=an-toan]').count();
  await expect(page.locator('.quiz-progress')).toHaveText(`Câu 1/${count} · đúng 0`);
  const first = await now(page).locator('legend').textContent();
  await page.reload();
  await expect(now(page).locator('legend')).toHaveText(first!);
  await page.getByRole('button', { name: 'Thôi, chọn đề khác' }).click();
  await page.getByText(/^Đọc cả \d+ câu/).click();
  await expect(page.getByRole('heading', { name: 'Dịch vụ công trực tuyến' })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('nonsense in the address shows the list', async ({ page }) => {
  for (const search of ['?de=abc', '?de=-1', '?de=1e9', `?chu-de=${encodeURIComponent('"]x')}`]) {
    await page.goto(`/do-vui/${search}`);
    await expect(page.getByRole('button', { name: 'Bắt đầu' })).toBeVisible();
  }
});

test('at 360 px a question with its answers and the button fits the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/do-vui/?de=1');
  await expect(now(page).locator('legend')).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Trả lời' })).toBeInViewport();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every question is there to read, its answer folded with its reason and page', async ({ page }) => {
    await page.goto('/do-vui/');
    await expect(page.getByRole('button', { name: 'Bắt đầu' })).toBeHidden();
    await page.getByText(/^Đọc cả \d+ câu/).click();
    const group = page.getByRole('group', { name: 'Muốn cài VNeID cho an toàn, bạn lấy ứng dụng ở đâu?' }).locator('..');
    const reason = group.getByText('VNeID chỉ cài từ kho ứng dụng chính thống.');
    await expect(reason).toBeHidden();
    await group.getByText('Xem đáp án').click();
    await expect(reason).toBeVisible();
    await expect(group.getByText('Đáp án: CH Play hoặc App Store.')).toBeVisible();
    await expect(group.getByRole('link', { name: 'Quét mã QR an toàn' })).toHaveAttribute('href', '/huong-dan/quet-ma-qr-an-toan/');
  });
});

/** The paper 3 and its key as a clerk takes them from the list, with what the list says of each. */
async function takeAlong(page: Page, name: string) {
  await page.goto('/do-vui/de-thi/');
  const link = page.getByRole('link', { name: new RegExp(`^${name} \\(PDF\\)`) });
  await expect(link).toHaveText(/\d+ kB$/);
  const pdf = await openPdf(`${today.folder}${await link.getAttribute('href')}`);
  const sides = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    }),
  );
  await expect(link.locator('xpath=following-sibling::span')).toHaveText(`${pdf.numPages} mặt`);
  return { pdf, sides, words: sides.join(' ').replace(/\s+/g, ' ') };
}

test('a paper is a PDF of one sheet of A4, with lines for the contestant, and no word of the answers', async ({ page }) => {
  const { pdf, words } = await takeAlong(page, 'Đề số 3');
  expect(pdf.numPages).toBe(2);
  for (const said of ['Họ và tên', 'Đơn vị', 'Số câu đúng', 'BẢN THỬ', 'Kiểm tra địa chỉ hiện ra trước khi bấm'])
    expect(words).toContain(said);
  expect(words).not.toMatch(/Đáp án|Xem:/);
});

test('a key is a PDF of its own, with the letter, the reason and the sources of each question, and the mark of its paper', async ({
  page,
}) => {
  const paper = await takeAlong(page, 'Đề số 3');
  const key = await takeAlong(page, 'Đáp án đề số 3');
  expect(key.words).toContain(/mã bộ đề ([0-9A-F]{6})/.exec(paper.words)![1]!);
  expect(new Set(key.words.match(/Câu \d+/g)).size).toBe(20);
  expect(key.words.match(/Nguồn: /g)!.length).toBeGreaterThanOrEqual(20);
  expect(key.pdf.numPages).toBeGreaterThan(2);
});

for (const name of ['Đề số 3', 'Đáp án đề số 3']) {
  test(`every side says to which paper it belongs, of what day, and where it can be looked up: ${name}`, async ({ page }) => {
    const { pdf, sides } = await takeAlong(page, name);
    for (const [place, words] of sides.entries()) {
      expect(words).toContain(`Theo thông tin đến ngày ${writeDay(today.day)}`);
      expect(words).toMatch(new RegExp(`Mặt ${place + 1}/${pdf.numPages} · ${name} · mã bộ đề [0-9A-F]{6} · camnang.example/Q/Z94`));
    }
    const [, , width, height] = (await pdf.getPage(1)).view;
    expect([Math.round(width!), Math.round(height!)]).toEqual([595, 842]);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: `${name} · Cẩm nang Quận 10`, Language: 'vi' });
    expect((await pdf.getOutline()).length).toBeGreaterThan(0);
  });
}

test('no question is torn from its answers, in a paper or in a key, and the numbers run on from column to column', async ({ page }) => {
  const item = '.questions > li';
  for (const address of ['/do-vui/de-thi/3/', '/do-vui/de-thi/3/dap-an/']) {
    await page.goto(address);
    expect(await page.evaluate(flawsOf)).toEqual([]);
    const starts = await page.locator('.questions').evaluateAll((lists) => lists.map((list) => (list as HTMLOListElement).start));
    // Only the reasons that a key gives may go on in the next column, below the number where they began.
    await expect(page.locator(`${item}:not(.continued)`).filter({ has: page.locator('ol, .right') })).toHaveCount(20);
    await expect(page.locator(`${item}.continued :is(h3, ol, .right)`)).toHaveCount(0);
    const begun = await page
      .locator('.questions')
      .evaluateAll((lists) => lists.map(({ children }) => [...children].filter((each) => !each.matches('.continued')).length));
    const goesOn = await page
      .locator('.questions')
      .evaluateAll((lists) => lists.map((list) => list.firstElementChild!.matches('.continued')));
    for (const [place, start] of starts.entries())
      expect(start).toBe(1 + begun.slice(0, place).reduce((sum, count) => sum + count, 0) - Number(goesOn[place]));
  }
});

test('a paper that is longer than its sides is refused, with the question that takes most room', async ({ page }) => {
  await page.goto('/do-vui/de-thi/3/');
  await page.evaluate(backToOneSide);
  const filled = await page.evaluate<SheetFill>(`(() => { ${inPage}\nreturn fillSheet([11, 12], 1); })()`);
  expect(filled.over!.lines).toBeGreaterThan(20);
  await expect(page.getByRole('heading', { name: filled.over!.longest })).toHaveCount(1);
});

test('who stands on a paper goes on to its key, and back to the list', async ({ page }) => {
  await page.goto('/do-vui/de-thi/3/');
  const bar = page.getByRole('navigation', { name: 'Tờ này' });
  await expect(bar).toContainText(/Tệp PDF\s+\d+ kB\s*2 mặt/);
  await bar.getByRole('link', { name: 'Đáp án đề số 3' }).click();
  await bar.getByRole('link', { name: '← Đề số 3' }).click();
  await bar.getByRole('link', { name: '← Đề thi để in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đề thi để in');
});

test('the letters of the key are the places of the right answers on the paper', async ({ page }) => {
  await page.goto('/do-vui/de-thi/5/dap-an/');
  const letters = await page.locator('.key-table b').allTextContents();
  const answers = await page.locator('.questions > li > .right').allTextContents();
  await page.goto('/do-vui/de-thi/5/');
  const items = await page.locator('.questions > li').all();
  for (const [place, item] of items.entries()) {
    const shown = await item.locator('ol > li').allTextContents();
    expect(answers[place]!.trim()).toBe(`${letters[place]}. ${shown['ABCD'.indexOf(letters[place]!)]!.trim()}`);
  }
});

test('a site of the campaign asks only what was known then', async () => {
  const main = htmlOf(campaign.folder, '/do-vui/').split('<main')[1]!.split('</main>')[0]!;
  expect(main).not.toMatch(/2025|Diên Hồng|Nghị quyết 260/);
  expect(main.match(/class="quiz-question"/g)!.length).toBeGreaterThanOrEqual(10);
});

test('a campaign without questions for the day says so, has no papers, and its desk leads nowhere', async ({ page, request }) => {
  const home = originOf(otherCampaign);
  await page.goto(`${home}/do-vui/`);
  await expect(page.getByText('chưa có câu hỏi nào')).toBeVisible();
  await expect(page.locator('main').getByRole('link', { name: /đề thi/i })).toHaveCount(0);
  expect(readdirSync(`${otherCampaign.folder}/do-vui/de-thi`)).toEqual(['index.html']);
  expect((await request.get(`${home}/do-vui/de-thi/`)).status()).toBe(200);
  await page.goto(`${home}/can-bo/`);
  await expect(page.getByRole('link', { name: 'Câu đố vui', includeHidden: true })).toHaveCount(0);
  expect(existsSync(`${today.folder}/do-vui/de-thi/6/dap-an/index.html`)).toBe(true);
});

/** Runs in the browser: puts a printed sheet back into its first side. */
function backToOneSide(): void {
  const [first, ...others] = [...document.querySelectorAll<HTMLElement>('.paper .side')];
  const boxes = [...document.querySelectorAll<HTMLElement>('.paper .area')];
  boxes[0]!.append(...boxes.slice(1).flatMap((box) => [...box.children]));
  others.forEach((other) => other.remove());
  first!.scrollIntoView();
}
