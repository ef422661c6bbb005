import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { composed, schemaOf, type Draft } from '../../src/edit/entry.ts';
import { listContent } from '../../src/library/content-files.ts';
import { focusFault } from '../access.ts';
import { looksWell, startEditor, type RunningEditor } from '../editor.ts';
import { withoutGit } from '../git.ts';
import { today } from '../sites.ts';

test.use({ viewport: { width: 1280, height: 900 } });
test.setTimeout(180_000);

let editor: RunningEditor;

test.beforeEach(async ({ page }) => {
  editor = await startEditor();
  await page.goto(editor.address);
  await expect(page.getByRole('heading', { name: 'Bạn muốn làm gì?' })).toBeVisible();
});
test.afterEach(() => editor.stop());

const news = 'tin-phuong/chung/xa-mau-mo-tu-sach.md';
const text = (path: string) => readFileSync(join(editor.folder, path), 'utf8');
const original = (path: string) => readFileSync(join('tests/fixtures/xa-mau', path), 'utf8');
const isChecked = (page: Page) => expect(page.locator('.state')).toContainText('Đã soát', { timeout: 60_000 });
const isSaved = (page: Page) => expect(page.locator('#told')).toHaveText('Đã lưu.');

test('a title is changed in the browser, and one line of the file', async ({ page }) => {
  await page.getByRole('link', { name: /^Mọi bài/ }).click();
  await page.getByLabel(/^Gõ vài chữ của tên/).fill('tu sach');
  await page.getByRole('link', { name: 'Xã Mẫu mở tủ sách mẫu' }).click();
  await page.getByLabel('Tên trang').fill('Xã Mẫu mở tủ sách thứ hai');
  await isChecked(page);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Chỉ sửa lỗi gõ, không ghi lại' }).click();
  await isSaved(page);
  expect(text(news)).toBe(original(news).replace('tủ sách mẫu\nsummary', 'tủ sách thứ hai\nsummary'));
});

test('a telephone number is changed by the keyboard alone, and keeps its zero', async ({ page }) => {
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(focusFault)).not.toHaveProperty('fault');
      const at = await page.evaluate(() => {
        const here = document.activeElement as HTMLInputElement;
        return here.labels?.[0]?.textContent ?? here.textContent ?? '';
      });
      if (name.test(at)) return;
    }
    throw new Error(`No way by Tab to ${String(name)}`);
  };
  await tabTo(/^Sửa số điện thoại/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Số điện thoại, mức phí' })).toBeVisible();
  await tabTo(/^Tổng đài mẫu$/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Giá trị', { exact: true })).toHaveValue('0000 0000');
  await tabTo(/^Giá trị$/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('012');
  await expect(page.getByText('số ngắn không bắt đầu bằng 0')).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('02812345678');
  await isChecked(page);
  await page.keyboard.press('Enter');
  await isSaved(page);
  expect(text('du-kien/so-mau.yaml')).toBe(original('du-kien/so-mau.yaml').replace('"0000 0000"', '"02812345678"'));
});

test('a news item is written, checked and put on the site', async ({ page }) => {
  await page.getByRole('link', { name: /^Viết tin/ }).click();
  await page.getByLabel(/^Tên, viết có dấu/).fill('Xã Mẫu mở lớp học mẫu');
  await page.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await expect(page.getByRole('heading', { name: 'Xã Mẫu mở lớp học mẫu' })).toBeVisible();
  await isChecked(page);
  await expect(page.locator('.state')).toContainText('ô chưa điền');
  await expect(page.locator('.error').filter({ hasText: 'ngắn hơn' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Cho lên trang…' }).click();
  await expect(page.locator('[data-path=summary]').getByText('“Tóm tắt” ngắn hơn')).toBeVisible();
  await page.getByLabel('Câu', { exact: true }).fill('Tin mẫu về một lớp học không có thật, dùng để thử trang sửa nội dung.');
  await page.getByLabel('Ngày xảy ra').fill('5.8.2025');
  await page.getByLabel('Tin của cấp nào').selectOption('Tin xã');
  await page.getByLabel('Xã Mẫu và tổng đài mẫu').check();
  await page.getByRole('textbox', { name: 'Bài viết: đoạn văn' }).fill('Lớp học mẫu mở cho mọi người.');
  await page.getByRole('button', { name: 'Lưu rồi xem trang' }).click();
  const draft = page.frameLocator('iframe');
  await expect(draft.getByRole('heading', { level: 1 })).toHaveText('Xã Mẫu mở lớp học mẫu', { timeout: 120_000 });
  await expect(draft.getByText('Lớp học mẫu mở cho mọi người.')).toBeVisible();
  await page.getByRole('link', { name: 'Trở lại sửa' }).click();
  await page.getByRole('button', { name: 'Cho lên trang…' }).click();
  await page.getByRole('button', { name: 'Cho lên trang', exact: true }).click();
  await expect(page.getByText('bản nháp')).toHaveCount(0);
  const written = text('tin-phuong/chung/xa-mau-mo-lop-hoc-mau.md');
  expect(written).toContain('\ndate: 2025-08-05\nscope: xa\n');
  expect(written).toContain('\nsources: [bao-mau]\n');
  expect(written).toMatch(/\n---\n\nLớp học mẫu mở cho mọi người\.\n$/);
});

test('a source that is not there yet is made where it is named, once', async ({ page }) => {
  await page.goto(`${new URL(editor.address).origin}/#/sua/${encodeURIComponent(news)}`);
  const field = page.locator('[data-path=sources]').first();
  await field.getByRole('button', { name: 'Nguồn mới…' }).click();
  const box = page.getByRole('dialog', { name: 'Nguồn mới' });
  await expect(box.getByLabel('Nơi đăng')).toHaveValue('Ủy ban nhân dân Xã Mẫu');
  await expect(box.getByLabel('Không rõ ngày đăng')).toBeVisible();
  await box.getByRole('button', { name: 'Lưu' }).click();
  await expect(box.locator('[data-path=title]')).toHaveClass(/bad/);
  await expect(box.locator('[data-path=published]')).toHaveClass(/bad/);
  await box.getByLabel('Tên văn bản hay tên bài').fill('Thông báo mở lớp học mẫu');
  await box.getByLabel('Ngày đăng', { exact: true }).fill('31/2/2025');
  await expect(box.getByText('Ghi ngày/tháng/năm, ví dụ 5/8/2026; chỉ biết tháng thì 8/2026.')).toBeVisible();
  await box.getByLabel('Ngày đăng', { exact: true }).fill('5/2/2025');
  await box.getByLabel(/^Địa chỉ web/).fill('https://bao.mau.example/xa-mau/');
  await box.getByRole('button', { name: 'Lưu' }).click();
  const twin = page.getByRole('dialog', { name: 'Đã có mục này' });
  await expect(twin.getByText('Xã Mẫu và tổng đài mẫu')).toBeVisible();
  await twin.getByRole('button', { name: 'Thôi' }).click();
  await box.getByLabel(/^Địa chỉ web/).fill('');
  await looksWell(page);
  await box.getByRole('button', { name: 'Lưu' }).click();
  await expect(field.getByRole('checkbox', { name: /^Thông báo mở lớp học mẫu/ })).toBeChecked();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Chỉ sửa lỗi gõ, không ghi lại' }).click();
  await isSaved(page);
  expect(text('nguon/thong-bao-mo-lop-hoc-mau.yaml')).toBe(
    'publisher: Ủy ban nhân dân Xã Mẫu\ntitle: Thông báo mở lớp học mẫu\npublished: 2025-02-05\ngrade: A\n',
  );
  expect(text(news)).toMatch(/^sources: \[bao-mau, thong-bao-mo-lop-hoc-mau\]$/m);
});

test('the value of a number is read as the kind that is chosen beside it', async ({ page }) => {
  await page.goto(`${new URL(editor.address).origin}/#/sua/${encodeURIComponent('du-kien/so-mau.yaml')}`);
  await page.getByLabel('Loại').selectOption('Mức phí, số tiền');
  await page.getByLabel('Giá trị', { exact: true }).fill('8 nghìn');
  await expect(page.getByText('Trang sẽ ghi: 8.000 đồng')).toBeVisible();
});

test('what is said once is said by days from a day on', async ({ page }) => {
  await page.goto(`${new URL(editor.address).origin}/#/sua/${encodeURIComponent('thu-tuc/hoi-viec-mau.yaml')}`);
  const fee = page.locator('[data-path="ways.0.fee"]');
  const before = original('thu-tuc/hoi-viec-mau.yaml');
  await fee.getByRole('button', { name: 'Điều này đổi từ một ngày…' }).click();
  await page.getByLabel('Ngày đầu tiên của điều mới').fill('1/2/2027');
  await page.keyboard.press('Enter');
  await expect(fee.getByLabel('Đúng đến hết ngày').first()).toHaveValue('31/1/2027');
  await fee
    .getByLabel(/^Số đồng/)
    .last()
    .fill('8000');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Chỉ sửa lỗi gõ, không ghi lại' }).click();
  await isSaved(page);
  expect(text('thu-tuc/hoi-viec-mau.yaml')).not.toBe(before);
  expect(text('thu-tuc/hoi-viec-mau.yaml')).toContain('{from: 2027-02-01, amount: 8000}');
});

test('a press on a button below is never lost, though leaving a box changes what the check says', async ({ page }) => {
  await page.goto(`${new URL(editor.address).origin}/#/viet`);
  await page.getByLabel(/^Tên, viết có dấu/).fill('Xã Mẫu mở lớp học mẫu');
  await page.getByRole('button', { name: 'Bắt đầu viết' }).click();
  for (const width of [360, 560, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const summary = page.getByLabel('Câu', { exact: true });
    await summary.fill(`Một câu chưa đủ, ${width}.`);
    await isChecked(page);
    await summary.pressSequentially(' Nữa');
    await isChecked(page);
    const box = (await page.getByRole('button', { name: 'Cho lên trang…' }).boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.waitForTimeout(150);
    await page.mouse.up();
    await expect(page.locator('#told')).toContainText('Chưa cho lên trang: còn', { timeout: 60_000 });
    await page.evaluate(() => (document.getElementById('told')!.textContent = ''));
  }
});

test('a text is found by words that stand in it, and the line is shown', async ({ page }) => {
  await page.getByRole('link', { name: /^Mọi bài/ }).click();
  await page.getByLabel(/^Gõ vài chữ của tên/).fill('noi cham, ro');
  const found = page.getByRole('listitem').filter({ hasText: 'Nói chậm, rõ.' });
  await found.getByRole('link', { name: /tổng đài mẫu/ }).click();
  await expect(page.getByText('Nói chậm, rõ.').first()).toBeVisible();
});

test('a code is given out, opens another page and ends by buttons, and the ledger knows', async ({ page }) => {
  const ledger = () => text('ma-qr/so-cai.txt').trim().split('\n');
  await page.getByRole('link', { name: /^Mã in/ }).click();
  await page.getByRole('button', { name: 'Cấp mã mới…' }).click();
  await page.getByRole('button', { name: 'Cấp mã', exact: true }).click();
  await expect(page.getByRole('alert')).toHaveText('Chọn trang mà mã mở.');
  const pick = async (words: string) => {
    await page.getByLabel('Quét mã thì mở trang nào').fill(words);
    await page.keyboard.press('Enter');
  };
  await pick('hoi tong dai huong dan');
  await page.getByLabel(/^Nằm trên gì/).fill('Băng rôn mẫu trước nhà văn hóa mẫu');
  await page.getByLabel('In trên gì').selectOption('Băng rôn, bảng, màn hình');
  await looksWell(page);
  await page.getByRole('button', { name: 'Cấp mã', exact: true }).click();
  await expect(page.getByRole('heading', { name: /^Mã mới: / })).toBeVisible();
  await page.getByRole('button', { name: 'Đóng' }).click();
  const [, code] = /^\S+ (\S+) mở \/huong-dan\/hoi-tong-dai-mau\/$/.exec(ledger().at(-1)!)!;
  await page.getByRole('button', { name: `Mở trang khác: mã ${code}` }).click();
  await pick('tu sach');
  await page.getByLabel(/^Vì sao/).fill('Trang mới nói đủ hơn');
  await page.getByRole('button', { name: 'Đổi trang' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(ledger().at(-1)).toMatch(new RegExp(`${code} đổi /tin-phuong/chung/xa-mau-mo-tu-sach/ `));
  await page.getByRole('button', { name: `Ngừng dùng: mã ${code}` }).click();
  await page.getByLabel(/^Vì sao/).fill('Băng rôn mẫu đã hạ');
  await page.getByRole('button', { name: 'Ngừng dùng mã', exact: true }).click();
  await expect(page.getByText('đã ngừng: Băng rôn mẫu đã hạ')).toBeVisible();
  await expect(page.getByRole('button', { name: `Ngừng dùng: mã ${code}` })).toHaveCount(0);
});

test('a leaflet is made of a page by buttons, and begins with an edition of its words', async ({ page }) => {
  await page.goto(`${new URL(editor.address).origin}/#/ma`);
  await page.getByRole('button', { name: 'Cấp mã mới…' }).click();
  await page.getByLabel('Quét mã thì mở trang nào').fill('hoi tong dai huong dan');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Nằm trên gì/).fill('Tờ rơi mẫu thứ hai, ở bộ phận một cửa');
  await page.getByRole('button', { name: 'Cấp mã', exact: true }).click();
  const code = (await page.getByRole('heading', { name: /^Mã mới: / }).textContent())!.slice('Mã mới: '.length);
  await page.goto(`${new URL(editor.address).origin}/#/viet`);
  await page.getByLabel('Viết gì').selectOption('Tờ rơi');
  await page.getByLabel(/^Tên, viết có dấu/).fill('Tờ mẫu thứ hai');
  await page.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await page.getByLabel('Một câu dưới tên').fill('Để hỏi tổng đài mẫu khi cần.');
  await page.getByLabel('Bộ phận một cửa, nơi nhận hồ sơ').check();
  await page.getByLabel('Mã in trên tờ').selectOption({ label: `${code}: Tờ rơi mẫu thứ hai, ở bộ phận một cửa` });
  const guide = page.getByRole('option', { name: /^Hỏi tổng đài mẫu.* \(hướng dẫn\)$/ });
  await page.getByLabel('Trang lấy chữ').selectOption((await guide.textContent())!);
  await page.locator('[data-path="takes.0.parts"]').getByLabel('Bốn điều cần biết').check();
  await page.locator('[data-path=sheets]').getByLabel('Khổ A4', { exact: true }).check();
  await page.getByRole('button', { name: 'Cho lên trang…' }).click();
  await page.getByRole('button', { name: 'Cho lên trang', exact: true }).click();
  await expect(page.getByText('bản nháp')).toHaveCount(0, { timeout: 60_000 });
  const leaflet = text('to-roi/to-mau-thu-hai.yaml');
  expect(leaflet).toContain(`\ncode: ${code.toLowerCase()}\n`);
  expect(leaflet).toMatch(/\n {2}- \{number: 1, date: \d{4}-\d\d-\d\d, text: "(?!e9ffaa9a5a)[0-9a-f]{10}", changed: Bản đầu\.\}\n$/);
  await isChecked(page);
  await expect(page.locator('.state')).toHaveText('Đã soát: không có lỗi.');
});

test('a page is marked as read again', async ({ page }) => {
  await page.getByRole('link', { name: /^Rà soát/ }).click();
  await page.getByRole('button', { name: 'Đã đối chiếu hôm nay: Xã Mẫu mở tủ sách mẫu' }).click();
  const next = new Date().getFullYear() + 1;
  await page.getByLabel('Hạn đối chiếu lần sau').fill(`5/8/${next + 70}`);
  await page.getByRole('button', { name: 'Ghi là đã đối chiếu' }).click();
  await expect(page.getByRole('alert')).toContainText('muộn nhất là');
  await page.getByLabel('Hạn đối chiếu lần sau').fill(`5/8/${next}`);
  await page.getByRole('button', { name: 'Ghi là đã đối chiếu' }).click();
  await expect(page.getByText(`đã ghi, hạn lần sau 5/8/${next}`)).toBeVisible();
  const before = original(news).split('\n');
  const changed = text(news)
    .split('\n')
    .filter((line, index) => line !== before[index]);
  expect(changed).toEqual([expect.stringMatching(/^reviewed: /), `reviewBy: ${next}-08-05`]);
});

test('a change is sent to a leader as one file, read on a phone without a network, and given up', async ({ page, context }, info) => {
  test.skip(Boolean(withoutGit), withoutGit);
  for (const words of ['init -q', 'add .', '-c user.name=Minh -c user.email=minh@x.example commit -qm x'])
    spawnSync('git', words.split(' '), { cwd: editor.folder });
  await page.goto(`${new URL(editor.address).origin}/#/sua/${encodeURIComponent(news)}`);
  await page.getByLabel('Tên trang').fill('Xã Mẫu mở tủ sách thứ hai');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByRole('button', { name: 'Chỉ sửa lỗi gõ, không ghi lại' }).click();
  await isSaved(page);

  await page.goto(`${new URL(editor.address).origin}/#/doi`);
  await page.getByRole('button', { name: 'Gửi duyệt…' }).click();
  await page.getByLabel('Người gửi').fill('Minh, văn hóa xã hội');
  const download = page.waitForEvent('download', { timeout: 90_000 });
  await page.getByRole('button', { name: 'Tải tệp về' }).click();
  const file = info.outputPath('duyet.html');
  await (await download).saveAs(file);
  const phone = await context.newPage();
  await phone.setViewportSize({ width: 360, height: 740 });
  await context.setOffline(true);
  const faults: string[] = [];
  phone.on('console', (message) => faults.push(message.text()));
  await phone.goto(pathToFileURL(file).href);
  await expect(phone.getByRole('heading', { name: 'Xin duyệt 1 thay đổi' })).toBeVisible();
  await expect(phone.locator('article del')).toHaveText('mẫu');
  await expect(phone.locator('article ins')).toHaveText('thứ hai');
  expect(await phone.locator('article ins').evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(216, 240, 221)');
  await looksWell(phone);
  expect(faults).toEqual([]);
  await phone.close();
  await context.setOffline(false);

  const wide = page.viewportSize()!;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByText('Xem đã đổi gì').click();
  await expect(page.locator('.list ins')).toHaveText('thứ hai');
  await page.getByText('Các lần lưu').click();
  await expect(page.getByText('bản đang có')).toBeVisible();
  await looksWell(page);
  await page.setViewportSize(wide);
  await page.getByRole('button', { name: /^Bỏ thay đổi này: / }).click();
  await page.getByRole('button', { name: 'Bỏ thay đổi', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Không có thay đổi nào chưa đăng' })).toBeVisible();
  expect(text(news)).toBe(original(news));
  await page.getByText('Bài đã lưu trong hai tuần qua').click();
  await page.getByText('Các lần lưu').click();
  await page.getByRole('button', { name: /^Lấy lại bản / }).click();
  await page.getByRole('button', { name: 'Lấy lại', exact: true }).click();
  await expect(page.getByRole('heading', { name: '1 thay đổi chưa đăng' })).toBeVisible();
  expect(text(news)).toContain('title: Xã Mẫu mở tủ sách thứ hai\n');
});

test('what is wrong is said at its field, and a line that can be pasted is mended by a button', async ({ page }) => {
  await page.goto(`${new URL(editor.address).origin}/#/sua/${encodeURIComponent(news)}`);
  const field = page.locator('[data-path=reviewBy]');
  await page.getByLabel('Hạn đối chiếu lần sau').fill('1/1/2039');
  await expect(field.getByText('Hạn đối chiếu 1/1/2039 xa quá')).toBeVisible({ timeout: 60_000 });
  await field.getByRole('button', { name: 'Sửa giúp' }).click();
  await expect(page.getByLabel('Hạn đối chiếu lần sau')).toHaveValue('10/1/2027');
  expect(text(news)).toBe(original(news));
});

test('what is typed while it is being saved is never shown and then lost', async ({ page }) => {
  await page.goto(`${new URL(editor.address).origin}/#/sua/${encodeURIComponent('du-kien/so-mau.yaml')}`);
  const number = page.getByLabel('Giá trị', { exact: true });
  await number.fill('02812345678');
  await page.route('**/hoi/save', async (route) => {
    await new Promise((later) => setTimeout(later, 1500));
    await route.continue();
  });
  await page.keyboard.press('Enter');
  await page.keyboard.type('99');
  await expect(number).toHaveValue('02812345678');
  await isSaved(page);
  await expect(number).toHaveValue('02812345678');
  await expect(number).toBeFocused();
  await page.keyboard.press('Backspace');
  await expect(number).toHaveValue('0281234567');
});

test('who presses twice saves once, and is told of no other window', async ({ page }) => {
  await page.goto(`${new URL(editor.address).origin}/#/viet`);
  await page.getByLabel(/^Tên, viết có dấu/).fill('Xã Mẫu mở lớp học mẫu');
  await page.getByRole('button', { name: 'Bắt đầu viết' }).click();
  await page.getByLabel('Ngày xảy ra').fill('5/8/2025');
  await page.getByRole('button', { name: 'Lưu', exact: true }).dblclick();
  await isSaved(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(text('tin-phuong/chung/_xa-mau-mo-lop-hoc-mau.md')).toContain('\ndate: 2025-08-05\n');
});

test('two windows: the second is shown what the first has saved, and can lay its own on it', async ({ page, context }) => {
  const other = await context.newPage();
  for (const each of [page, other]) await each.goto(`${new URL(editor.address).origin}/#/sua/${encodeURIComponent(news)}`);
  const save = async (each: Page) => {
    await each.getByRole('button', { name: 'Lưu', exact: true }).click();
    await each.getByRole('button', { name: 'Chỉ sửa lỗi gõ, không ghi lại' }).click();
  };
  await page.getByLabel('Tên trang').fill('Cửa sổ thứ nhất');
  await save(page);
  await isSaved(page);
  await other.getByLabel('Ngày xảy ra').fill('6/3/2025');
  await save(other);
  await expect(other.getByRole('heading', { name: 'Có người vừa sửa tệp này' })).toBeVisible();
  await expect(other.locator('.lines').first()).toContainText('Cửa sổ thứ nhất');
  await other.getByRole('button', { name: 'Đặt phần tôi sửa lên bản mới' }).click();
  await save(other);
  await isSaved(other);
  expect(text(news)).toContain('title: Cửa sổ thứ nhất\n');
  expect(text(news)).toContain('date: 2025-03-06\n');
});

test('a file whose boxes were all touched and none changed is what it was, whatever it is', async ({ page }) => {
  page.on('dialog', (dialog) => void dialog.accept());
  await page.route('**/hoi/check', (route) => route.fulfill({ json: {} }));
  const files = listContent(editor.folder).files.filter(({ path }) => schemaOf(path) && /\.(?:mdx?|yaml)$/.test(path));
  for (const { path } of files) {
    await page.goto(`${new URL(editor.address).origin}/#/sua/${encodeURIComponent(path)}`);
    await expect(page.locator('.where')).toContainText(path);
    const asked = page.waitForRequest('**/hoi/glance');
    await page.locator('form.edit').evaluate((form) => {
      for (const box of form.querySelectorAll('[data-path]')) box.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const draft = (await asked).postDataJSON() as Draft;
    expect(Object.keys(draft.fields!).length, path).toBeGreaterThan(2);
    expect(composed(draft), path).toBe(original(path));
  }
});

for (const width of [1280, 768, 360])
  test(`every page of the editor can be seen, heard and tapped at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const long = 'name: Trang mẫu\nkind: url\nvalue: "https://trang-mau-co-ten-that-dai.example"\nasOf: 2025-01-20\nsources: [bao-mau]\n';
    writeFileSync(join(editor.folder, 'du-kien/trang-mau.yaml'), long);
    const texts = [news, 'huong-dan/hoi-tong-dai-mau.mdx', 'thu-tuc/hoi-viec-mau.yaml', 'site.yaml'];
    const paths = [...texts, 'du-kien/so-mau.yaml', 'nguon/bao-mau.yaml', 'noi-nop/noi-hoi-mau.yaml', 'to-roi/to-mau.yaml'];
    for (const place of [
      '',
      'viet',
      'so',
      'ra-soat',
      'bai',
      'doi',
      'ma',
      'phi/du-kien%2Fso-mau.yaml',
      'xem/huong-dan%2Fhoi-tong-dai-mau.mdx',
      ...paths.map((path) => `sua/${encodeURIComponent(path)}`),
    ]) {
      await page.goto(`${new URL(editor.address).origin}/#/${place}`);
      await expect(page.locator('.wait')).toHaveCount(0);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await looksWell(page);
      expect(await page.evaluate(beyondHeading)).toEqual([]);
    }
  });

/** What stands out of the column of the page; the bar at its foot is meant to. */
function beyondHeading(): string[] {
  const { right } = document.querySelector('h1')!.getBoundingClientRect();
  const all = [...document.querySelectorAll('main :not(.save-bar, .save-bar *)')];
  return all.filter((each) => each.getBoundingClientRect().right > right + 1).map((each) => each.outerHTML.slice(0, 100));
}

test('the site has nothing of the editor', () => {
  const files = globSync('**/*.{html,js,css}', { cwd: today.folder });
  const found = files.filter((file) => /sua\.js|Bạn đã đổi gì\?|\/hoi\/save/.test(readFileSync(join(today.folder, file), 'utf8')));
  expect(files.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
