import { rmSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test, vi } from 'vitest';
import { writeAnnotations, writeJson, writeReport, writeSummary } from '../../src/check/report.ts';
import { inFolder, writeProblem } from '../../src/problems/write-problem.ts';
import { checkContent } from '../../src/check/run.ts';
import { isBuildable } from '../../src/check/aside.ts';
import { checkAll, report } from '../../src/commands/check.ts';
import { checkMistake, layOver } from './lay-over.ts';

const plain = (mistake?: string) => stripVTControlCharacters(writeReport(checkMistake(mistake)));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('the report of clean content ends with its state in numbers and a word of thanks', () => {
  expect(plain().split('\n')).toEqual([
      'Bài: 1 giải thích · 1 hỏi đáp · 1 hướng dẫn · 1 tin; 14 mục trong các sổ',
      'Chỗ dẫn nguồn: 3 · câu trung bình: 8,0 tiếng',
      'Thủ tục: 1 · mới có một nguồn về thời gian 0, tiền 1, giấy tờ 1, nơi nộp 1',
      'Thủ tục chưa có người thứ hai đọc lại (1): hoi-viec-mau',
      'Thủ tục chưa có tờ giấy cần mang: 1 (npm run edition -- --first cấp mỗi thủ tục một mã, giữ mãi)',
      'Phải đối chiếu trong 60 ngày tới: 0',
      'Bản nháp chưa đăng, vì tên tệp hay thư mục bắt đầu bằng _ (2): huong-dan/_nhap/bai-viet-do.mdx, tin-phuong/chung/_tin-viet-do.mdx',
      // The folder of a test has no history to look into, and some machines no git.
      expect.stringMatching(/^Sổ cái mã in chưa so được với các bản trước, vì .+\. Đừng bớt dòng nào của ma-qr\/so-cai\.txt\.$/),
      '✓ Không có lỗi. Cảm ơn bạn.',
    ]);
});

test('the last line counts mistakes apart from things to look at', () => {
  expect(plain('a-missing-key-is-named-with-its-meaning').split('\n').at(-1)).toBe('✗ 1 lỗi. Sửa xong, chạy lại: npm run check');
  expect(plain('an-overdue-review-is-a-warning').split('\n').at(-1)).toBe('✓ Không có lỗi, 1 điều nên xem. Cảm ơn bạn.');
});

test('reviews that fall due within 60 days are counted, the first one with its day', () => {
  const folder = layOver();
  const summaryOn = (day: string) => stripVTControlCharacters(writeSummary(checkContent(folder, day, day).summary)).split('\n').at(-2);
  expect(summaryOn('2026-05-10')).toBe('Phải đối chiếu trong 60 ngày tới: 0');
  expect(summaryOn('2026-05-11')).toBe('Phải đối chiếu trong 60 ngày tới: 10 (sớm nhất chu-de/xa-mau-la-gi.mdx, 10/7/2026)');
  rmSync(folder, { recursive: true });
});

test('a folder of another name is named in every sentence, and read by other programs too', () => {
  const { problems, summary } = checkMistake('a-law-that-is-not-registered-is-named');
  const report = stripVTControlCharacters(writeReport({ problems, summary }, inFolder('/srv/xa/')));
  expect(report).toContain('/srv/xa/chu-de/xa-mau-la-gi.mdx, dòng 10\n  Không có "luat-xa-la" trong /srv/xa/van-ban\n  Sửa: Tạo tệp /srv/xa/van-ban/luat-xa-la.yaml');
  expect(report.replace(/Xem: content\/loi-thuong-gap\.md/g, '')).not.toContain('content/');
  expect(JSON.parse(writeJson(problems, inFolder('tests/xa')))[0]).toMatchObject({ found: 'Không có "luat-xa-la" trong tests/xa/van-ban' });
  expect(writeAnnotations(problems, inFolder('tests/xa'))).toContain('Tạo tệp tests/xa/van-ban/luat-xa-la.yaml');
});

test('other programs get a list in JSON with nothing around it', () => {
  const [problem] = JSON.parse(writeJson(checkMistake('an-overdue-review-is-a-warning').problems));
  expect(problem).toEqual({
    file: 'content/co-quan/to-ho-tro-mau.yaml',
    line: 7,
    kind: 'review-overdue',
    level: 'warning',
    found: 'Quá hạn đối chiếu từ 2026-02-28',
    mend: 'Đọc lại cả trang với nguồn, rồi sửa "reviewed" và "reviewBy"',
    help: 'content/loi-thuong-gap.md#review-overdue',
  });
});

test('GitHub gets one line a problem, with what would end it early escaped', () => {
  const problem = { file: 'a,b.mdx', line: 3, kind: 'yaml', level: 'error', found: '100%: hỏng', mend: 'Sửa' } as const;
  expect(writeAnnotations([problem])).toBe('::error file=content/a%2Cb.mdx,line=3,title=yaml::100%25: hỏng%0ASửa: Sửa%0AXem: content/loi-thuong-gap.md#yaml');
});

async function output(mistake: string, asJson: boolean): Promise<{ good: boolean; lines: string[] }> {
  const folder = layOver(mistake);
  vi.stubEnv('CONTENT_DIR', folder);
  vi.stubEnv('SITE_DATE', '2026-03-01');
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const verdict = checkAll();
  report(verdict, asJson);
  const good = isBuildable(verdict);
  rmSync(folder, { recursive: true });
  return { good, lines: log.mock.calls.map(([text]) => String(text)) };
}

test('the command says no when there is a mistake and yes when there is only something to look at', async () => {
  expect((await output('a-missing-key-is-named-with-its-meaning', false)).good).toBe(false);
  expect((await output('an-overdue-review-is-a-warning', false)).good).toBe(true);
});

test('on GitHub the command adds annotations to the report, but never to JSON', async () => {
  vi.stubEnv('GITHUB_ACTIONS', 'true');
  const report = await output('an-overdue-review-is-a-warning', false);
  expect(report.lines.at(-1)).toMatch(/^::warning file=/);
  vi.restoreAllMocks();
  const json = await output('an-overdue-review-is-a-warning', true);
  expect(JSON.parse(json.lines.join('\n'))).toHaveLength(1);
});

test('a name or a text with signs for the screen cannot hide what the report says', () => {
  const problem = { file: 'a\u001B[2J\n::error::.mdx', line: 1, level: 'error', found: 'b\u001B[8m\r', mend: 'c\u009B1A' } as const;
  expect(stripVTControlCharacters(writeProblem(problem))).toBe('✗ content/a�[2J�::error::.mdx, dòng 1\n  b�[8m�\n  Sửa: c�1A');
});
