import { latestDay, writeDay, type Day } from '../../dates/day.ts';
import { shownDays, sourceDay } from '../pages.ts';
import { error, warning, type Problem } from '../../problems/problem.ts';
import type { Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';
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

/** In years: what nobody looks at for longer than that is not kept up. */
const farthest = 2;

/** The latest day by which a page may be compared again that was compared on a day. */
export const lastReviewAfter = (reviewed: Day): Day => dayAfterYears(reviewed, farthest);

const dayAfterYears = (day: Day, years: number): Day => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace(/-02-29$/, '-02-28');

/** The day that the site is built for, and the day by the calendar: a review can lie after the first, never after the second. */
export interface CheckDays {
  day: Day;
  today: Day;
}

/** Dates that cannot be: reviewed tomorrow, valid until before it began, a text without any source. And what is due. */
export function dateProblems(file: ContentFile, prose: Prose, shelf: Shelf, { day, today }: CheckDays): Problem[] {
  if (!file.data) return [];
  const data = file.data as unknown as TextDates;
  const problems: Problem[] = [];
  const at = (key: string) => file.lineOf([key]);
  problems.push(...inFuture(file, today));
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
  const latest = data.reviewed && lastReviewAfter(data.reviewed);
  if (data.reviewBy && data.reviewBy > latest)
    problems.push(
      error(
        file.file,
        at('reviewBy'),
        'review-far',
        `Hạn đối chiếu ${writeDay(data.reviewBy)} xa quá: không quá ${farthest} năm sau ngày đối chiếu ${writeDay(data.reviewed)}`,
        `reviewBy: ${dayAfterYears(data.reviewed, 1)}`,
      ),
    );
  const changed = (Array.isArray(data.history) ? data.history : [])
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (changed && data.reviewed && changed > data.reviewed && changed <= today)
    problems.push(
      error(
        file.file,
        at('reviewed'),
        'review-missed',
        `Bài sửa ngày ${writeDay(changed)}, sau lần đối chiếu ${writeDay(data.reviewed)}`,
        `Đọc lại cả trang với nguồn, rồi ghi: reviewed: ${changed}`,
      ),
    );
  if (data.reviewBy && data.reviewBy < day)
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
  else if ((file.format !== 'yaml' || file.collection === 'procedures') && !shownDays(file, prose, shelf) && !file.fault)
    problems.push(
      warning(
        file.file,
        at(data.validTo ? 'validTo' : 'title'),
        'never-shown',
        'Trang này không hiện ngày nào: hết hạn trước khi có nguồn đầu tiên',
        'Sửa "validTo", thêm nguồn cũ hơn, hoặc thêm _ vào đầu tên tệp',
      ),
    );
  if (file.format !== 'yaml') problems.push(...withoutSource(file, prose, shelf));
  return problems;
}

/** What has been done lies behind us: read again, published, noted, changed. */
function inFuture({ file, data, lineOf }: ContentFile, today: Day): Problem[] {
  const { reviewed, readAgain, published, asOf, history, later } = data as {
    reviewed?: Day;
    readAgain?: Day;
    published?: string;
    asOf?: string;
    history?: { date: Day }[];
    later?: { asOf: string }[];
  };
  const single = Object.entries({ reviewed, readAgain, published, asOf }).map(([key, day]) => ({
    key,
    day,
    path: [key] as (string | number)[],
  }));
  const changes = (Array.isArray(history) ? history : []).map(({ date }, index) => ({
    key: 'date',
    day: date,
    path: ['history', index, 'date'],
  }));
  const values = (Array.isArray(later) ? later : []).map(({ asOf: day }, index) => ({ key: 'asOf', day, path: ['later', index, 'asOf'] }));
  return [...single, ...changes, ...values].flatMap(({ key, day, path }) =>
    day && day > today
      ? [error(file, lineOf(path), 'future-date', `"${key}" là ${writeDay(day)}, ở sau hôm nay (${writeDay(today)})`, `${key}: ${today}`)]
      : [],
  );
}

/** Nothing without a source, and not before there was one. */
function withoutSource(file: ContentFile, prose: Prose, shelf: Shelf): Problem[] {
  if (file.fault) return [];
  const data = file.data as unknown as TextDates;
  const all = [...prose.cites.map(({ target }) => target), ...(data.sources ?? [])];
  if (all.length === 0) {
    const mend = 'Thêm <Cite id="…" /> sau câu, hoặc ghi nguồn ở "sources"';
    return [error(file.file, file.lineOf(['sources']), 'no-source', 'Trang không dẫn nguồn nào', mend)];
  }
  const from = data.validFrom ?? (data.date ? latestDay(data.date) : undefined);
  const first = all.flatMap((id) => sourceDay(shelf, id) ?? []).sort()[0];
  if (!from || !first || first <= from) return [];
  const found = `Trang hiện từ ${from} nhưng mọi nguồn đều muộn hơn (sớm nhất ${first})`;
  return [warning(file.file, file.lineOf([data.validFrom ? 'validFrom' : 'date']), 'sources-later', found, `validFrom: ${first}`)];
}
