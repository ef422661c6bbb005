import { firstWords, sentencesIn } from '../../text/sentences.ts';
import { unique, warning, type Problem } from '../../problems/problem.ts';
import type { Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';

/** What is only inferred may be said as such, but no step is built on it: small sheets, scripts and slides carry its title alone. */
export function inferredProblems({ file }: ContentFile, { passages }: Prose): Problem[] {
  return unique(
    passages
      .filter(({ inside }) => inside.includes('Step') && !inside.includes('Unknown'))
      .flatMap(({ text, lineAt }) => sentencesIn(text).map((sentence) => ({ text: sentence.text, line: lineAt(sentence.offset) })))
      .filter(({ text }) => /(?<!\p{L})suy ra(?!\p{L})/iu.test(text))
      .map(({ text, line }) =>
        warning(
          file,
          line,
          'inferred-step',
          `Bước dựa trên điều suy ra: "${firstWords(text)}"`,
          'Viết bước theo điều có nguồn, ví dụ "Hỏi phường trước khi đi", và để phần suy ra trong <Unknown>',
        ),
      ),
  );
}
