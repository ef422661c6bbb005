import { whereIs } from '../library/content-files.ts';
import { placed } from '../problems/write-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { isExampleOrigin, origin, site } from '../library/site.ts';
import { publisherOn } from '../library/publisher.ts';
import type { Day } from '../dates/day.ts';
import { writeDay } from '../dates/day.ts';

/** Values, reviews and editions that have run out, and what nobody filled in, are a warning while somebody works, and a lie on a published page. */
const stopping = new Set<Problem['kind']>(['value-expired', 'review-overdue', 'edition-due', 'sample-left']);

/** Why the site must not be published as it stands, one sentence each, for editors; empty when it may. */
export function releaseObstacles(problems: readonly Problem[], day: Day): string[] {
  const where = whereIs();
  return [
    ...(isExampleOrigin
      ? [`Địa chỉ trang còn là địa chỉ mẫu (${origin}). Sửa "origin" trong ${where('site.yaml')}, hoặc đặt SITE_URL.`]
      : []),
    ...(publisherOn(day)
      ? []
      : [
          `Ngày ${writeDay(day)} không có cơ quan nào phát hành ${site.name}. Cơ quan nào đã đồng ý phát hành thì ghi vào ${where('site.yaml')}, kèm ngày: ` +
            `publishers: [{name: "…", from: ${day}}]. Chưa cơ quan nào đồng ý thì chỉ dựng bản thử: ` +
            'npm run build, rồi đưa lên bằng deploy/release <thư mục> --draft.',
        ]),
    ...problems
      .filter(({ kind }) => stopping.has(kind))
      .map(({ file, line, found }) => `${where(file)}, dòng ${line}: ${placed(found, where)}`),
  ];
}
