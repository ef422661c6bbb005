import { styleText } from 'node:util';
import type { Problem } from './problem.ts';

/** Where, what was found, how to mend it. */
export function writeProblem({ file, line, found, mend, level }: Omit<Problem, 'kind'>, folder = 'content'): string {
  const mark = level === 'error' ? styleText('red', '✗') : styleText('yellow', '!');
  const place = `${folder.replace(/\/$/, '')}/${plain(file).replaceAll('\n', '�')}`;
  const [what, how] = [found, mend].map((text) => plain(inFolder(text, folder)));
  return `${mark} ${place}, dòng ${line}\n  ${what}\n  ${styleText('dim', 'Sửa:')} ${how}`;
}

/** Rules name files as they lie in `content/`; whoever checks another folder reads where they lie there. */
export const inFolder = (text: string, folder: string): string =>
  folder === 'content' ? text : text.replace(/(?<![\w/.-])content\/(?=[\w-])/g, () => `${folder.replace(/\/$/, '')}/`);

/** What a name or a text repeats must not move the cursor or colour the screen: it could hide what else is said. */
const plain = (text: string) => text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '�');
