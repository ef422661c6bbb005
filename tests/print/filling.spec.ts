import { expect, test, type Page } from '@playwright/test';
import { inPage } from '../../src/print/in-page/index.ts';

/** Runs a call on a sheet of these words, and answers with what stands there then. */
async function after(page: Page, words: string, call: string): Promise<string> {
  await page.setContent(`<main class="paper">${words}</main>`);
  return page.evaluate<string>(`(() => {
    ${inPage}
    const paper = document.querySelector('.paper');
    ${call};
    return paper.innerHTML;
  })()`);
}

test('no line breaks the number of a law or the sign behind it, and other words break as ever', async ({ page }) => {
  const words = '<p>Theo 5230/QĐ-BCA-C06, Thông tư 75/2022/TT-BTC và 66.22/2026/NQ-CP; từ 1/7/2026, gọi 028-3829.</p>';
  const html = await after(page, words, 'keepNumbersWhole(paper)');
  expect([...html.matchAll(/<span class="unbroken">(.*?)<\/span>/g)].map(([, number]) => number)).toEqual([
    '5230/QĐ-BCA-C06,',
    '75/2022/TT-BTC',
    '66.22/2026/NQ-CP;',
  ]);
});

test('a step in brief has its title and its first sentences, and a list only with the line that announces it', async ({ page }) => {
  const step = (...blocks: string[]) => `<li class="step"><h2>Nộp</h2>${blocks.join('')}</li>`;
  const list = '<ul><li>thẻ</li><li>tờ khai</li></ul>';
  const words =
    step('<p>Một hai ba bốn năm. Thêm <b>hai</b> câu là đủ. Ba câu.</p>', '<p>Mang theo:</p>', list) +
    step('<p>Mang theo:</p>', list, '<p>Rồi về.</p>');
  const brief = async (...[most, steps]: number[]) =>
    (await after(page, words, `briefSteps(paper, ${most}, ${steps})`)).replaceAll('step run-in', 'step');
  expect(await brief(1, 2)).toBe(step('<p>Một hai ba bốn năm. </p>') + step('<p>Mang theo:</p>', list));
  expect(await brief(1, 1)).toBe(step('<p>Một hai ba bốn năm. </p>') + step());
  expect(await brief(0, 2)).toBe(step() + step());
});

test('a sum is never told without what its paragraph says of it', async ({ page }) => {
  const words =
    '<li class="step"><h2>Trả lệ phí</h2><p>Mức gốc là 70.000 đồng. Đến hết năm 2026 chỉ thu một nửa.</p><p>Giữ biên lai.</p></li>';
  expect(await after(page, words, 'briefSteps(paper, 1, 1)')).toContain('đồng. Đến hết năm 2026 chỉ thu một nửa.</p></li>');
});

test('of what waits for room the most wanted comes first, and no heading stays without it', async ({ page }) => {
  const words =
    '<section class="part"><h2>Lỗi</h2><div data-spare="2">A</div><div data-spare="2">B</div></section><div data-spare="1">Dấu</div>';
  expect(await after(page, words, 'takeSpare(paper, 0, 2)')).toContain('<h2>Lỗi</h2><div data-spare="2">A</div></section><div');
  expect(await after(page, words, 'takeSpare(paper, 0, 1)')).toBe('<div data-spare="1">Dấu</div>');
});

test('a long step goes on in the next box after a whole sentence, and keeps its number', async ({ page }) => {
  const sentence = 'Câu này dài chừng sáu mươi chữ cái để đủ một dòng trên tờ giấy. ';
  const step = `<li class="step long"><h2>Nộp</h2><p>${sentence.repeat(6)}</p></li>`;
  const words = `<style>* {margin: 0; padding: 0} .area {width: 300px; height: 100px; overflow: hidden; font: 16px/20px serif}</style>
    <div class="area"><ol>${step}</ol></div><div class="area"></div>`;
  await after(
    page,
    words,
    "const areas = [...paper.querySelectorAll('.area')]; fillFlow(areas[0], () => paper.appendChild(areas[1].cloneNode()))",
  );
  const pieces = await page.locator('.step').allTextContents();
  expect(pieces.length).toBeGreaterThan(2);
  for (const piece of pieces) expect(piece.trim()).toMatch(/giấy\.$/);
  expect(pieces.filter((piece) => piece.includes('Nộp'))).toHaveLength(1);
});

test('a chapter begins on a side of its own, but where that left the one before less than a third full', async ({ page }) => {
  const chapter = (name: string, ...heights: number[]) =>
    `<article data-new-side>${heights.map((height) => `<figure style="height: ${height}px">${name}</figure>`).join('')}</article>`;
  const words = `<style>* {margin: 0; padding: 0} .area {width: 300px; height: 100px; overflow: hidden}</style>
    <div class="area">${chapter('A', 60)}${chapter('B', 90, 20)}${chapter('C', 30, 50)}${chapter('D', 40)}</div>`;
  await after(
    page,
    words,
    "const first = paper.querySelector('.area'); fillFlow(first, () => { const next = first.cloneNode(); paper.append(next); return next; })",
  );
  expect(await page.locator('.area').allTextContents()).toEqual(['A', 'B', 'BCC', 'D']);
});

test('a side is as full as its widest white band is narrow', async ({ page }) => {
  const words = `<style>* {margin: 0; padding: 0}</style><section class="side"><div class="area" style="height: 400px">
    <div style="height: 100px"></div><div style="height: 40px; margin-top: 100px"></div></div></section>`;
  await after(page, words, 'paper.dataset.filled = fullness()');
  expect(await page.locator('.paper').getAttribute('data-filled')).toBe('0.6');
});
