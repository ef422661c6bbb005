import { createHash } from 'node:crypto';
import type { Nodes, RootContent } from 'mdast';
import type { Day } from '../truth/day.ts';
import { gate } from './gate.ts';
import { group } from './group.ts';
import { attribute, isPart, parseText, type TextFormat } from './parse.ts';

/** The part of a sheet's choice that each top-level part of a grouped text is. */
export const partOf = {
  Opening: 'opening',
  Answer: 'answer',
  Steps: 'steps',
  Problems: 'problems',
  Changed: 'changed',
  Ask: 'ask',
  Safety: 'safety',
  Section: 'sections',
} as const;

export interface TextPart {
  name: (typeof partOf)[keyof typeof partOf];
  /** The anchor of a section; undefined for other parts. */
  slug: string | undefined;
  /** The words as paper carries them, without cites and drawings. */
  words: string;
}

/** What neither stands on paper nor changes what it says. */
const notOnPaper = new Set(['Cite', 'Screen', 'Figure']);

/** The parts of a text as it stands on `day`, in its own order. Broken MDX throws, see `parseText`. */
export function partsOf(body: string, format: TextFormat, day: Day): TextPart[] {
  const tree = parseText(body, format);
  gate(tree, day);
  group(tree);
  return tree.children.flatMap((block: RootContent): TextPart[] => {
    if (!isPart(block) || !block.name || !(block.name in partOf)) return [];
    const words = wordsOf(block).replace(/\s+/g, ' ').trim();
    return [{ name: partOf[block.name as keyof typeof partOf], slug: attribute(block, 'slug'), words }];
  });
}

function wordsOf(node: Nodes): string {
  if (isPart(node) && notOnPaper.has(node.name ?? '')) return '';
  if ('value' in node) return node.value;
  const title = isPart(node) ? (attribute(node, 'title') ?? '') : '';
  const inside = 'children' in node ? (node.children as Nodes[]).map(wordsOf) : [];
  // Blocks end a word, runs of text do not.
  return [title, inside.join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ')].join(' ');
}

/** Ten characters that change with the words: enough to notice an edit, short enough for an editor's file. */
export const fingerprint = (words: readonly string[]): string =>
  createHash('sha256').update(words.join('\n').normalize('NFC')).digest('hex').slice(0, 10);
