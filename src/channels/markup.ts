import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { abbreviate, type Abbreviation } from '../text/abbreviate.ts';
import { attribute, type Part } from '../text/parse.ts';
import { partTitles } from '../text/part-titles.ts';

export interface MarkupOptions {
  /** Puts values in place of `[[id]]`. */
  fill: (text: string) => string;
  /** Where a link of the text leads from this channel. */
  href: (url: string) => string;
  /** What stands in place of a cite; nothing where it returns undefined. */
  cite?: (id: string) => Element | undefined;
  /** Title and description of a figure, which is not drawn outside the web page. */
  figure: (id: string) => { title: string; description: string } | undefined;
  acronyms: readonly Abbreviation[];
  /** The level of the parts' headings: 2 where the title is the h1. */
  level?: 2 | 3;
}

/**
 * A gated and grouped text (`treeOn`) as plain HTML that is also well-formed XML: for the e-book, the handbook and feeds.
 * From the tree rather than from built pages or Astro's container: no classes of the web page, no build needed to test it.
 */
export function markup(tree: Root, options: MarkupOptions): string {
  const { fill, href, acronyms } = options;
  visit(tree, (node) => {
    if (node.type === 'text') node.value = fill(node.value);
    else if (node.type === 'link') node.url = href(node.url);
    else if (node.type === 'heading') {
      node.depth = heading(options, node.depth - 2);
      // Its place on the page would stand twice in a book of many texts.
      delete node.data;
    }
  });
  abbreviate(tree, acronyms);
  const part = (state: State, node: Part) => elementOf(state, node, options);
  const hast = toHast(tree, { handlers: { mdxJsxFlowElement: part, mdxJsxTextElement: part } });
  return toHtml(hast, { closeSelfClosing: true, characterReferences: { useNamedReferences: false, omitOptionalSemicolons: false } });
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
  const inside = () => state.all(node as Nodes as never) as ElementContent[];
  const title = (words: string, below = 0) => element(`h${heading(options, below)}`, [text(words)]);
  const ownTitle = () => title(options.fill(attribute(node, 'title') ?? ''), 1);
  const section = (className: string, ...before: ElementContent[]) =>
    element('section', [...before, ...inside()], { className: [className] });
  const aside = (className: string, lead?: string) => element('div', ledInBy(lead, inside()), { className: ['note', className] });
  switch (node.name) {
    case 'Answer':
      return section('answer');
    case 'Steps':
      return element('section', [title(partTitles.steps), element('ol', inside(), { className: ['steps'] })]);
    case 'Step':
      return element('li', [ownTitle(), ...inside()]);
    case 'Problem':
      return section('problem', ownTitle());
    case 'Problems':
      return section('problems', title(partTitles.problems));
    case 'Changed':
      return section('changed', title(partTitles.changed));
    case 'Ask':
      return section('ask', title(partTitles.ask));
    case 'Safety':
      return section('safety', title(partTitles.safety));
    case 'Section':
      return element('section', inside());
    case 'Note':
      return aside('plain');
    case 'Warning':
      return aside('warning', partTitles.warning);
    case 'Unknown':
      return aside('unknown', partTitles.unknown);
    case 'abbr':
      return element('abbr', inside(), { title: attribute(node, 'title') });
    case 'Cite':
      return options.cite?.(attribute(node, 'id') ?? '');
    case 'Figure':
      return figure(options.figure(attribute(node, 'id') ?? ''));
    case 'Screen':
      return undefined;
    default:
      return inside();
  }
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
