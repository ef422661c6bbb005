import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Day } from '../truth/day.ts';
import { gate } from './gate.ts';
import { attribute, isPart, parseText, type TextFormat } from './parse.ts';
import { valuesIn } from './values.ts';

export interface TextFacts {
  /** Ids of the sources in the order in which the text first cites them. */
  cites: string[];
  /** Ids of the values used. */
  values: string[];
  /** Addresses that the text links to. */
  links: string[];
  /** What its headings, steps and problems are called. */
  headings: string[];
  /** The words alone, a paragraph, item or cell a block, for counting and for channels without markup. */
  words: string;
}

/** While somebody edits, every request reads every text; parsing is what costs, and texts hardly change. */
const remembered = new Map<string, TextFacts>();

/** What a text says of itself on `day`. Broken MDX throws, see `parseText`. */
export function readText(body: string, format: TextFormat, day: Day): TextFacts {
  const name = `${format} ${day} ${body}`;
  const known = remembered.get(name);
  if (known) return known;
  const facts = readAfresh(body, format, day);
  remembered.set(name, facts);
  return facts;
}

function readAfresh(body: string, format: TextFormat, day: Day): TextFacts {
  const tree = parseText(body, format);
  gate(tree, day);
  const cites = new Set<string>();
  const links: string[] = [];
  const headings: string[] = [];
  const blocks: string[] = [];
  visit(tree, (node) => {
    const id = isPart(node, 'Cite') && attribute(node, 'id');
    if (id) cites.add(id);
    if (node.type === 'link') links.push(node.url);
    if (node.type === 'heading') headings.push(toString(node));
    if (isPart(node, 'Step') || isPart(node, 'Problem')) headings.push(attribute(node, 'title') ?? '');
    if (node.type === 'paragraph' || node.type === 'tableCell') blocks.push(toString(node));
  });
  return { cites: [...cites], values: valuesIn(toString(tree)), links, headings, words: blocks.join('\n\n') };
}
