import type { Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Vantage } from '../schemas/vantage.ts';
import { gate } from './gate.ts';
import { group } from './group.ts';
import { isPart, parseText, type TextFormat } from './parse.ts';

/** A text as it stands on that day and at those places, grouped into its parts: what every channel without Astro's components starts from. */
export function treeOn(body: string, format: TextFormat, vantage: Vantage): Root {
  const tree = parseText(body, format);
  gate(tree, vantage);
  unwrap(tree);
  group(tree);
  return tree;
}

/** `<Note>Một dòng.</Note>` on one line is parsed as running text; a paragraph of nothing but parts is those parts. */
function unwrap(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    const parts = (node.children as Nodes[]).filter((child) => child.type !== 'text' || child.value.trim() !== '');
    if (!parent || index === undefined || parts.length === 0 || !parts.every((part) => isPart(part) && part.name !== 'Cite')) return;
    (parent as { children: Parents['children'] }).children.splice(index, 1, ...(parts as Parents['children']));
    return index;
  });
}
