import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { memoize } from '../once.ts';
import { clean } from './clean.ts';
import type { TextFormat } from './part.ts';

export { attribute, isPart, makePart, type Part, type TextFormat } from './part.ts';

/** A single ~ stands between numbers, `7~11 giờ`; only two strike out. */
export const gfm = { singleTilde: false };

const markdown = unified().use(remarkParse).use(remarkGfm, gfm);
const mdx = unified().use(remarkParse).use(remarkGfm, gfm).use(remarkMdx);

/** News without parts may be plain Markdown; everything else is MDX. */
export const formatOf = (path: string | undefined): TextFormat => (path?.endsWith('.md') ? 'md' : 'mdx');

/**
 * The text as a tree of the caller's own, ready to be told: without remarks, every link and picture written out. Throws the parser's own
 * error, with line and column, when MDX is broken, and `RefusedText` when something in it must not be published.
 */
export function parseText(body: string, format: TextFormat): Root {
  if (format === 'md') return clean(markdown.parse(body), { format, source: body });
  return structuredClone(parseMdx(body));
}

/** The text as its author wrote it, whatever that is: for the check alone. */
export const parseAsWritten = (body: string, format: TextFormat): Root => (format === 'md' ? markdown : mdx).parse(body);

/** Half a dozen channels tell the same guide; a copy of a tree costs a thirteenth of parsing it again. Of news there may be thousands. */
const parseMdx = memoize((body: string): Root => clean(mdx.parse(body), { format: 'mdx', source: body }));
