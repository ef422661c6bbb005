import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A wide table scrolls aside on a phone: with the keyboard it must be reached first, and not every browser sees to that itself. */
export function focusTables(tree: Root): void {
  visit(tree, 'table', (table) => {
    table.data = { ...table.data, hProperties: { tabIndex: 0 } };
  });
}
