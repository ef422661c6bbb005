import type { Element, ElementContent, Nodes as HastNodes } from 'hast';
import type { Nodes, Root } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { abbreviate, type Abbreviation } from '../text/abbreviate.ts';
import { footnotes } from '../text/footnotes.ts';
import { writeHtml } from '../text/html.ts';
import { attribute, type Part } from '../text/parse.ts';
import { neededBy, rowOf } from '../schemas/parts.ts';
import { headingOf } from '../library/part-headings.ts';

export interface MarkupOptions {
  /** Where a link of the text leads from this channel. */
  href: (url: string) => string;
  /** Where a picture beside the text is found from this channel. */
  picture: (url: string) => string;
  /** Parts the notes of this text from those of others in the same file. */
  anchor?: string;
  /** What stands in place of a cite; nothing where it returns undefined. */
  cite?: (id: string) => Element | undefined;
  /** Title and description of a figure, which is not drawn outside the web page. */
  figure: (id: string) => { title: string; description: string } | undefined;
  acronyms: readonly Abbreviation[];
  /** The level of the parts' headings: 2 where the title is the h1. */
  level?: 2 | 3;
}

/**
 * A gated and grouped text (`treeOf`), its values filled in, as plain HTML that is also well-formed XML: for the e-book, the handbook and feeds.
 * From the tree rather than from built pages or Astro's container: no classes of the web page, no build needed to test it.
 */
export function markup(tree: Root, options: MarkupOptions): string {
  const { href, picture, acronyms, anchor } = options;
  visit(tree, (node) => {
    if (node.type === 'link') node.url = href(node.url);
    else if (node.type === 'image') node.url = picture(node.url);
    else if (node.type === 'heading') {
      node.depth = heading(options, node.depth - 2);
      // Its place on the page would stand twice in a book of many texts.
      delete node.data;
    }
  });
  abbreviate(tree, acronyms);
  const part = (state: State, node: Part) => elementOf(state, node, options);
  const notes = { ...footnotes, footnoteLabelTagName: `h${heading(options)}`, clobberPrefix: anchor ? `${anchor}-` : '' };
  const html = toHast(tree, { ...notes, handlers: { mdxJsxFlowElement: part, mdxJsxTextElement: part } });
  if (anchor) partLabels(html, anchor);
  return writeHtml(html);
}

/** The library parts the notes of several texts in one file, but calls the heading of each by one name. */
function partLabels(html: HastNodes, anchor: string): void {
  visit(html, 'element', ({ properties }) => {
    for (const key of ['id', 'ariaDescribedBy']) if (String(properties[key]) === 'footnote-label') properties[key] = `${anchor}-chu-thich`;
  });
}

const heading = ({ level = 2 }: MarkupOptions, below = 0) => Math.min(level + Math.max(below, 0), 6) as 2 | 3 | 4;

const element = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

function elementOf(state: State, node: Part, options: MarkupOptions): ElementContent | ElementContent[] | undefined {
  const inside = state.all(node as Nodes as never) as ElementContent[];
  if (node.name === 'abbr') return element('abbr', inside, { title: attribute(node, 'title') });
  const row = rowOf(node.name);
  if (!row || row.markup === 'words') return inside;
  if (row.markup === 'nothing') return undefined;
  if (row.markup === 'cite') return options.cite?.(attribute(node, 'id') ?? '');
  if (row.markup === 'figure') return figure(options.figure(attribute(node, 'id') ?? ''));
  const { tag, class: className }: { tag: string; class?: string } = row.markup;
  const title = (words: string, below = 0) => element(`h${heading(options, below)}`, [text(words)]);
  const properties = className ? { className: className.split(' ') } : {};
  // A list has its heading before it, everything else within.
  if (tag === 'ol') return element('section', [...(row.heading ? [title(headingOf(row.heading))] : []), element(tag, inside, properties)]);
  if (row.heading) return element(tag, [title(headingOf(row.heading)), ...inside], properties);
  if (neededBy(node.name).includes('title')) return element(tag, [title(attribute(node, 'title') ?? '', 1), ...inside], properties);
  return element(tag, ledInBy(row.lead, inside), properties);
}

/** The word that says what a note is stands in its first line. */
function ledInBy(lead: string | undefined, [first, ...rest]: ElementContent[]): ElementContent[] {
  if (!first) return [];
  if (!lead) return [first, ...rest];
  const word = [element('b', [text(lead)]), text(' ')];
  return first.type === 'element' && first.tagName === 'p'
    ? [{ ...first, children: [...word, ...first.children] }, ...rest]
    : [element('p', word), first, ...rest];
}

function figure(found: { title: string; description: string } | undefined): ElementContent | undefined {
  return found && element('p', [element('b', [text(`${found.title}. `)]), text(found.description)], { className: ['figure'] });
}
