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

test('amendments are told where they make listeners do something else, and nowhere else', () => {
  const telling = files.filter((file) => wordsOf(file).includes('đã được sửa đổi từ ngày'));
  expect(telling.length).toBeGreaterThan(0);
  const acting =
    /^(chuyen-gia-nha-khoa-hoc|ho-ngheo-vay-von|khoi-nghiep-mien-thue|nha-dau-tu-chien-luoc|vay-hfic-ho-tro-lai-suat)(-30|-120)?\.txt$/;
  for (const file of telling) expect(file).toMatch(acting);
  for (const file of files.filter((file) => acting.test(file))) expect(telling).toContain(file);
});

test('scripts inform: the fee in 30 seconds, the five kinds, the old wards and the new, the fine and the steps', () => {
  expect(wordsOf('ly-lich-tu-phap-vneid-30.txt')).toContain('Bao nhiêu tiền: hai trăm nghìn đồng');
  for (const length of ['-30', '', '-120'])
    expect(wordsOf(`dang-ky-tam-tru${length}.txt`)).toMatch(
      /Bao nhiêu tiền: Qua mạng bảy nghìn đồng, tại quầy mười lăm nghìn đồng\.\nĐến hết [^]*, miễn cho người có [^.]*đủ điều kiện/,
    );
  for (const id of ['dang-ky-thuong-tru', 'ly-lich-tu-phap-vneid', 'cap-lai-can-cuoc'])
    for (const length of ['-30', '', '-120'])
      expect(wordsOf(`${id}${length}.txt`)).toMatch(/Bao nhiêu tiền: [^]*\nĐến hết ngày [^]*, miễn cho người có [^.]*đủ điều kiện/);
  for (const kind of ['hộ tịch', 'đăng ký kinh doanh', 'giấy chứng nhận nhà đất', 'giấy phép xây dựng', 'giấy phép lao động'])
    for (const file of ['le-phi-0-dong-30.txt', 'le-phi-0-dong.txt', 'le-phi-0-dong-120.txt']) expect(wordsOf(file), file).toContain(kind);
  for (const file of ['quan-10-nay-thuoc-phuong-nao.txt', 'quan-10-sau-2025-120.txt'])
    expect(wordsOf(file)).toMatch(/Phường một, hai, bốn, chín, mười và mười một nay thuộc Vườn Lài; Phường năm/);
  expect(wordsOf('dang-ky-tam-tru-120.txt')).toMatch(/phạt năm trăm nghìn đến một triệu đồng[^]*Bước một: /);
});

test('no script talks of sources, or of an address that nobody answers at', () => {
  for (const file of files)
    expect(wordsOf(file), file).not.toMatch(/theo trang|theo báo|theo nguồn|Nguồn không|[Cc]hưa có nguồn|suy ra|chấm example/);
});

test('no script tells in which article something stands, and an act that its title names is named in short', () => {
  for (const file of files)
    expect(wordsOf(file), file).not.toMatch(/(?:nằm|ghi) (?:ở|tại|trong) (?:điểm|khoản|Điều) |Ở điều nào|Đã đổi gì/);
  expect(wordsOf('thi-diem-bao-lau-30.txt')).toMatch(/Nghị quyết chín mươi tám [^]*\nNghị quyết chín mươi tám được thí điểm năm năm/);
});

test('every line begins with a capital', () => {
  for (const file of files) {
    for (const line of wordsOf(file).trim().split('\n')) expect(line, file).toMatch(/^\p{Lu}/u);
    expect(wordsOf(file), file).not.toMatch(/Trang này chỉ|Chưa có nguồn nêu mức thu|bà con/);
  }
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
  await expect(page.getByText('Bản thử, chưa dùng để phát.')).toBeVisible();
  await expect(page.getByText(/Đối chiếu lần cuối \d+\/\d+\/2026/).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'camnang.example/huong-dan/tra-cuu-ho-so/' })).toHaveAttribute(
    'href',
    '/huong-dan/tra-cuu-ho-so/',
  );
  const answer = await page.request.get('/phat-thanh/tra-cuu-ho-so.txt');
  expect(await answer.text()).toMatch(/^(?:Xin chào bạn nghe đài|Thông tin từ Cẩm nang)/);
});
