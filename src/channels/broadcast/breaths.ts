import type { Passage } from '../../text/plain.ts';

/** The words with a stop at their end. */
export const ended = (line: string): string => line.replace(/[;,:]$/, '.').replace(/(?<![.!?…])$/, '.');

/**
 * What is said in one go or not at all: a passage, or a list with the passage that announces it. What is only a gap in our
 * knowledge stays on the page, and so does a passage that announces what a voice cannot tell, or a list of which it cannot tell all.
 */
export function breathsOf(passages: readonly Passage[], inform: (sentences: readonly string[]) => string[]): string[] {
  const breaths: Breath[] = [];
  for (const { kind, sentences } of passages.filter(({ kind }) => kind !== 'unknown')) {
    const text = inform(sentences).join(' ');
    if (kind === 'item' && breaths.length > 0) {
      breaths.at(-1)!.texts.push(text);
      breaths.at(-1)!.isWhole &&= text !== '';
    } else breaths.push({ texts: [text], isWhole: text !== '' });
  }
  return breaths.filter(({ texts, isWhole }) => isWhole && !texts.at(-1)!.endsWith(':')).map(inOneGo);
}

interface Breath {
  texts: string[];
  /** Whether nothing in it had to be kept back. */
  isWhole: boolean;
}

/** A list keeps its own signs: the colon before it and the semicolons in it are short breaths. */
const inOneGo = ({ texts }: Breath): string => ended(texts.map((text) => (/[.!?…;,:]$/.test(text) ? text : ended(text))).join(' '));
