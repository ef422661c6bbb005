import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { memoize } from '../once.ts';
import { gate } from './gate.ts';
import { attribute, isPart, parseText, type TextFormat } from './parse.ts';
import { neededBy } from '../schemas/parts.ts';
import type { Vantage } from '../schemas/vantage.ts';
import { valuesIn } from './value-marks.ts';
import { wordsIn } from './values.ts';

export interface TextFacts {
  /** Ids of the sources in the order in which the text first cites them. */
  cites: string[];
  /** Ids of the values used. */
  values: string[];
  /** Addresses that the text links to. */
  links: string[];
  /** What its headings, steps and problems are called. */
  headings: string[];
  /** How many steps it has. */
  steps: number;
  /** The words alone, a paragraph, item or cell a block, for counting and for channels without markup. */
  words: string;
}

/** What a text says of itself on that day and at those places. Broken MDX throws, see `parseText`. */
export const readText = (body: string, format: TextFormat, { day, places }: Vantage): TextFacts =>
  read(`${format} ${day} ${places.join()} ${body}`, body, format, { day, places });

/** While somebody edits, every request reads every text; parsing is what costs, and texts hardly change. */
const read = memoize((_: string, body: string, format: TextFormat, vantage: Vantage): TextFacts => {
  const tree = parseText(body, format);
  gate(tree, vantage);
  const cites = new Set<string>();
  const links: string[] = [];
  const headings: string[] = [];
  const blocks: string[] = [];
  let steps = 0;
  visit(tree, (node) => {
    const id = isPart(node, 'Cite') && attribute(node, 'id');
    if (id) cites.add(id);
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'heading') headings.push(toString(node));
    if (isPart(node, 'Step')) steps += 1;
    if (isPart(node) && neededBy(node.name).includes('title')) headings.push(attribute(node, 'title') ?? '');
    if (node.type === 'paragraph' || node.type === 'tableCell') blocks.push(toString(node));
  });
  return { cites: [...cites], values: valuesIn(wordsIn(tree).join('\n')), links, headings, steps, words: blocks.join('\n\n') };
});
