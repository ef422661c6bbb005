import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isPart, type TextFormat } from './parse.ts';

/** The headings that parts bring with them, and those that every page of a text has. */
const ofParts: Record<string, string> = {
  Step: 'cac-buoc',
  Problem: 'loi-hay-gap',
  Changed: 'da-doi-gi',
  Ask: 'hoi-ai',
  Safety: 'giu-an-toan',
};
const ofPages = ['noi-dung', 'nguon', 'xem-tiep'];

/** Gives each heading of an MDX text its place in addresses, unmarked, so that it survives being typed and printed. */
export function anchorHeadings(tree: Root): void {
  const slugger = new GithubSlugger();
  visit(tree, 'heading', (heading) => {
    heading.data = { ...heading.data, hProperties: { id: slugger.slug(unmarked(toString(heading))) } };
  });
}

/** The place that `anchorHeadings` gave a heading. */
export const anchorOf = (heading: Heading): string =>
  String((heading.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id ?? '');

/** The places in a text's page that a link may name after #. Plain Markdown keeps the marks of its headings. */
export function anchorsOf(tree: Root, format: TextFormat): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set(ofPages);
  let steps = 0;
  visit(tree, (node) => {
    if (node.type === 'heading') anchors.add(slugger.slug(format === 'mdx' ? unmarked(toString(node)) : toString(node)));
    if (!isPart(node)) return;
    if (ofParts[node.name ?? '']) anchors.add(ofParts[node.name!]!);
    if (node.name === 'Step') anchors.add(`buoc-${(steps += 1)}`);
  });
  return anchors;
}

function unmarked(heading: string): string {
  return heading.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
