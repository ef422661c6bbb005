import type { Nodes } from 'mdast';
import { parseDay, type Span } from '../dates/day.ts';
import { attribute, isPart } from '../text/parse.ts';

/** The span of `<From>` and `<Until>`; `never` when its day is no day; undefined for any other node. */
export function gateOf(node: Nodes): Span | 'never' | undefined {
  if (!isPart(node, 'From') && !isPart(node, 'Until')) return undefined;
  const day = parseDay(attribute(node, 'day') ?? '');
  if (!day) return 'never';
  return node.name === 'From' ? { from: day } : { to: day };
}

/** The days that a `<From>` or `<Until>` lets its passage stand; undefined for any other node, and for one whose day is no day. */
export function gateSpan(node: Nodes): Span | undefined {
  const gate = gateOf(node);
  return gate === 'never' ? undefined : gate;
}
