import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { rolldown } from 'rolldown';
import sharp from 'sharp';
import type { Desk } from '../../src/edit/words/desk.ts';
import { readWords } from '../../src/edit/words/read.ts';
import { splice } from '../../src/edit/words/splice.ts';
import type { ReadableWords } from '../../src/edit/words/tree.ts';
import { formatOf } from '../../src/text/parse.ts';
import { looksWell, startEditor } from '../editor.ts';

// The boxes by themselves, under the rules of the editor's pages: no style and no script but its own.
const address = 'http://sua.test/';
const head = '---\ntitle: Thử\n---\n\n';

const picture = readFileSync('tests/fixtures/xa-mau/huong-dan/nguoi-goi.png');

async function open(page: Page, body: string): Promise<{ file: () => Promise<string> }> {
  const bundle = await rolldown({ input: 'src/edit/words/desk.ts', platform: 'browser', logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const words = readWords(head + body, 'mdx', { value: () => '1022' }) as ReadableWords;
  const start = `import { Desk } from '/desk.js';
    window.desk = new Desk(${JSON.stringify(words)}, () => undefined, (address) => '/hinh/' + address);
    document.querySelector('main').replaceChildren(window.desk.element);`;
  const html = '<title>Sửa</title><link rel="stylesheet" href="/words.css"><main></main><script type="module" src="/start.js"></script>';
  const files: Record<string, [string, string | Buffer]> = {
    '/': ['text/html', `<!doctype html><meta charset="utf-8">${html}`],
    '/words.css': ['text/css', readFileSync('src/edit/words/words.css')],
    '/start.js': ['text/javascript', start],
    '/desk.js': ['text/javascript', output[0].code],
    '/hinh/lop-hoc.webp': ['image/png', picture],
  };
  await page.route(`${address}**`, (route) => {
    const [contentType, text] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({ contentType, body: text, headers: { 'content-security-policy': "default-src 'self'" } });
  });
  await page.goto(address);
  await expect(page.locator('.words')).toBeVisible();
  const changes = () => page.evaluate(() => (window as unknown as { desk: Desk }).desk.changes());
  return { file: async () => splice(head + body, await changes()).slice(head.length) };
}

/** Sets the caret in a box, before that many letters and chips of its first paragraph; -1 is the end. */
const caret = (box: Locator, at: number, line = 0) =>
  box.evaluate(
    (element, [offset, index]) => {
      (element as HTMLElement).focus();
      const paragraph = element.children[index!]!;
      const selection = document.getSelection()!;
      if (offset! < 0) return (void selection.selectAllChildren(paragraph), selection.collapseToEnd());
      selection.collapse(paragraph, 0);
      for (let step = 0; step < offset!; step += 1) selection.modify('move', 'forward', 'character');
    },
    [at, line],
  );

const clip = (box: Locator, data: Record<string, string>) =>
  box.evaluate((element, given) => {
    const transfer = new DataTransfer();
    for (const [kind, text] of Object.entries(given)) transfer.setData(kind, text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, data);

const line = 'Gọi [[so-1022]] nhé.<Cite id="bao" /><Until day="2026-12-31"> Đến hết năm.</Until>';
const cite = '<Cite id="bao" />';
const shown = '![Lớp học](./lop-hoc.webp)';

test('what is typed before, beside and after a chip never enters its tag', async ({ page }) => {
  const { file } = await open(page, `${line}\n`);
  const box = page.getByRole('textbox', { name: 'Bài viết: đoạn văn' });
  expect(await file()).toBe(`${line}\n`);
  await caret(box, 4);
  await page.keyboard.type('số ');
  expect(await file()).toBe(`${line.replace('[[', 'số [[')}\n`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('!');
  expect(await file()).toBe(`${line.replace('[[so-1022]]', 'số [[so-1022]]!')}\n`);
  await caret(box, -1);
  await page.keyboard.type(' Thử <b>.');
  expect(await file()).toBe(`${line.replace('[[so-1022]]', 'số [[so-1022]]!')} Thử \\<b>.\n`);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Hãy ');
  expect(await file()).toMatch(/^Hãy Gọi số \[\[so-1022\]\]!/);
});

test('every text of the site is drawn and read back without a byte changed', async ({ page }) => {
  await open(page, 'Một.\n');
  for (const entry of readdirSync('content', { recursive: true, withFileTypes: true })) {
    if (!/\.mdx?$/.test(entry.name) || entry.parentPath === 'content') continue;
    const path = join(entry.parentPath, entry.name);
    const words = readWords(readFileSync(path, 'utf8'), formatOf(path)) as ReadableWords;
    const changed = await page.evaluate(async (given) => {
      const { Desk: Fresh } = (await import(`${location.origin}/desk.js`)) as typeof import('../../src/edit/words/desk.ts');
      const desk = new Fresh(
        given,
        () => undefined,
        (address) => address,
      );
      document.querySelector('main')!.replaceChildren(desk.element);
      // As if each box had been written in.
      for (const box of document.querySelectorAll('.box')) box.dispatchEvent(new InputEvent('input', { inputType: 'insertText' }));
      return desk.changes();
    }, words);
    expect(changed, path).toEqual([]);
  }
});

test('a click on a chip and typing leaves it whole or takes it away, and undo brings it back', async ({ page }) => {
  const { file } = await open(page, `${line}\n`);
  await page.locator('.chip-source').click();
  await page.keyboard.type('x');
  const now = await file();
  expect(
    [line, line.replace(cite, 'x'), line.replace(cite, `${cite}x`), line.replace(cite, `x${cite}`)].map((text) => `${text}\n`),
  ).toContain(now);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  expect(await file()).toBe(`${line}\n`);
});

test('Backspace takes a chip as one, and a bracket with its other half', async ({ page }) => {
  const { file } = await open(page, `${line}\n`);
  const box = page.getByRole('textbox');
  await caret(box, 5);
  await page.keyboard.press('Backspace');
  expect(await file()).toBe(`${line.replace('[[so-1022]]', '')}\n`);
  await caret(box, -1);
  await page.keyboard.press('Backspace');
  expect(await file()).toBe(`Gọi  nhé.${cite} Đến hết năm.\n`);
  await expect(page.locator('.chip-bracket')).toHaveCount(0);
  await box.press('Control+a');
  await page.keyboard.type('Mới.');
  expect(await file()).toBe('Mới.\n');
});

test('Enter parts a paragraph and Backspace joins it again', async ({ page }) => {
  const { file } = await open(page, 'Một hai.\n\n<Note>\n\nTrong khung.\n\n</Note>\n');
  const box = page.getByRole('textbox', { name: 'Bài viết: đoạn văn' });
  await caret(box, 4);
  await page.keyboard.press('Enter');
  await page.keyboard.type('- x ');
  expect(await file()).toBe('Một\n\n\\- x hai.\n\n<Note>\n\nTrong khung.\n\n</Note>\n');
  await page.keyboard.press('Home');
  await page.keyboard.press('Backspace');
  expect(await file()).toBe('Một - x hai.\n\n<Note>\n\nTrong khung.\n\n</Note>\n');
  await page.keyboard.press('Shift+Enter');
  expect(await file()).toBe('Một\n\n\\- x hai.\n\n<Note>\n\nTrong khung.\n\n</Note>\n');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Control+z');
  expect(await file()).toBe('Một hai.\n\n<Note>\n\nTrong khung.\n\n</Note>\n');
});

test('a paragraph within a bracket is parted into two brackets', async ({ page }) => {
  const { file } = await open(page, '<Until day="2026-12-31">Một. Hai.</Until>\n');
  await caret(page.getByRole('textbox'), 6);
  await page.keyboard.press('Enter');
  expect(await file()).toBe('<Until day="2026-12-31">Một.</Until>\n\n<Until day="2026-12-31">Hai.</Until>\n');
});

test('what is pasted comes as words, lists and tables, and no page can bring a tag', async ({ page }) => {
  const { file } = await open(page, 'Đầu cuối.\n\n## Đề mục\n');
  const box = page.getByRole('textbox', { name: 'Bài viết: đoạn văn' });
  await caret(box, 4);
  await clip(box, {
    'text/html': '<p style="color:red">Một <b>hai</b> <script>x()</script><img src=x onerror=y()></p>',
    'text/plain': 'Một hai',
  });
  expect(await file()).toBe('Đầu Một **hai** cuối.\n\n## Đề mục\n'.replace('** cuối', '**cuối'));
  await caret(box, -1);
  await clip(box, { 'text/plain': 'Cần mang:\n• căn cước\n• giấy hẹn' });
  expect(await file()).toBe('Đầu Một **hai**cuối.Cần mang:\n\n- căn cước\n- giấy hẹn\n\n## Đề mục\n');
  const heading = page.getByRole('textbox', { name: 'Bài viết: đề mục' });
  await caret(heading, -1);
  await clip(heading, { 'text/plain': ' mới\ndòng hai' });
  expect(await file()).toContain('## Đề mục mới dòng hai\n');
  await clip(box, { 'text/html': '<span data-chip="chip  &lt;Evil /&gt;">x</span>', 'text/plain': 'x' });
  expect(await file()).not.toContain('Evil');
});

test('words that are cut and pasted keep their sources', async ({ page }) => {
  const { file } = await open(page, `Một.${cite} Hai.\n`);
  const box = page.getByRole('textbox');
  await box.evaluate((element) => {
    (element as HTMLElement).focus();
    document.getSelection()!.setBaseAndExtent(element.firstChild!, 0, element.firstChild!, 2);
  });
  await page.keyboard.press('Control+x');
  expect(await file()).toBe('Hai.\n');
  await caret(box, -1);
  await page.keyboard.press('Control+v');
  expect(await file()).toBe(`Hai.Một.${cite}\n`);
  await page.keyboard.type('x');
  expect(await file()).toBe(`Hai.Một.${cite}x\n`);
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  expect(await file()).toBe(`Một.${cite} Hai.\n`);
});

test('a chip and a picture are cut by themselves and pasted elsewhere as what they are', async ({ page }) => {
  const { file } = await open(page, `Một.${cite}\n\n${shown}\n\nHai.\n`);
  const take = (chip: string) =>
    page.locator(chip).evaluate((element) => {
      element.closest<HTMLElement>('.box')!.focus();
      document.getSelection()!.selectAllChildren(element);
    });
  await take('.chip-source');
  await page.keyboard.press('Control+x');
  expect(await file()).toBe(`Một.\n\n${shown}\n\nHai.\n`);
  await caret(page.getByRole('textbox').first(), -1, 2);
  await page.keyboard.press('Control+v');
  expect(await file()).toBe(`Một.\n\n${shown}\n\nHai.${cite}\n`);
  await take('.chip-picture');
  await page.keyboard.press('Control+x');
  expect(await file()).toBe(`Một.\n\nHai.${cite}\n`);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+v');
  expect(await file()).toBe(`${shown}Một.\n\nHai.${cite}\n`);
  await page.getByLabel('Hình cho thấy gì').fill('Lớp mới');
  expect(await file()).toBe(`${shown.replace('Lớp học', 'Lớp mới')}Một.\n\nHai.${cite}\n`);
});

test('the day of a passage is shown and typed as people write days', async ({ page }) => {
  const { file } = await open(page, '<From day="2025-10-01">\n\nMột.\n\n</From>\n');
  const day = page.getByLabel(/^Ngày: /);
  await expect(day).toHaveValue('1/10/2025');
  expect(await file()).toBe('<From day="2025-10-01">\n\nMột.\n\n</From>\n');
  await day.fill('2/11/2025');
  expect(await file()).toBe('<From day="2025-11-02">\n\nMột.\n\n</From>\n');
  await day.fill('mai');
  expect(await file()).toBe('<From day="mai">\n\nMột.\n\n</From>\n');
});

const steps = '<Step title="Một">\n\nA.\n\n</Step>\n\n<Step title="Hai">\n\nB.\n\n</Step>\n';

test('steps are moved, added, named and taken away by keyboard alone', async ({ page }) => {
  const { file } = await open(page, steps);
  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Đưa xuống: Bước “Một”');
  expect(await file()).toBe('<Step title="Hai">\n\nB.\n\n</Step>\n\n<Step title="Một">\n\nA.\n\n</Step>\n');
  await press('Đưa lên: Bước “Một”');
  expect(await file()).toBe(steps);
  await press('+ bước, Bài viết');
  await page.keyboard.type('Ba "mới"');
  await page.keyboard.press('Tab');
  const box = page.getByRole('textbox', { name: 'bước mới: đoạn văn' });
  await box.focus();
  await page.keyboard.type('C {x}.');
  const third = '\n<Step title="Ba &quot;mới&quot;">\n\nC \\{x}.\n\n</Step>\n';
  expect(await file()).toBe(steps + third);
  await press('Bỏ Bước “Một”');
  expect(await file()).toBe(steps.slice(steps.indexOf('<Step title="Hai"')) + third);
  await press('Giữ lại Bước “Một”');
  await page.getByRole('textbox', { name: 'Tên: Bước “Một”' }).fill('Một & một');
  expect(await file()).toBe(steps.replace('Một', 'Một & một') + third);
  await page.getByRole('textbox', { name: 'Bước “Hai”: đoạn văn' }).press('Control+a');
  await page.keyboard.press('Delete');
  await press('+ lỗi hay gặp, Bài viết');
  expect(await file()).toContain('<Step title="Hai">\n\n\n\n</Step>');
});

test('a paragraph is added at the end of a part, and a part that has none gets its first', async ({ page }) => {
  const { file } = await open(page, '<Note>\nMột.\n</Note>\n\n<Ask></Ask>\n');
  await page.getByRole('button', { name: '+ đoạn, Ghi chú' }).click();
  await page.keyboard.type('Hai.');
  await page.getByRole('button', { name: '+ đoạn, Hỏi ai' }).click();
  await page.keyboard.type('Ba.');
  expect(await file()).toBe('<Note>\nMột.\n\nHai.\n</Note>\n\n<Ask>\n\nBa.\n\n</Ask>\n');
});

const addPicture = (page: Page) => page.evaluate(() => (window as unknown as { desk: Desk }).desk.addPicture('![Lớp học](./lop-hoc.webp)'));
const isSeen = (page: Page, name = 'Lớp học') =>
  expect.poll(() => page.getByRole('img', { name }).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);

test('a picture is put behind the paragraph that was written in last, and is seen there', async ({ page }) => {
  const { file } = await open(page, '<Note>\n\nMột.\n\nMột rưỡi.\n\n</Note>\n\nHai.\n');
  await addPicture(page);
  await isSeen(page);
  expect(await file()).toBe(`<Note>\n\nMột.\n\nMột rưỡi.\n\n</Note>\n\nHai.\n\n${shown}\n`);
  await page.getByRole('button', { name: 'Bỏ hình: Lớp học' }).click();
  expect(await file()).toBe('<Note>\n\nMột.\n\nMột rưỡi.\n\n</Note>\n\nHai.\n');
  await caret(page.getByRole('textbox', { name: 'Ghi chú: đoạn văn' }), 2);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await addPicture(page);
  expect(await file()).toBe(`<Note>\n\nMột.\n\n${shown}\n\nMột rưỡi.\n\n</Note>\n\nHai.\n`);
});

test('a picture of the text is seen, moved from box to box by keyboard, named anew and taken away', async ({ page }) => {
  const { file } = await open(page, `${shown}\n\nMột.\n\n## Đề mục\n\nHai.\n`);
  await isSeen(page);
  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await press('Đưa hình xuống');
  expect(await file()).toBe(`Một.\n\n${shown}\n\n## Đề mục\n\nHai.\n`);
  await page.keyboard.press('Enter');
  expect(await file()).toBe(`Một.\n\n## Đề mục\n\n${shown}\n\nHai.\n`);
  await press('Đưa hình lên');
  expect(await file()).toBe(`Một.\n\n${shown}\n\n## Đề mục\n\nHai.\n`);
  await page.getByLabel('Hình cho thấy gì').fill('Lớp *học* [mới]\n{hai}');
  expect(await file()).toBe('Một.\n\n![Lớp \\*học\\* \\[mới\\] \\{hai\\}](./lop-hoc.webp)\n\n## Đề mục\n\nHai.\n');
  const named = await file();
  await press('Bỏ hình');
  expect(await file()).toBe('Một.\n\n## Đề mục\n\nHai.\n');
  await page.getByRole('textbox', { name: 'Bài viết: đoạn văn' }).first().press('Control+z');
  expect(await file()).toBe(named);
  await isSeen(page, 'Lớp *học* [mới] {hai}');
});

test('lists and tables are edited in their places', async ({ page }) => {
  const body = '- một\n- hai\n\n| A | B |\n| --- | --- |\n| c |  |\n';
  const { file } = await open(page, body);
  const list = page.getByRole('textbox', { name: 'Bài viết: danh sách' });
  await caret(list, -1, 1);
  await page.keyboard.press('Enter');
  await page.keyboard.type('ba');
  const cell = page.getByRole('textbox', { name: 'Bài viết: bảng, hàng 2, cột 2' });
  await cell.focus();
  await page.keyboard.type('d | e');
  await page.keyboard.press('Enter');
  expect(await file()).toBe('- một\n- hai\n- ba\n\n| A | B |\n| --- | --- |\n| c | d \\| e |\n');
});

const long = `Bảng ${'rất-dài-không-có-khoảng-trống'.repeat(12)}`;
const wide = `| ${'Cột | '.repeat(30)}\n|${' --- |'.repeat(30)}\n| ${'ô | '.repeat(30)}\n\n${long}\n\n\`\`\`\n${long}\n\`\`\`\n`;

for (const width of [1280, 360])
  test(`in a window of ${width} a picture is seen where it was added and when its text is opened again, and no page is wider`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const editor = await startEditor();
    const path = 'tin-phuong/chung/xa-mau-mo-tu-sach.md';
    const shows = () =>
      expect.poll(() => page.locator('.chip-picture img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(600);
    const photo = await sharp(picture).resize(600, 300, { fit: 'fill' }).png().toBuffer();
    appendFileSync(join(editor.folder, path), `\n${wide}`);
    await page.goto(editor.address);
    await page.goto(`${editor.address.replace(/\?.*/, '')}#/sua/${encodeURIComponent(path)}`);
    await page.getByRole('textbox', { name: 'Bài viết: đoạn văn' }).first().click();
    await page.getByRole('button', { name: 'Thêm hình…' }).click();
    await page.getByLabel('Tấm hình trên máy').setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: photo });
    await page.getByLabel(/^Hình cho thấy gì, một câu/).fill(long);
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await shows();
    await looksWell(page);
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Chỉ sửa lỗi gõ, không ghi lại' }).click();
    await expect(page.locator('#told')).toHaveText('Đã lưu.');
    await page.reload();
    await shows();
    await looksWell(page);
    const box = (await page.locator('.chip-picture').boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    await page.screenshot({ path: `.cache/pictures-${width}.png`, fullPage: true });
    await editor.stop();
  });

test('a text that cannot be shown is a bare text with its reason, and keeps the ends of its lines', async ({ page }) => {
  const editor = await startEditor();
  const path = 'huong-dan/hoi-tong-dai-mau.mdx';
  appendFileSync(join(editor.folder, path), '\n<Step title="x">\r\n\r\nMở.\r\n');
  const before = readFileSync(join(editor.folder, path), 'utf8');
  await page.goto(editor.address);
  await page.goto(`${editor.address.replace(/\?.*/, '')}#/sua/${encodeURIComponent(path)}`);
  await expect(page.getByText('mở ở dòng này mà không đóng').first()).toBeVisible();
  await expect(page.getByLabel('Bài viết, từng dòng như trong tệp')).toHaveValue(/<Step title="x">\n\nMở\.\n$/);
  await page.getByLabel('Tên trang').fill('Hỏi tổng đài thứ hai');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Chỉ sửa lỗi gõ, không ghi lại' }).click();
  await expect(page.locator('#told')).toHaveText('Đã lưu.');
  expect(readFileSync(join(editor.folder, path), 'utf8')).toBe(before.replace(/^title: .*$/m, 'title: Hỏi tổng đài thứ hai'));
  await editor.stop();
});
