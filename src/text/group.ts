import type { Heading, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { anchorHeadings, anchorOf } from './anchors.ts';
import { isPart, makePart } from './parse.ts';
import { rowOf } from '../schemas/parts.ts';

type Block = MdxJsxFlowElement['children'][number];

/**
 * Gives the text its shape, in place, so that authors write a flat list of parts:
 * neighbouring `<Step>`s become one numbered `<Steps>`, `<Problem>`s one `<Problems>`, what stands before the first part or
 * heading an `<Opening>`, and each `## heading` with what follows it a `<Section>`. Web pages and printed sheets then
 * render or leave out whole parts by name.
 */
export function group(tree: Root): void {
  anchorHeadings(tree);
  const sections: { heading: Heading | undefined; blocks: Block[] }[] = [{ heading: undefined, blocks: [] }];
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) sections.push({ heading: node, blocks: [] });
    else sections.at(-1)!.blocks.push(node as Block);
  }
  tree.children = sections.flatMap(({ heading, blocks }): RootContent[] => {
    const grouped = joinNeighbours(blocks);
    if (!heading) return openingFirst(grouped);
    return [makePart('Section', { slug: anchorOf(heading) }, [heading as Block, ...grouped])];
  });
}

function joinNeighbours(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const list = isPart(block) ? rowOf(block.name)?.joins : undefined;
    const last = joined.at(-1);
    if (!list) joined.push(block);
    else if (last && isPart(last, list)) (last.children as Block[]).push(block);
    else joined.push(makePart(list, {}, [block]));
  }
  for (const steps of joined.filter((block) => isPart(block, 'Steps'))) {
    steps.children.forEach((step, index) => {
      if (isPart(step)) step.attributes.push(...makePart('', { number: index + 1, total: steps.children.length }).attributes);
    });
  }
  return joined;
}

function openingFirst(blocks: Block[]): RootContent[] {
  const firstPart = blocks.findIndex((block) => isPart(block));
  const end = firstPart === -1 ? blocks.length : firstPart;
  const opening = blocks.slice(0, end);
  return [...(opening.length ? [makePart('Opening', {}, opening)] : []), ...blocks.slice(end)] as RootContent[];
}
