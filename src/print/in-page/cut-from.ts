/** Takes all that follows a place out of a paragraph, as a paragraph of the same kind. */
export function cutFrom(paragraph: HTMLElement, node: Node, offset: number): HTMLElement {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(paragraph, paragraph.childNodes.length);
  const rest = paragraph.cloneNode(false) as HTMLElement;
  rest.append(range.extractContents());
  return rest;
}
