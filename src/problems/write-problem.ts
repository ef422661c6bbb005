import { styleText } from 'node:util';
import type { Problem } from './problem.ts';

/** Where, what was found, how to mend it. */
export function writeProblem({ file, line, found, mend, level }: Omit<Problem, 'kind'>, folder = 'content'): string {
  const mark = level === 'error' ? styleText('red', '✗') : styleText('yellow', '!');
  const place = `${folder}/${plain(file).replaceAll('\n', '�')}`;
  return `${mark} ${place}, dòng ${line}\n  ${plain(found)}\n  ${styleText('dim', 'Sửa:')} ${plain(mend)}`;
}

/** What a name or a text repeats must not move the cursor or colour the screen: it could hide what else is said. */
const plain = (text: string) => text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '�');
