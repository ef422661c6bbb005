import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { outputTable } from '../../src/campaign-report/outputs.ts';
import { reportPage } from '../../src/campaign-report/page.ts';
import type { Table } from '../../src/campaign-report/table.ts';
import { visitIn, visitTables } from '../../src/campaign-report/visits.ts';
import { workTables } from '../../src/campaign-report/work.ts';
import { writeReportWorkbook } from '../../src/campaign-report/workbook.ts';
import { readContent } from '../../src/check/read.ts';
import { campaign } from '../content/lay-over.ts';

const { files, ledger } = readContent(campaign);
const table = (tables: readonly Table[], heading: string): Table => tables.find((each) => each.heading === heading)!;
const published = (from: string, to: string) =>
  table(workTables(files, ledger, { from, to }), 'Danh sách bài đã đăng').rows.map(([, , title]) => title);

test('a text is counted in the period in which it first stood here, both ends included, and in no other', () => {
  const all = published('2000-01-01', '2099-12-31');
  expect(all.length).toBe(files.filter(({ format, data }) => format !== 'yaml' && data).length);
  const { data } = files.find(({ collection }) => collection === 'guides')!;
  const first = (data!['history'] as { date: string }[])[0]!.date;
  expect(published(first, first)).toContain(data!['title']);
  expect(published('2000-01-01', '2000-12-31')).toEqual([]);
});

test('phases of the plan share the period without a gap, and every text stands in one', () => {
  const site = files.find(({ collection }) => collection === 'site')!;
  const phases = [
    { name: 'Triển khai', until: '2026-01-31' },
    { name: 'Kết quả', until: '2026-06-30' },
  ];
  const planned = files.map((file) => (file === site ? { ...site, data: { ...site.data, plan: { phases } } } : file));
  const tables = workTables(planned, ledger, { from: '2026-01-01', to: '2026-12-31' });
  const { rows } = table(tables, 'Bài đã đăng theo giai đoạn');
  expect(rows.map(([name]) => name)).toEqual([
    'Triển khai (1/1/2026 – 31/1/2026)',
    'Kết quả (1/2/2026 – 30/6/2026)',
    'Sau kế hoạch (1/7/2026 – 31/12/2026)',
  ]);
  expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(table(tables, 'Danh sách bài đã đăng').rows.length);
});

test('what is due by the last day and not read again is named with its file', () => {
  const { rows } = table(workTables(files, ledger, { from: '2000-01-01', to: '2099-12-31' }), 'Quá hạn đối chiếu');
  const withReview = files.filter(({ data }) => data?.['reviewBy']);
  expect(rows.map(([, file]) => file).sort()).toEqual(withReview.map(({ file }) => file).sort());
  expect(table(workTables(files, ledger, { from: '2000-01-01', to: '2000-01-02' }), 'Quá hạn đối chiếu').rows).toEqual([]);
});

test('every line of the ledger stands in the report of its day', () => {
  const { rows } = table(workTables(files, ledger, { from: '2000-01-01', to: '2099-12-31' }), 'Mã in đã cấp, đổi, thôi');
  expect(rows.length).toBe(ledger.split('\n').filter((line) => /^\d/.test(line)).length);
});

test('words of a report are never code, in the page or in the workbook', async () => {
  const nasty = '=HYPERLINK("http://x")<script>alert(1)</script>';
  const tables: Table[] = [{ heading: `Bảng ${nasty}`, columns: [nasty], rows: [[nasty], [5]] }];
  expect(reportPage(nasty, [nasty], tables)).not.toContain('<script>');
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  const path = join(folder, 'report.xlsx');
  await writeReportWorkbook(path, tables);
  const parts = Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
  rmSync(folder, { recursive: true });
  expect(parts.map(([name]) => name)).toContain('xl/workbook.xml');
  expect(parts.some(([, xml]) => xml.includes('=HYPERLINK('))).toBe(true);
  for (const [name, xml] of parts) expect(xml, name).not.toMatch(/<script|<f>/);
});

test('channels are counted by the files of the built site; a code’s page is no page', () => {
  const { rows } = outputTable([
    'index.html',
    'q/H24/index.html',
    'to-roi/x/a4.pdf',
    'phat-thanh/x-30.txt',
    'rss.xml',
    'tin-phuong/feed.json',
  ]);
  expect(rows.map(([name, count]) => [name, count])).toEqual([
    ['Trang web', 1],
    ['Tờ rơi, áp phích, sổ tay', 1],
    ['Loa phát thanh', 1],
    ['Nguồn tin cho trang khác (RSS, JSON)', 2],
  ]);
});

const period = { from: '2026-11-01', to: '2026-11-30' };
const phone = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36';
const line = (asked: string, { status = 200, time = '10/Nov/2026:09:00:00 +0700', method = 'GET', agent = phone } = {}) =>
  `203.0.113.5 - - [${time}] "${method} ${asked} HTTP/2.0" ${status} 512 "-" "${agent}"`;
const counted = (...args: Parameters<typeof line>) => visitIn(line(...args), period)?.address;

test('a code is one code however its address was scanned or typed', () => {
  for (const asked of ['/q/H24', '/Q/H24', '/q/h24-3', '/Q/H24.', '/q/H24/?x=1']) expect(counted(asked), asked).toBe('/q/H24');
  expect(counted('/q/H24', { status: 301 })).toBe('/q/H24');
});

test('pages and sheets count, their parts, errors and other methods do not', () => {
  expect(counted('/huong-dan/?a=b')).toBe('/huong-dan/');
  expect(counted('/to-roi/x/a4.pdf')).toBe('/to-roi/x/a4.pdf');
  expect(counted('/huong-dan/', { status: 304 })).toBe('/huong-dan/');
  for (const asked of ['/_astro/x.css', '/rss.xml', '/hinh/x.png']) expect(counted(asked), asked).toBeUndefined();
  expect(counted('/huong-dan/', { status: 301 })).toBeUndefined();
  expect(counted('/huong-dan/', { status: 404 })).toBeUndefined();
  expect(counted('/huong-dan/', { method: 'POST' })).toBeUndefined();
  expect(counted('/huong-dan/', { agent: 'zalobot/1.0' })).toBeUndefined();
  for (const broken of ['', '"', 'GET /', '\u0000'.repeat(9), '[[[['.repeat(50)]) expect(visitIn(broken, period)).toBeUndefined();
});

test('days are those of Vietnam, whatever the server’s clock is set to', () => {
  expect(counted('/', { time: '31/Oct/2026:18:00:00 +0000' })).toBe('/');
  expect(counted('/', { time: '30/Nov/2026:17:30:00 +0000' })).toBeUndefined();
  expect(counted('/', { time: 'nonsense' })).toBeUndefined();
});

test('a log that cannot be read is named, with what to do', async () => {
  await expect(visitTables(['no-such.log'], period, { page: String, code: String })).rejects.toThrow(
    'Không đọc được nhật ký no-such.log. Xem lại tên tệp.',
  );
});
