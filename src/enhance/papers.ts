import { keepChecks, wordsOf } from './checks.ts';
import { all, one } from './find.ts';
import { fingerprint } from './fingerprint.ts';

/** The papers of a procedure can be ticked off at home and shown at the counter. */
export function keepPapers(): void {
  const section = one('.papers');
  if (!section) return;
  const checks = all<HTMLInputElement>('input', section).map((box) => ({ box, mark: fingerprint(wordsOf(box.closest('li'))) }));
  if (checks.length === 0) return;
  keepChecks('giay-to', section, checks, {
    done: (count, total) => `Đã có ${count}/${total} giấy tờ.`,
    stale: (count) => `Trang đã sửa ${count} giấy tờ bạn từng đánh dấu, nên dấu cũ đã bỏ.`,
  });
}
