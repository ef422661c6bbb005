import type { Nodes, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, isPart, type Part } from './parse.ts';
import { sentencesIn } from './sentences.ts';

/** What is said in one breath: a paragraph, an item of a list, a row of a table. */
export interface Passage {
  kind: 'plain' | 'item' | 'note' | 'warning' | 'unknown';
  text: string;
  sentences: string[];
  /** The sources cited in it. */
  cites: string[];
}

export interface Titled {
  title: string;
  passages: Passage[];
  /** The first phone screen drawn in it, for channels that can draw. */
  screen?: Screen;
}

/** The words of a drawn phone screen, as its author wrote them; fields are parted by `|`. */
export interface Screen {
  app: string;
  fields: string | undefined;
  button: string | undefined;
}

export interface Section extends Titled {
  /** It shows a table or a drawing, and its words lean on what is seen there. */
  drawn: boolean;
}

/** The words of a text by its parts, in the text's own order, without cites, links, drawings and markup. */
export interface PlainText {
  opening: Passage[];
  answer: Passage[];
  steps: Titled[];
  problems: Titled[];
  sections: Section[];
  changed: Passage[];
  ask: Passage[];
  safety: Passage[];
  /** What stands between the parts: a note after the steps. */
  besides: Passage[];
}

const plainParts: Record<string, 'opening' | 'answer' | 'changed' | 'ask' | 'safety'> = {
  Opening: 'opening',
  Answer: 'answer',
  Changed: 'changed',
  Ask: 'ask',
  Safety: 'safety',
};
const asides: Record<string, Passage['kind']> = { Note: 'note', Warning: 'warning', Unknown: 'unknown' };

/** Reads a gated and grouped tree (`treeOn`); `fill` puts values in place of `[[id]]`. */
export function plainText(tree: Root, fill: (text: string) => string): PlainText {
  const plain: PlainText = {
    opening: [],
    answer: [],
    steps: [],
    problems: [],
    sections: [],
    changed: [],
    ask: [],
    safety: [],
    besides: [],
  };
  const words = (node: Nodes) => fill(toString(node)).replace(/\s+/g, ' ').trim();
  function titled(part: Part, title: string): Titled {
    const screen = (part.children as Nodes[]).flatMap((child) => (isPart(child, 'Screen') ? screenOf(child) : []))[0];
    return { title: fill(title), passages: passagesOf(part.children as Nodes[]), ...(screen && { screen }) };
  }

  /** Takes the parts among `nodes` to their places, and returns what is in none. */
  function takeParts(nodes: readonly Nodes[]): Nodes[] {
    return nodes.filter((node) => {
      if (!isPart(node)) return true;
      const place = plainParts[node.name ?? ''];
      if (node.name === 'Steps' || node.name === 'Problems') takeParts(node.children as Nodes[]);
      else if (node.name === 'Step') plain.steps.push(titled(node, attribute(node, 'title') ?? ''));
      else if (node.name === 'Problem') plain.problems.push(titled(node, attribute(node, 'title') ?? ''));
      else if (node.name === 'Section') takeSection(node.children as Nodes[]);
      else if (place) plain[place].push(...passagesOf(node.children as Nodes[]));
      else return true;
      return false;
    });
  }

  function takeSection([heading, ...blocks]: Nodes[]): void {
    const passages = passagesOf(takeParts(blocks));
    if (passages.length > 0) plain.sections.push({ title: words(heading!), passages, drawn: blocks.some(isDrawn) });
  }

  function passagesOf(nodes: readonly Nodes[], kind: Passage['kind'] = 'plain'): Passage[] {
    return nodes.flatMap((node): Passage[] => {
      if (isPart(node) && asides[node.name ?? '']) return passagesOf(node.children as Nodes[], asides[node.name ?? '']);
      if (node.type === 'table') return rowsOf(node).map((text, row) => passage('item', text, citesIn(node.children[row + 1]!)));
      if (node.type === 'list')
        return node.children.flatMap((item) => passagesOf(item.children as Nodes[], kind === 'plain' ? 'item' : kind));
      if (node.type === 'blockquote') return passagesOf(node.children as Nodes[], kind);
      const text = words(node);
      return text ? [passage(kind, text, citesIn(node))] : [];
    });
  }

  /** Each row with the names of its columns, since a voice and a screen have none: `Từ 1/7/2025: Vườn Lài`. */
  function rowsOf({ children: [head, ...rows] }: Table): string[] {
    const names = head!.children.map(words);
    return rows.map((row) => row.children.map((cell, column) => `${names[column]}: ${words(cell)}`).join('; '));
  }

  plain.besides.push(...passagesOf(takeParts(tree.children)));
  return plain;
}

function isDrawn(node: Nodes): boolean {
  if (node.type === 'table' || (isPart(node) && node.name === 'Figure')) return true;
  return 'children' in node && (node.children as Nodes[]).some(isDrawn);
}

function passage(kind: Passage['kind'], text: string, cites: string[]): Passage {
  return { kind, text, sentences: sentencesIn(text).map((sentence) => sentence.text), cites };
}

const screenOf = (part: Part): Screen => ({
  app: attribute(part, 'app') ?? '',
  fields: attribute(part, 'fields'),
  button: attribute(part, 'button'),
});

function citesIn(node: Nodes): string[] {
  const ids = new Set<string>();
  visit(node, (each) => void (isPart(each, 'Cite') && ids.add(attribute(each, 'id') ?? '')));
  return [...ids];
}
