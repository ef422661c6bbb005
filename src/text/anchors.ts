import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isPart } from './parse.ts';
import { rowOf } from '../schemas/parts.ts';

/** The headings that every page of a text has. */
const ofPages = ['noi-dung', 'nguon', 'xem-tiep'];

/** Gives each heading of a text its place in addresses, unmarked, so that it survives being typed and printed. */
export function anchorHeadings(tree: Root): void {
  const slugger = new GithubSlugger();
  visit(tree, 'heading', (heading) => {
    heading.data = { ...heading.data, hProperties: { id: slugger.slug(unmarked(toString(heading))) } };
  });
}

/** The place that `anchorHeadings` gave a heading. */
export const anchorOf = (heading: Heading): string =>
  String((heading.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id ?? '');

/** The places in a text's page that a link may name after #. */
export function anchorsOf(tree: Root): Set<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set(ofPages);
  let steps = 0;
  visit(tree, (node) => {
    if (node.type === 'heading') anchors.add(slugger.slug(unmarked(toString(node))));
    if (!isPart(node)) return;
    const row = rowOf(node.name);
    const anchor = row?.anchor ?? rowOf(row?.joins)?.anchor;
    if (anchor) anchors.add(anchor);
    if (node.name === 'Step') anchors.add(`buoc-${(steps += 1)}`);
  });
  return anchors;
}

function unmarked(heading: string): string {
  return heading.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
}
