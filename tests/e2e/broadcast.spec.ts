import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { secondsOf } from '../../src/channels/broadcast/timing.ts';
import { today } from '../sites.ts';

const folder = join(today.folder, 'phat-thanh');
const files = globSync('*.txt', { cwd: folder }).sort();
const wordsOf = (file: string) => readFileSync(join(folder, file), 'utf8');
const lengthOf = (file: string) => Number(/-(30|120)\.txt$/.exec(file)?.[1] ?? 60);

test('every guide, question and explainer has a script of 60 and of 120 seconds, none over its time', () => {
  const pages = globSync('{huong-dan,hoi-dap,chu-de-*}/*/index.html', { cwd: today.folder });
  for (const length of [60, 120]) expect(files.filter((file) => lengthOf(file) === length)).toHaveLength(pages.length);
  for (const file of files) expect(secondsOf(wordsOf(file)), file).toBeLessThanOrEqual(lengthOf(file));
});

test('no script speaks of Resolution 98 without its amendment', () => {
  const naming = globSync('hoi-dap/*/index.html', { cwd: today.folder })
    .map((file) => file.split('/')[1]!)
    .flatMap((id) => files.filter((file) => file.replace(/(-30|-120)?\.txt$/, '') === id))
    .filter((file) => /Nghị quyết (số )?chín mươi tám/.test(wordsOf(file)));
  expect(naming.length).toBeGreaterThan(40);
  for (const file of naming) expect(wordsOf(file), file).toMatch(/sửa đổi|hai trăm sáu mươi/);
});

test('every line begins with a capital, and a guide says where to read on', () => {
  for (const file of files) {
    for (const line of wordsOf(file).trim().split('\n')) expect(line, file).toMatch(/^\p{Lu}/u);
    expect(wordsOf(file), file).not.toMatch(/Trang này chỉ|Chưa có nguồn nêu mức thu|bà con/);
  }
  for (const guide of globSync('huong-dan/*/index.html', { cwd: today.folder }))
    expect(wordsOf(`${guide.split('/')[1]}.txt`), guide).toContain('Bài đầy đủ ở camnang chấm example.');
});

test('an announcer meets no digit, code, bracket or address', () => {
  for (const file of files) expect(wordsOf(file), file).not.toMatch(/\d|\p{Lu}{2,}|[()[\]/@“”%]|https?:|\.(vn|com)/u);
});

test('a synthesiser needs the time that is stated', () => {
  test.skip(spawnSync('espeak-ng', ['--version']).error !== undefined, 'espeak-ng is not installed');
  // Its 110 is 170 Vietnamese tiếng a minute: 170 tiếng without a comma took it 60.6 s (25/11/2026).
  for (const file of files.filter((_, place) => place % 12 === 0)) {
    const sound = join(test.info().outputPath(), `${basename(file)}.wav`);
    execFileSync('espeak-ng', ['-v', 'vi', '-s', '110', '-f', join(folder, file), '-w', sound]);
    const bytes = readFileSync(sound);
    const real = (bytes.length - 44) / bytes.readUInt32LE(28);
    expect(Math.abs(real / secondsOf(wordsOf(file)) - 1), `${file}: ${real} s`).toBeLessThan(0.1);
  }
});

test('the page shows the three scripts, their day and where the full text stands', async ({ page }) => {
  await page.goto('/phat-thanh/tra-cuu-ho-so/');
  await expect(page.getByRole('heading', { level: 2 })).toContainText(['Bài 30 giây', 'Bài 60 giây', 'Bài 120 giây']);
  await expect(page.getByText(/^Bản thử: .+ Chưa dùng để phát\.$/)).toBeVisible();
  await expect(page.getByText(/Đối chiếu lần cuối \d+\/\d+\/2026/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'camnang.example/huong-dan/tra-cuu-ho-so/' })).toHaveAttribute(
    'href',
    '/huong-dan/tra-cuu-ho-so/',
  );
  const answer = await page.request.get('/phat-thanh/tra-cuu-ho-so.txt');
  expect(await answer.text()).toMatch(/^Xin chào bạn nghe đài/);
});
