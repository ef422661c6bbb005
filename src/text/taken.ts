import { createHash } from 'node:crypto';
import type { Nodes, RootContent } from 'mdast';
import { gate } from './gate.ts';
import { group } from './group.ts';
import { attribute, isPart, parseText, type TextFormat } from './parse.ts';
import { rowOf, type TakenAs } from '../schemas/parts.ts';
import type { Vantage } from '../schemas/vantage.ts';

export interface TextPart {
  name: TakenAs;
  /** The anchor of a section; undefined for other parts. */
  slug: string | undefined;
  /** The words as paper carries them, without cites and drawings. */
  words: string;
}

/** The parts of a text as it stands on that day and at those places, in its own order. Broken MDX throws, see `parseText`. */
export function partsOf(body: string, format: TextFormat, vantage: Vantage): TextPart[] {
  const tree = parseText(body, format);
  gate(tree, vantage);
  group(tree);
  return tree.children.flatMap((block: RootContent): TextPart[] => {
    const name = isPart(block) ? rowOf(block.name)?.takenAs : undefined;
    if (!isPart(block) || !name) return [];
    return [{ name, slug: attribute(block, 'slug'), words: wordsOf(block).replace(/\s+/g, ' ').trim() }];
  });
}

function wordsOf(node: Nodes): string {
  if (isPart(node) && rowOf(node.name)?.offPaper) return '';
  if ('value' in node) return node.value;
  const title = isPart(node) ? (attribute(node, 'title') ?? '') : '';
  const inside = 'children' in node ? (node.children as Nodes[]).map(wordsOf) : [];
  // Blocks end a word, runs of text do not.
  return [title, inside.join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ')].join(' ');
}

/** Ten characters that change with the words: enough to notice an edit, short enough for an editor's file. */
export const fingerprint = (words: readonly string[]): string =>
  createHash('sha256').update(words.join('\n').normalize('NFC')).digest('hex').slice(0, 10);
