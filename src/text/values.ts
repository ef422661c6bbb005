import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { isPart } from './parse.ts';

type Fill = (text: string) => string;

/** Puts the words of values in place of every `[[id]]` of a text, wherever it stands, for channels that tell plain words. */
export function fillTree(tree: Nodes, fill: Fill): void {
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') node.value = fill(node.value);
    if (node.type === 'image' && node.alt) node.alt = fill(node.alt);
    if ((node.type === 'image' || node.type === 'link') && node.title) node.title = fill(node.title);
    if (!isPart(node)) return;
    for (const each of node.attributes)
      if (each.type === 'mdxJsxAttribute' && typeof each.value === 'string') each.value = fill(each.value);
  });
}

/** All that a tree says in words, those of attributes and pictures too, a piece a node. */
export function wordsIn(tree: Nodes): string[] {
  const words: string[] = [];
  fillTree(tree, (text) => {
    words.push(text);
    return text;
  });
  return words;
}
