import { cutFrom } from './cut-from.ts';

/**
 * Cuts a paragraph that runs over `limit` (a y coordinate) after its last whole line above it, leaving at least two lines on each
 * side. What is cut off is returned; undefined, with the paragraph whole, when there is no such place.
 */
export function splitParagraph(paragraph: HTMLElement, limit: number): HTMLElement | undefined {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: { bottom: number; node: Node; offset: number }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: word, index } of node.nodeValue!.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const box = range.getBoundingClientRect();
      const last = lines.at(-1);
      if (!last || box.top > last.bottom - box.height / 2) lines.push({ bottom: box.bottom, node, offset: index });
    }
  }
  const fitting = Math.min(lines.filter((line) => line.bottom <= limit).length, lines.length - 2);
  if (fitting < 2) return undefined;
  const { node, offset } = lines[fitting]!;
  return cutFrom(paragraph, node, offset);
}
