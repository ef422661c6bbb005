import { unique, warning, type Problem } from '../../problems/problem.ts';
import type { Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';
import { houseTone } from '../tone.ts';

/** One way of placing marks on the whole site: a word written in two ways is found by half of the searches. */
export function toneProblems({ file }: ContentFile, { passages }: Prose): Problem[] {
  return unique(
    passages.flatMap(({ text, lineAt }) =>
      [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap((match) => {
        const mended = houseTone(match[0]);
        if (mended === match[0]) return [];
        return [warning(file, lineAt(match.index), 'tone-mark', `Chữ "${match[0]}" đặt dấu kiểu mới`, `Viết: ${mended}`)];
      }),
    ),
  );
}
