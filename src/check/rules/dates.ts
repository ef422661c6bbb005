import { readText } from '../../text/read.ts';
import { latestDay, type Day } from '../../truth/day.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { ContentFile } from '../read.ts';
import type { Shelf } from '../shelf.ts';

interface TextDates {
  reviewed: Day;
  reviewBy: Day;
  validFrom?: Day;
  validTo?: Day;
  date?: string;
  sources?: string[];
  history?: { date: Day }[];
}

/** Dates that cannot be: reviewed tomorrow, valid until before it began, a text without any source. And what is due. */
export function dateProblems(file: ContentFile, shelf: Shelf, today: Day): Problem[] {
  if (!file.data) return [];
  const data = file.data as unknown as TextDates;
  const problems: Problem[] = [];
  const at = (key: string) => file.lineOf([key]);
  if (data.reviewed > today)
    problems.push(
      error(file.file, at('reviewed'), 'future-date', `Ngày đối chiếu ${data.reviewed} ở sau hôm nay (${today})`, `reviewed: ${today}`),
    );
  if (data.reviewBy && data.reviewBy <= data.reviewed)
    problems.push(
      error(
        file.file,
        at('reviewBy'),
        'review-order',
        `Hạn đối chiếu ${data.reviewBy} không sau ngày đối chiếu ${data.reviewed}`,
        'Ghi một ngày sau "reviewed", thường là ba đến mười hai tháng',
      ),
    );
  if (data.reviewBy && data.reviewBy < today)
    problems.push(
      warning(
        file.file,
        at('reviewBy'),
        'review-overdue',
        `Quá hạn đối chiếu từ ${data.reviewBy}`,
        'Đọc lại cả trang với nguồn, rồi sửa "reviewed" và "reviewBy"',
      ),
    );
  if (data.validFrom && data.validTo && data.validTo < data.validFrom)
    problems.push(
      error(
        file.file,
        at('validTo'),
        'valid-order',
        `"validTo" (${data.validTo}) ở trước "validFrom" (${data.validFrom})`,
        'Đổi lại hai ngày',
      ),
    );
  if (file.collection === 'values' && data.validTo && data.validTo < today)
    problems.push(
      warning(
        file.file,
        at('validTo'),
        'value-expired',
        `Dữ kiện "${String(file.data['name'])}" hết hạn ngày ${data.validTo}`,
        'Tìm nguồn mới rồi sửa giá trị, hoặc bỏ khỏi các trang đang dùng',
      ),
    );
  if (file.format !== 'yaml') problems.push(...withoutSource(file, data, shelf));
  return problems;
}

function withoutSource(file: ContentFile, data: TextDates, shelf: Shelf): Problem[] {
  if (file.format === 'yaml') return [];
  let cites: string[];
  try {
    cites = readText(file.body, file.format, '9999-12-31').cites;
  } catch {
    return [];
  }
  const all = [...cites, ...(data.sources ?? [])];
  if (all.length === 0)
    return [
      error(
        file.file,
        file.lineOf(['sources']),
        'no-source',
        'Trang không dẫn nguồn nào',
        'Thêm <Cite id="…" /> sau câu, hoặc ghi nguồn ở "sources"',
      ),
    ];
  const from = data.validFrom ?? (data.date ? latestDay(data.date) : undefined);
  const known = all.flatMap((id) => {
    const source = shelf.get('sources', id)?.data as { published?: string; notBefore?: Day } | undefined;
    return source ? [source.published ? latestDay(source.published) : (source.notBefore ?? '')] : [];
  });
  if (from && known.length > 0 && known.every((day) => day > from)) {
    return [
      warning(
        file.file,
        file.lineOf(['validFrom']),
        'sources-later',
        `Trang hiện từ ${from} nhưng mọi nguồn đều muộn hơn (sớm nhất ${known.sort()[0]})`,
        `validFrom: ${known.sort()[0]}`,
      ),
    ];
  }
  return [];
}
