import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isPart, makePart, type Part } from './parse.ts';
import { rowOf } from '../schemas/parts.ts';
import { valuesIn } from './value-marks.ts';

/**
 * Ends each part in which a reader acts with a `<Contacts>` naming its values, in place. The component shows those that can be
 * called, written to or copied. A text offers each once, and again under "whom to ask".
 */
export function addContacts(tree: Root): void {
  const offered = new Set<string>();
  visit(tree, (node) => {
    if (!isPart(node) || !rowOf(node.name)?.acts) return;
    const ids = valuesIn(toString(node)).filter((id) => node.name === 'Ask' || !offered.has(id));
    for (const id of ids) offered.add(id);
    if (ids.length > 0) (node.children as Part[]).push(makePart('Contacts', { ids: ids.join(' ') }));
  });
}
