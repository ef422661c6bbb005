import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checksumsFile, parseChecksums } from '../../deploy/checksums.ts';
import { outputTable } from '../campaign-report/outputs.ts';
import { reportPage } from '../campaign-report/page.ts';
import type { Period } from '../campaign-report/table.ts';
import { visitTables } from '../campaign-report/visits.ts';
import { namingOf, workTables } from '../campaign-report/work.ts';
import { writeReportWorkbook } from '../campaign-report/workbook.ts';
import { readContent } from '../check/read.ts';
import { parseDay, todayInVietnam, writeDay, type Day } from '../dates/day.ts';
import { contentRoot, refuseStrangers } from '../library/content-files.ts';
import { site } from '../library/site.ts';
import { finished } from './finished.ts';

const usage = [
  'Báo cáo một kỳ:              npm run report -- --from 1/5/2026 --to 30/11/2026',
  'Kèm lượt xem, quét, tải:     npm run report -- --from 1/5/2026 --to 30/11/2026 /var/log/nginx/access.log*',
  'Ghi vào thư mục khác:        thêm --out <thư mục>',
].join('\n');

/** `npm run report`: what was done in a period, as a page to print and a workbook; counts visits where logs of nginx are given. */
export async function runReport(words: readonly string[]): Promise<void> {
  const { period, out, logs } = asked(words);
  refuseStrangers();
  const { files, ledger } = readContent(contentRoot());
  const list = join(finished, checksumsFile);
  const built = existsSync(list) ? [...parseChecksums(readFileSync(list, 'utf8')).keys()] : undefined;
  const tables = [
    ...workTables(files, ledger, period),
    ...(built ? [outputTable(built)] : []),
    ...(logs.length ? await visitTables(logs, period, namingOf(files)) : []),
  ];
  const title = `Báo cáo kết quả truyền thông: ${site.name}`;
  const lines = [
    `Từ ${writeDay(period.from)} đến hết ${writeDay(period.to)}. Lập ngày ${writeDay(todayInVietnam())}.`,
    'Số liệu lấy từ lịch sử các bài, sổ mã in' + (logs.length ? ', và nhật ký máy chủ.' : '.'),
  ];
  mkdirSync(out, { recursive: true });
  const path = (ending: string) => join(out, `bao-cao-${period.from}-${period.to}.${ending}`);
  // The workbook first, beside its name: whoever finds the page finds both, and neither is ever half written.
  await writeReportWorkbook(path('tmp'), tables);
  renameSync(path('tmp'), path('xlsx'));
  writeFileSync(path('tmp'), reportPage(title, lines, tables));
  renameSync(path('tmp'), path('html'));
  console.log(`✓ ${path('html')} (mở bằng trình duyệt rồi in), ${path('xlsx')} (mở bằng Excel).`);
  if (!built) console.log('  Muốn có số lượng theo kênh: dựng trang trước (npm run build).');
  if (!logs.length) console.log('  Muốn có lượt xem, lượt quét mã, lượt tải tờ in: ghi thêm tên các tệp nhật ký của nginx ở cuối lệnh.');
}

function asked(words: readonly string[]): { period: Period; out: string; logs: string[] } {
  const options = { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string', default: '.' } } as const;
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true });
  } catch {
    throw new Error(usage);
  }
  const { from, to, out } = parsed.values;
  if (!from || !to) throw new Error(usage);
  const period = { from: dayIn(from), to: dayIn(to) };
  if (period.from > period.to) throw new Error(`Ngày đầu ${writeDay(period.from)} sau ngày cuối ${writeDay(period.to)}. Đổi chỗ hai ngày.`);
  return { period, out, logs: parsed.positionals };
}

function dayIn(written: string): Day {
  const day = parseDay(written);
  if (!day) throw new Error(`«${written}» không phải một ngày. Ghi như 30/11/2026.`);
  return day;
}
