import { unique, warning, type Problem } from '../../problems/problem.ts';
import type { Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';
import { countSyllables, firstWords, sentencesIn } from '../../text/sentences.ts';

/** One idea a sentence is about 20 tiếng; past this a listener has lost its beginning. */
const longestSentence = 35;

/** Sentences that are too long to follow when read aloud. */
export function sentenceProblems({ file }: ContentFile, { passages }: Prose): Problem[] {
  const sentences = passages
    .filter(({ place }) => place !== 'name' && place !== 'heading')
    .flatMap(({ text, lineAt }) => sentencesIn(text).map((sentence) => ({ text: sentence.text, line: lineAt(sentence.offset) })));
  return unique(
    sentences.flatMap(({ text, line }) => {
      const length = countSyllables(text);
      if (length <= longestSentence) return [];
      const found = `Câu dài ${length} tiếng (không quá ${longestSentence}): "${firstWords(text)}"`;
      return [warning(file, line, 'long-sentence', found, 'Tách thành hai câu, mỗi câu một ý')];
    }),
  );
}
