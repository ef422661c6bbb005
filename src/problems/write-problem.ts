import { styleText } from 'node:util';
import type { Problem } from './problem.ts';

/** Where an editor finds the file that a path of the content means. */
export type Where = (path: string) => string;

export const inFolder =
  (folder: string): Where =>
  (path) =>
    `${folder.replace(/\/$/, '')}/${path}`;

/** Where, what was found, how to mend it. */
export function writeProblem({ file, line, found, mend, level }: Omit<Problem, 'kind'>, where: Where = inFolder('content')): string {
  const mark = level === 'error' ? styleText('red', '✗') : styleText('yellow', '!');
  const place = plain(where(file)).replaceAll('\n', '�');
  const [what, how] = [found, mend].map((text) => plain(placed(text, where)));
  return `${mark} ${place}, dòng ${line}\n  ${what}\n  ${styleText('dim', 'Sửa:')} ${how}`;
}

/** Rules name files as `content/` and their path; an editor reads where they lie. The guides for editors lie in `content/` itself. */
export const placed = (text: string, where: Where): string =>
  text.replace(/(?<![\w/.-])content\/(?!(?:README|loi-thuong-gap|tra-cuu)\.md)((?:[\w-]+[./]?)*[\w-])/g, (_, path: string) => where(path));

/** What a name or a text repeats must not move the cursor or colour the screen: it could hide what else is said. */
const plain = (text: string) => text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '�');
