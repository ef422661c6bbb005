import type { Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { makePart } from './parse.ts';

/** `[[so-1022]]`: the value of `content/du-kien/so-1022.yaml`, by name. */
export const valueMark = /\[\[([a-z0-9-]+)\]\]/g;

/** Replaces each `[[id]]` in running text by `<Value id="…">`, in place. */
export function markValues(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('[[')) return;
    const pieces = splitByMark(node.value);
    parent.children.splice(index, 1, ...(pieces as Text[]));
    return [SKIP, index + pieces.length];
  });
}

function splitByMark(text: string): object[] {
  const pieces = text.split(valueMark).map((piece, place): object => {
    if (place % 2 === 1) return { ...makePart('Value', { id: piece }), type: 'mdxJsxTextElement' };
    return { type: 'text', value: piece };
  });
  return pieces.filter((piece) => !('value' in piece && piece.value === ''));
}

/** Every value that a text names, in order, each once. */
export function valuesIn(text: string): string[] {
  return [...new Set([...text.matchAll(valueMark)].map((match) => match[1]!))];
}
