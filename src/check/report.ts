import { styleText } from 'node:util';
import type { Problem } from './problem.ts';
import type { Checked } from './run.ts';

/** The report as editors read it, one block a mistake, and a last line that says how it went. */
export function writeReport({ problems, files }: Checked, folder = 'content'): string {
  const errors = problems.filter((problem) => problem.level === 'error');
  const texts = files.filter((file) => file.format !== 'yaml').length;
  const blocks = problems.map((problem) => writeProblem(problem, folder));
  const warnings = problems.length - errors.length;
  const tail = warnings ? `, ${warnings} điều nên xem` : '';
  const last = errors.length
    ? `✗ ${errors.length} lỗi${tail}. Sửa xong, chạy lại: npm run check`
    : `✓ ${texts} bài, ${files.length - texts} mục trong các sổ: không có lỗi${tail}.`;
  return [...blocks, last].join('\n\n');
}

function writeProblem({ file, line, found, mend, level }: Problem, folder: string): string {
  const mark = level === 'error' ? styleText('red', '✗') : styleText('yellow', '!');
  return `${mark} ${folder}/${file}, dòng ${line}\n  ${found}\n  ${styleText('dim', 'Sửa:')} ${mend}`;
}
