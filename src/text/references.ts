import type { Definition, Image, ImageReference, Link, LinkReference, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Writes `[words][1]` with its `[1]: address` below as `[words](address)`, in place, and takes the definitions away: whoever asks what a text
 * links to or shows need not know that there are two ways to write it. The line of the definition is kept for messages.
 */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  // As Markdown has it, the first of two definitions counts.
  visit(tree, 'definition', (node) => void (definitions.has(node.identifier) || definitions.set(node.identifier, node)));
  if (definitions.size === 0) return;
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const definition = node.type === 'linkReference' || node.type === 'imageReference' ? definitions.get(node.identifier) : undefined;
    if (definition) (parent.children as Nodes[])[index] = resolved(node as LinkReference | ImageReference, definition);
  });
  visit(tree, 'definition', (_, index, parent) => {
    parent!.children.splice(index!, 1);
    return index;
  });
}

function resolved(node: LinkReference | ImageReference, { url, title, position }: Definition): Link | Image {
  const rest = { url, title, position: node.position, data: { writtenAt: position?.start.line } } as object;
  return node.type === 'linkReference'
    ? ({ type: 'link', children: node.children, ...rest } as Link)
    : ({ type: 'image', alt: node.alt, ...rest } as Image);
}

/** The line on which the address of a link or picture stands. */
export const addressLine = (node: Link | Image): number =>
  (node.data as { writtenAt?: number } | undefined)?.writtenAt ?? node.position?.start.line ?? 1;
