import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { looksWell, startEditor, type RunningEditor } from '../editor.ts';
import { withoutGit } from '../git.ts';

test.use({ viewport: { width: 1280, height: 900 } });
test.setTimeout(300_000);

let editor: RunningEditor;
const place = (path: string) => join(editor.folder, path);
const text = (path: string) => readFileSync(place(path), 'utf8');
const patience = { timeout: 120_000 };

test.beforeEach(async ({ page }) => {
  editor = await startEditor();
  const value = 'name: Phí mẫu, một lần\nkind: money\nvalue: 5000\nasOf: 2025-01-20\nsources: [bao-mau]\n';
  writeFileSync(place('du-kien/phi-mau.yaml'), value);
  const guide = place('huong-dan/hoi-tong-dai-mau.mdx');
  const words = readFileSync(guide, 'utf8').replace('Nói chậm, rõ.', 'Nói chậm, rõ. Phí là [[phi-mau]]. Người già cũng trả 5.000 đồng.');
  writeFileSync(guide, words);
  await page.goto(editor.address);
});
test.afterEach(() => editor.stop());

test('a fee from a day on: one form, shown before it is saved, by mouse and keyboard', async ({ page }) => {
  await page.getByRole('link', { name: /^Sửa số điện thoại/ }).click();
  await page.getByRole('link', { name: 'Mức mới từ một ngày: Phí mẫu, một lần' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mức mới từ một ngày: Phí mẫu, một lần');
  await page.getByLabel('Mức mới', { exact: true }).fill('8 nghìn');
  await expect(page.getByText('Trang sẽ ghi: 8.000 đồng')).toBeVisible();
  await page.getByLabel('Từ ngày', { exact: true }).fill('1/2/2027');
  await page.getByLabel('Nguồn nói mức mới').fill('tong dai');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Bỏ Xã Mẫu và tổng đài mẫu/ })).toBeVisible();
  const look = page.getByRole('button', { name: 'Xem trước' });
  await look.focus();
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { name: 'Từ 1/2/2027: 8.000 đồng' });
  await expect(title).toBeVisible(patience);
  await expect(title).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Đổi theo, không phải sửa (1)' })).toBeVisible();
  await expect(page.getByText('Trước: Phí là 5.000 đồng.')).toBeVisible();
  await expect(page.getByText('Đến hết 31/1/2027: Người già cũng trả 5.000 đồng.')).toBeVisible();
  for (const width of [768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await looksWell(page);
  }
  await page.getByLabel('Từ 1/2/2027 (sửa câu được)').fill('Từ nay người già trả 8.000 đồng.');
  await page.getByRole('button', { name: 'Lưu tất cả' }).click();
  await expect(page.getByRole('heading', { name: 'Đã lưu 2 tệp' })).toBeVisible(patience);
  const row = '  - {value: 8000, validFrom: 2027-02-01, asOf: 2025-01-20, sources: [bao-mau]}';
  expect(text('du-kien/phi-mau.yaml')).toContain(`sources: [bao-mau]\nlater:\n${row}\n`);
  expect(text('huong-dan/hoi-tong-dai-mau.mdx')).toContain(
    '<Until day="2027-01-31">Người già cũng trả 5.000 đồng.</Until><From day="2027-02-01">Từ nay người già trả 8.000 đồng.</From>',
  );
});

test('what cannot be a fee from a day on is said in a sentence, and nothing is saved', async ({ page }) => {
  await page.goto(`${new URL(editor.address).origin}/#/phi/${encodeURIComponent('du-kien/phi-mau.yaml')}`);
  await page.getByLabel('Mức mới', { exact: true }).fill('năm nghìn gì đó');
  await expect(page.getByText('Chưa rõ là bao nhiêu tiền')).toBeVisible();
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByText('Chưa rõ mức mới là bao nhiêu tiền')).toBeVisible();
  await page.getByRole('button', { name: 'Nguồn mới…' }).click();
  await expect(page.getByRole('dialog', { name: 'Nguồn mới' })).toBeVisible();
});

test('a page is looked at as it will be read, on a telephone and on another day, and its leaflet', async ({ page }) => {
  await page.goto(`${new URL(editor.address).origin}/#/sua/${encodeURIComponent('huong-dan/hoi-tong-dai-mau.mdx')}`);
  await page.getByLabel('Tên trang').fill('Hỏi tổng đài mẫu thế nào');
  await page.getByRole('button', { name: 'Lưu rồi xem trang' }).click();
  await page.getByRole('button', { name: 'Chỉ sửa lỗi gõ, không ghi lại' }).click();
  await expect(page.getByText('lần đầu mất chừng nửa phút')).toBeVisible();
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Hỏi tổng đài mẫu thế nào', patience);
  await expect(frame.getByText('theo số máy của nửa cuối năm').first()).toBeVisible();
  expect(await frame.locator('html').evaluate(() => innerWidth)).toBe(360);
  await looksWell(page);
  await page.getByLabel('Xem vào ngày').fill('1/6/2025');
  await page.keyboard.press('Enter');
  await expect(frame.getByText('theo số máy của nửa đầu năm').first()).toBeVisible(patience);
  await page.getByLabel('Xem vào ngày').fill('1/1/2025');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Ngày 1/1/2025 trang này chưa có')).toBeVisible(patience);
  await page.getByLabel('Xem vào ngày').fill('1/6/2026');
  await page.getByLabel('Xem gì').selectOption('Tờ rơi “Hỏi tổng đài mẫu”, A4');
  await expect(frame.getByText('Để hỏi khi trang không giúp được.').first()).toBeVisible(patience);
  await page.getByRole('link', { name: 'Trở lại sửa' }).click();
  await expect(page.getByLabel('Tên trang')).toHaveValue('Hỏi tổng đài mẫu thế nào');
});

test('sheets whose words have changed are settled before a leader reads them, and an empty line begins nothing', async ({ page }) => {
  test.skip(Boolean(withoutGit), withoutGit);
  for (const words of ['init -q', 'add .', '-c user.name=Minh -c user.email=minh@x.example commit -qm x'])
    spawnSync('git', words.split(' '), { cwd: editor.folder });
  const guide = 'huong-dan/hoi-tong-dai-mau.mdx';
  writeFileSync(place(guide), text(guide).replace(/need: .*/, 'need: Hai chiếc điện thoại.'));
  await page.goto(`${new URL(editor.address).origin}/#/doi`);
  await expect(page.getByText('1 tờ in đổi chữ.')).toBeVisible(patience);
  await expect(page.getByText('Tờ rơi: Hỏi tổng đài mẫu.')).toBeVisible();
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await looksWell(page);
  }
  await page.getByRole('button', { name: 'Gửi duyệt…' }).click();
  const given = page.getByRole('button', { name: 'Đã phát: ghi bản mới…' });
  await expect(given).toBeFocused(patience);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Ghi một câu cho người dân');
  await page.getByLabel('Đã đổi gì').fill('Đổi thứ cần mang theo.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Đã ghi bản của các tờ in.')).toBeVisible(patience);
  expect(text('to-roi/to-mau.yaml')).toContain('Đổi thứ cần mang theo.');
  await page.getByRole('button', { name: 'Đăng…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Trang chưa có địa chỉ thật', patience);
  expect(await dialog.innerText()).not.toMatch(/origin|SITE_URL|\.yaml/);
  await page.getByLabel('Ai đã duyệt').press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Ghi ai đã duyệt, ngày nào');
  await looksWell(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Đang dựng')).toHaveCount(0);
  // What was said of the last step is no longer so.
  writeFileSync(place(guide), text(guide).replace(/need: .*/, 'need: Ba chiếc điện thoại.'));
  await page.getByRole('button', { name: 'Xem lại danh sách' }).click();
  await expect(page.getByText('1 tờ in đổi chữ.')).toBeVisible(patience);
  await expect(page.getByText('Đã ghi bản của các tờ in.')).toHaveCount(0);
});
