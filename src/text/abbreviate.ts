import type { Root, Text } from 'mdast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import { makePart } from './parse.ts';

export interface Abbreviation {
  term: string;
  full: string;
}

/** Inside these an explanation would break a link's name or repeat a title. */
const notInside = new Set(['heading', 'link', 'code', 'inlineCode']);

/** Each of the terms standing alone in a text. */
function patternOf(abbreviations: readonly Abbreviation[]): RegExp {
  const longestFirst = abbreviations.map(({ term }) => term).sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  // A letter, digit or slash on either side means a longer word or a document number such as 98/2023/QH15.
  return new RegExp(`(?<![\\p{L}\\p{N}/.-])(${escaped.join('|')})(?![\\p{L}\\p{N}/-])`, 'gu');
}

/** Marks the first use of each acronym on the page as `<abbr title="…">`, from the glossary, in place. */
export function abbreviate(tree: Root, abbreviations: readonly Abbreviation[]): void {
  const waiting = new Map(abbreviations.map(({ term, full }) => [term, full]));
  if (waiting.size === 0) return;
  const pattern = patternOf(abbreviations);
  visitParents(tree, 'text', (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (!parent || ancestors.some((ancestor) => notInside.has(ancestor.type))) return;
    const pieces: object[] = [];
    let from = 0;
    for (const match of node.value.matchAll(pattern)) {
      const full = waiting.get(match[1]!);
      if (!full) continue;
      waiting.delete(match[1]!);
      if (match.index > from) pieces.push({ type: 'text', value: node.value.slice(from, match.index) });
      pieces.push({
        ...makePart('abbr', { title: full }, [{ type: 'text', value: match[1]! } as never]),
        type: 'mdxJsxTextElement',
      });
      from = match.index + match[1]!.length;
    }
    if (pieces.length === 0) return;
    if (from < node.value.length) pieces.push({ type: 'text', value: node.value.slice(from) });
    const index = (parent.children as unknown[]).indexOf(node);
    (parent.children as unknown[]).splice(index, 1, ...(pieces as Text[]));
    return [SKIP, index + pieces.length];
  });
}
