import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type TextFormat = 'md' | 'mdx';

export type Part = MdxJsxFlowElement | MdxJsxTextElement;

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
