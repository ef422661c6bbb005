import type { Root } from 'mdast';
import { memoize } from '../once.ts';
import { excessIn } from './bounds.ts';
import { clean, RefusedText } from './clean.ts';
import { parsers } from './parsers.ts';
import type { TextFormat } from './part.ts';

export { attribute, isPart, makePart, type Part, type TextFormat } from './part.ts';

/** News without parts may be plain Markdown; everything else is MDX. */
export const formatOf = (path: string | undefined): TextFormat => (path?.endsWith('.md') ? 'md' : 'mdx');

/**
 * The text as a tree of the caller's own, ready to be told: without remarks, every link and picture written out. Throws the parser's own
 * error, with line and column, when MDX is broken, and `RefusedText` when something in it must not be published.
 */
export function parseText(body: string, format: TextFormat): Root {
  if (format === 'md') return clean(parseAsWritten(body, 'md'), { format, source: body });
  return structuredClone(parseMdx(body));
}

/** The text as its author wrote it, whatever that is: for the check alone. Throws `RefusedText` for what no parser reads in bounded time. */
export function parseAsWritten(body: string, format: TextFormat): Root {
  const excess = excessIn(body);
  if (excess) throw new RefusedText(excess);
  return parsers[format].parse(body);
}

/** Half a dozen channels tell the same guide; a copy of a tree costs a thirteenth of parsing it again. Of news there may be thousands. */
const parseMdx = memoize((body: string): Root => clean(parseAsWritten(body, 'mdx'), { format: 'mdx', source: body }));
