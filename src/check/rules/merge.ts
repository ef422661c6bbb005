import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** Where two people changed the same lines, git leaves both versions between these marks. */
export function mergeProblems({ file, raw }: ContentFile): Problem[] {
  const lines = raw.split('\n');
  const first = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  const last = lines.findIndex((line, index) => index > first && /^>{7}(?: |$)/.test(line));
  if (first < 0 || last < 0) return [];
  const found = `Hai bản của cùng một đoạn còn nguyên trong tệp, từ dòng ${first + 1} đến dòng ${last + 1}`;
  const mend = 'Giữ một bản, xóa bản kia và ba dòng <<<<<<<, =======, >>>>>>>';
  return [error(file, first + 1, 'merge-mark', found, mend)];
}
