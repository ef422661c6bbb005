import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { covers, parseDay, type Day } from '../truth/day.ts';
import { attribute, isPart } from './parse.ts';

const hasChildren = (node: Nodes): node is Parents => 'children' in node;

/**
 * Keeps the passages that are true on `day` and drops the others, in place:
 * `<From day="2025-12-12">` from that day on, `<Until day="2025-12-11">` up to and including that day.
 * A gate that was all of a paragraph stands without one; its words get it back, or every mark among them would begin a line.
 * A paragraph, item or list that is left empty goes too. A gate without a readable day is dropped with its
 * passage: what cannot be dated is not told. (The check names it.)
 */
export function gate(tree: Root, day: Day): void {
  gateChildren(tree, day);
}

function gateChildren(parent: Parents, day: Day): void {
  const kept: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    if (hasChildren(child)) {
      const hadChildren = child.children.length > 0;
      gateChildren(child, day);
      if (hadChildren && isEmptied(child)) continue;
    }
    if (isPart(child, 'From') || isPart(child, 'Until')) {
      const edge = parseDay(attribute(child, 'day') ?? '');
      const span = child.name === 'From' ? { from: edge } : { to: edge };
      if (edge && covers(span, day)) kept.push(...asBlocks(child));
    } else kept.push(child);
  }
  (parent as { children: Nodes[] }).children = kept;
}

/** MDX takes away the paragraph around an element that stands alone in it, and leaves the element's words bare among blocks. */
function asBlocks(gated: Parents): Nodes[] {
  const bare = gated.type === 'mdxJsxFlowElement' && gated.children.some((child) => wordy.has(child.type));
  return bare ? [{ type: 'paragraph', children: gated.children as PhrasingContent[] }] : gated.children;
}

const wordy = new Set(['text', 'strong', 'emphasis', 'link', 'mdxJsxTextElement']);

const emptiable = new Set(['paragraph', 'listItem', 'list', 'blockquote', 'heading']);

function isEmptied(node: Parents): boolean {
  const blank = (child: Nodes) => child.type === 'text' && child.value.trim() === '';
  return emptiable.has(node.type) && (node.children as Nodes[]).every(blank);
}
