import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { covers, parseDay, type Day } from '../dates/day.ts';
import { isToldAt, type Vantage } from '../schemas/vantage.ts';
import { attribute, isPart, type Part } from './parse.ts';
import { prune } from './prune.ts';

/**
 * Keeps the passages that are true on that day and at those places, and drops the others, in place:
 * `<From day="2025-12-12">` from that day on, `<Until day="2025-12-11">` up to and including that day, `<Where place="tp-hcm">` there.
 * A gate that was all of a paragraph stands without one; its words get it back, or every mark among them would begin a line.
 * A paragraph, item or list that is left empty goes too. A gate without a readable day or a place is dropped with its
 * passage: what cannot be dated is not told. (The check names it.)
 */
export function gate(tree: Root, { day, places }: Vantage): void {
  prune(tree, (node) => {
    if (isPart(node, 'Where')) return isHere(node, places) ? asBlocks(node) : [];
    if (isDayGate(node)) return isNow(node, day) ? asBlocks(node) : [];
    return [node];
  });
}

/**
 * Of the gates only `<Where>`, and a `<From>` or `<Until>` of which it leaves nothing: for the check, which looks at all days of a campaign
 * and never at two places.
 */
export function gatePlaces(tree: Root, places: readonly string[]): void {
  const filled = new Set<Nodes>();
  visit(tree, (node) => void (isDayGate(node) && !isBlank(node) && filled.add(node)));
  prune(tree, (node) => {
    if (isPart(node, 'Where')) return isHere(node, places) ? asBlocks(node) : [];
    return isDayGate(node) && filled.has(node) && isBlank(node) ? [] : [node];
  });
}

const isDayGate = (node: Nodes): node is Part => isPart(node, 'From') || isPart(node, 'Until');
const isBlank = ({ children }: Part) => (children as Nodes[]).every((child) => child.type === 'text' && child.value.trim() === '');

const isHere = (node: Part, places: readonly string[]) => isToldAt(attribute(node, 'place') ?? '', places);

function isNow(node: Part, day: Day): boolean {
  const edge = parseDay(attribute(node, 'day') ?? '');
  return edge !== undefined && covers(node.name === 'From' ? { from: edge } : { to: edge }, day);
}

/** MDX takes away the paragraph around an element that stands alone in it, and leaves the element's words bare among blocks. */
function asBlocks(gated: Parents): Nodes[] {
  const bare = gated.type === 'mdxJsxFlowElement' && gated.children.some((child) => wordy.has(child.type));
  return bare ? [{ type: 'paragraph', children: gated.children as PhrasingContent[] }] : gated.children;
}

const wordy = new Set(['text', 'strong', 'emphasis', 'link', 'mdxJsxTextElement']);
