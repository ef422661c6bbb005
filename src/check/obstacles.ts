import { whereIs } from '../library/content-files.ts';
import { placed } from '../problems/write-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { isExampleOrigin, origin, site } from '../library/site.ts';
import { publisherOn } from '../library/publisher.ts';
import type { Day } from '../dates/day.ts';
import { writeDay } from '../dates/day.ts';

/** Values, reviews and editions that have run out, and what nobody filled in, are a warning while somebody works, and a lie on a published page. */
const stopping = new Set<Problem['kind']>(['value-expired', 'review-overdue', 'edition-due', 'sample-left']);

export interface Obstacle {
  kind: 'example-address' | 'nobody-publishes' | Problem['kind'];
  /** For whoever keeps the site: what to write where. */
  says: string;
}

/** Why the site must not be published as it stands; empty when it may. */
export function releaseObstacles(problems: readonly Problem[], day: Day): Obstacle[] {
  const where = whereIs();
  return [
    ...(isExampleOrigin
      ? [
          obstacle(
            'example-address',
            `Địa chỉ trang còn là địa chỉ mẫu (${origin}). Sửa "origin" trong ${where('site.yaml')}, hoặc đặt SITE_URL.`,
          ),
        ]
      : []),
    ...(publisherOn(day)
      ? []
      : [
          obstacle(
            'nobody-publishes',
            `Ngày ${writeDay(day)} không có cơ quan nào phát hành ${site.name}. Cơ quan nào đã đồng ý phát hành thì ghi vào ${where('site.yaml')}, kèm ngày: ` +
              `publishers: [{name: "…", from: ${day}}]. Chưa cơ quan nào đồng ý thì chỉ dựng bản thử: ` +
              'npm run build, rồi đưa lên bằng deploy/release <thư mục> --draft.',
          ),
        ]),
    ...problems
      .filter(({ kind }) => stopping.has(kind))
      .map(({ kind, file, line, found }) => obstacle(kind, `${where(file)}, dòng ${line}: ${placed(found, where)}`)),
  ];
}

const obstacle = (kind: Obstacle['kind'], says: string): Obstacle => ({ kind, says });
