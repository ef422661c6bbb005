import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { covers, parseDay, type Day } from '../dates/day.ts';
import { attribute, isPart } from './parse.ts';
import { prune } from './prune.ts';

/**
 * Keeps the passages that are true on `day` and drops the others, in place:
 * `<From day="2025-12-12">` from that day on, `<Until day="2025-12-11">` up to and including that day.
 * A gate that was all of a paragraph stands without one; its words get it back, or every mark among them would begin a line.
 * A paragraph, item or list that is left empty goes too. A gate without a readable day is dropped with its
 * passage: what cannot be dated is not told. (The check names it.)
 */
export function gate(tree: Root, day: Day): void {
  prune(tree, (node) => {
    if (!isPart(node, 'From') && !isPart(node, 'Until')) return [node];
    const edge = parseDay(attribute(node, 'day') ?? '');
    const span = node.name === 'From' ? { from: edge } : { to: edge };
    return edge && covers(span, day) ? asBlocks(node) : [];
  });
}

/** MDX takes away the paragraph around an element that stands alone in it, and leaves the element's words bare among blocks. */
function asBlocks(gated: Parents): Nodes[] {
  const bare = gated.type === 'mdxJsxFlowElement' && gated.children.some((child) => wordy.has(child.type));
  return bare ? [{ type: 'paragraph', children: gated.children as PhrasingContent[] }] : gated.children;
}

const wordy = new Set(['text', 'strong', 'emphasis', 'link', 'mdxJsxTextElement']);
