import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parsePlainParagraphs } from './plain-paragraphs.ts';

export type Part = MdxJsxFlowElement | MdxJsxTextElement;
export type TextFormat = 'md' | 'mdx';

const markdown = unified().use(remarkParse).use(remarkGfm);
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/** News without parts may be plain Markdown; everything else is MDX. */
export const formatOf = (path: string | undefined): TextFormat => (path?.endsWith('.md') ? 'md' : 'mdx');

/** The text as a tree of the caller's own. Throws the parser's own error, with line and column, when MDX is broken. */
export function parseText(body: string, format: TextFormat): Root {
  if (format === 'md') return parsePlainParagraphs(body) ?? markdown.parse(body);
  const tree = parsed.get(body) ?? parsePlainParagraphs(body) ?? mdx.parse(body);
  parsed.set(body, tree);
  return structuredClone(tree);
}

/** Half a dozen channels tell the same guide; a copy of a tree costs a thirteenth of parsing it again. Of news there may be thousands. */
const parsed = new Map<string, Root>();

/** Whether the node is a component, and if a name is given, that one. */
export function isPart(node: { type: string; name?: unknown }, name?: string): node is Part {
  const jsx = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return jsx && (name === undefined || node.name === name);
}

/** The text of an attribute written as `name="…"`; undefined when absent or written as an expression. */
export function attribute(part: Part, name: string): string | undefined {
  const found = part.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** A new component node, for what the pipeline adds. */
export function makePart(
  name: string,
  attributes: Record<string, string | number>,
  children: MdxJsxFlowElement['children'] = [],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value: String(value) })),
    children,
  };
}
