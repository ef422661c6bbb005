import type { MarkdownProcessor, MarkdownRenderResult } from '@astrojs/markdown-remark';
import type { Image } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { anchorHeadings } from './anchors.ts';
import { footnotes } from './footnotes.ts';
import { writeHtml } from './html.ts';
import { parseText } from './parse.ts';
import { decoded } from './picture.ts';
import { focusTables } from './tables.ts';

/**
 * How Astro draws a text in plain Markdown: from the same tree that the check and every other channel read. Another parser would read some
 * text in another way, and what one of them lets through the other would print.
 */
export const markdownPage = (): MarkdownProcessor => ({
  name: 'markdown-page',
  options: {},
  createRenderer: () => Promise.resolve({ render: (body: string) => Promise.resolve(render(body)) }),
});

function render(body: string): MarkdownRenderResult {
  const tree = parseText(body, 'md');
  anchorHeadings(tree);
  focusTables(tree);
  const pictures: string[] = [];
  visit(tree, 'image', ({ url }) => void pictures.push(decoded(url)));
  const code = writeHtml(toHast(tree, { ...footnotes, handlers: { image } }));
  return { code, metadata: { headings: [], localImagePaths: [...new Set(pictures)], remoteImagePaths: [], frontmatter: {} } };
}

/** Astro puts the picture, in the size that it made, in place of this attribute. */
function image(_: State, { url, alt, title }: Image) {
  const properties = { src: decoded(url), alt: alt ?? '', ...(title && { title }) };
  return { type: 'element' as const, tagName: 'img', properties: { __ASTRO_IMAGE_: JSON.stringify(properties) }, children: [] };
}
