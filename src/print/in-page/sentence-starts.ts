import { sentencesIn } from '../../text/sentences.ts';

/** Where the sentences of a paragraph begin, but for its first. One of four words or fewer, `Cuối năm 2024.`, leads in to the next. */
export function sentenceStarts(paragraph: HTMLElement): { node: Text; offset: number }[] {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; start: number }[] = [];
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push({ node, start: length });
    length += node.data.length;
  }
  const sentences = sentencesIn(paragraph.textContent);
  return sentences.flatMap(({ offset }, place) => {
    if (place === 0 || sentences[place - 1]!.text.split(/\s+/).length <= 4) return [];
    const { node, start } = nodes.findLast((each) => each.start <= offset)!;
    return [{ node, offset: offset - start }];
  });
}
