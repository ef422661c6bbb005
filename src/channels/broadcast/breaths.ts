import type { Passage } from '../../text/plain.ts';
import { withoutPage } from '../told.ts';

/** The words with a stop at their end. */
export const ended = (line: string): string => line.replace(/[;,:]$/, '.').replace(/(?<![.!?…])$/, '.');

/**
 * What is said in one go or not at all: a passage, or a list with the passage that announces it. What is only a gap in our
 * knowledge stays on the page, and so does a passage that announces what a voice cannot tell.
 */
export function breathsOf(passages: readonly Passage[]): string[] {
  const breaths: Passage[][] = [];
  const told = passages.map((passage) => ({ ...passage, text: withoutPage(passage.sentences) }));
  for (const passage of told.filter(({ kind, text }) => kind !== 'unknown' && text !== '')) {
    if (passage.kind === 'item' && breaths.length > 0) breaths.at(-1)!.push(passage);
    else breaths.push([passage]);
  }
  return breaths.filter((breath) => !breath.at(-1)!.text.endsWith(':')).map(inOneGo);
}

/** A list keeps its own signs: the colon before it and the semicolons in it are short breaths. */
const inOneGo = (breath: readonly Passage[]): string =>
  ended(breath.map(({ text }) => (/[.!?…;,:]$/.test(text) ? text : ended(text))).join(' '));
