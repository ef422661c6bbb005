import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** Where two people changed the same lines, git leaves both versions between these marks. */
export function mergeProblems({ file, raw }: ContentFile): Problem[] {
  const lines = raw.split('\n');
  const marks = lines.flatMap((line, index) => (/^(?:<{7}|>{7}|\|{7})(?: |$)/.test(line) ? [index + 1] : []));
  const [first] = marks;
  if (first === undefined) return [];
  const found = `Hai bản của cùng một đoạn còn nguyên trong tệp, từ dòng ${first} đến dòng ${marks.at(-1)!}`;
  const mend = 'Giữ một bản, xóa bản kia và các dòng <<<<<<<, =======, >>>>>>>';
  return [error(file, first, 'merge-mark', found, mend)];
}
