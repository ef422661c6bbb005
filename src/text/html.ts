import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';

/** HTML that is also well-formed XML, for pages and books alike: the writer of HTML leaves < and > in attributes as they are. */
export function writeHtml(tree: Nodes): string {
  // `data-footnote-ref` alone is no attribute to XML.
  visit(tree, 'element', ({ properties }) => {
    for (const [name, value] of Object.entries(properties)) if (value === true) properties[name] = '';
  });
  const html = toHtml(tree, { closeSelfClosing: true, characterReferences: { useNamedReferences: false, omitOptionalSemicolons: false } });
  return html.replace(/<[a-z/](?:"[^"]*"|[^">])*>/gi, (tag) =>
    tag.replace(/"[^"]*"/g, (value) => value.replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;')),
  );
}
