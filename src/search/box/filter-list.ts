import { plainWords, wordsOf } from '../rank/fold.ts';

/** What a list can be asked for: the keys of its words, one space between, one before and one behind. */
export const filterKey = (...texts: readonly string[]): string => ` ${plainWords(texts.join(' '))} `;

/** Whether each tiếng that was typed begins a word of the entry; the order does not matter, and dấu neither. */
export function matches(key: string, typed: string): boolean {
  return wordsOf(typed).every((word) => key.includes(` ${word.key}`));
}
