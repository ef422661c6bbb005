import { neededSign } from './needed.ts';

/** What is written, and what an announcer says for it. The groups of the pattern follow the match. */
export type Rule = readonly [pattern: RegExp, say: (match: string, ...groups: string[]) => string, needed?: RegExp | undefined];

export const rule = (pattern: string, say: Rule[1], flags = 'gu'): Rule => [new RegExp(pattern, flags), say, neededSign(pattern, flags)];

/** Applies the rules one after the other: what one has said holds no digit that a later one could take. */
export const applyRules = (rules: readonly Rule[], text: string): string =>
  rules.reduce((said, [pattern, say, needed]) => (needed?.test(said) === false ? said : said.replace(pattern, say)), text);

export const notInWord = String.raw`(?<![\p{L}\p{N}])`;
export const wordEnds = String.raw`(?![\p{L}\p{N}])`;

/** A number as Vietnamese write it: dots group, a comma is the decimal mark. */
export const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;

/** One of these words, the longest that fits. */
export const oneOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
