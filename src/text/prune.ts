import type { Nodes, Parents } from 'mdast';

/**
 * Puts what `keep` returns in the place of every node, from the innermost outwards. A paragraph, item or list that is left empty goes too;
 * one that was empty before stays.
 */
export function prune(parent: Parents, keep: (node: Nodes) => Nodes[]): void {
  const kept: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    const hadChildren = hasChildren(child) && child.children.length > 0;
    if (hasChildren(child)) prune(child, keep);
    if (hadChildren && isEmptied(child as Parents)) continue;
    kept.push(...keep(child));
  }
  (parent as { children: Nodes[] }).children = kept;
}

const hasChildren = (node: Nodes): node is Parents => 'children' in node;

const emptiable = new Set(['paragraph', 'listItem', 'list', 'blockquote', 'heading', 'strong', 'emphasis', 'delete']);

function isEmptied(node: Parents): boolean {
  const blank = (child: Nodes) => child.type === 'text' && child.value.trim() === '';
  return emptiable.has(node.type) && (node.children as Nodes[]).every(blank);
}
