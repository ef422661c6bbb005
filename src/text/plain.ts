import type { Nodes, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, isPart, type Part } from './parse.ts';
import { partRows, parts, rowOf, type PartWith } from '../schemas/parts.ts';
import { sentencesIn } from './sentences.ts';

/** What is said in one breath: a paragraph, an item of a list, a row of a table. */
export interface Passage {
  kind: 'plain' | 'item' | 'note' | 'warning' | 'unknown';
  text: string;
  sentences: string[];
  /** The sources cited in it. */
  cites: string[];
  /** Of a row of a table, what stands in its columns. */
  cells?: readonly string[];
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

type TakenFrom<Plain> = (typeof parts)[PartWith<{ takenAs: string; plain: Plain }>]['takenAs'];

/** The words of a text by its parts (`takenAs` in their table), in the text's own order, without cites, links, drawings and markup. */
export type PlainText = Record<TakenFrom<'passages'>, Passage[]> &
  Record<TakenFrom<'list'>, Titled[]> &
  Record<TakenFrom<'section'>, Section[]> & {
    /** What stands between the parts: a note after the steps. */
    besides: Passage[];
  };

/** Reads a gated and grouped tree (`treeOn`) whose values are filled in. */
export function plainText(tree: Root): PlainText {
  const places = partRows.flatMap(([, { takenAs }]) => takenAs ?? []);
  const plain = Object.fromEntries([...places, 'besides'].map((place) => [place, []])) as unknown as PlainText;
  // What a picture shows is for who sees the page, or hears it read there; in a script it would come from nowhere.
  const words = (node: Nodes) => toString(node, { includeImageAlt: false }).replace(/\s+/g, ' ').trim();
  function titled(part: Part, title: string): Titled {
    const screen = (part.children as Nodes[]).flatMap((child) => (isPart(child) && plainAs(child) === 'screen' ? screenOf(child) : []))[0];
    return { title, passages: passagesOf(part.children as Nodes[]), ...(screen && { screen }) };
  }

  /** Takes the parts among `nodes` to their places, and returns what is in none. */
  function takeParts(nodes: readonly Nodes[]): Nodes[] {
    return nodes.filter((node) => {
      if (!isPart(node)) return true;
      const row = rowOf(node.name);
      if (row?.plain === 'list') takeParts(node.children as Nodes[]);
      else if (row?.plain === 'titled') plain[parts[row.joins].takenAs].push(titled(node, attribute(node, 'title') ?? ''));
      else if (row?.plain === 'section') takeSection(node.children as Nodes[]);
      else if (row?.plain === 'passages') plain[row.takenAs].push(...passagesOf(node.children as Nodes[]));
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
      const aside = plainAs(node);
      if (isPart(node) && (aside === 'note' || aside === 'warning' || aside === 'unknown'))
        return passagesOf(node.children as Nodes[], aside);
      if (node.type === 'table') return rowsOf(node);
      if (node.type === 'list')
        return node.children.flatMap((item) => passagesOf(item.children as Nodes[], kind === 'plain' ? 'item' : kind));
      if (node.type === 'blockquote') return passagesOf(node.children as Nodes[], kind);
      const text = words(node);
      return text ? [passage(kind, text, citesIn(node))] : [];
    });
  }

  /** Each row with the names of its columns, since a voice and a screen have none: `Từ 1/7/2025: Vườn Lài`. */
  function rowsOf({ children: [head, ...rows] }: Table): Passage[] {
    const names = head!.children.map(words);
    return rows.map((row) => {
      const cells = row.children.map(words);
      return { ...passage('item', cells.map((cell, column) => `${names[column]}: ${cell}`).join('; '), citesIn(row)), cells };
    });
  }

  plain.besides.push(...passagesOf(takeParts(tree.children)));
  return plain;
}

/** What a part is in plain words, by the table of parts; undefined for what is none. */
const plainAs = (node: Nodes) => (isPart(node) ? rowOf(node.name)?.plain : undefined);

function isDrawn(node: Nodes): boolean {
  if (node.type === 'table' || plainAs(node) === 'drawing') return true;
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
