import type { Nodes, Parents } from 'mdast';
import { attribute, isPart } from '../text/parse.ts';
import type { Span } from '../dates/day.ts';
import { fillValues, type Value } from '../truth/value.ts';
import { gateSpan } from './gate-days.ts';
import type { KeyPath } from '../schemas/shape.ts';
import type { ContentFile } from './content-file.ts';
import { overlap } from './spans.ts';
import { withoutStrange } from './strange-characters.ts';

/** Words of a file as their author wrote them, the marks of values included, and the days on which they stand. */
export interface Written {
  words: string;
  lineAt: (offset: number) => number;
  span: Span;
  /**
   * `address`: where a link or a picture leads, which is no place for a value. `running`: a stretch of a paragraph; `block`: the whole
   * paragraph, with `seam` wherever something is marked up in it.
   */
  kind: 'words' | 'running' | 'block' | 'address';
}

/** Stands between two stretches of a block, and in no text. */
export const seam = '\0';

/** Everything that a file says, in front matter, register and body: whatever of it a reader may meet. */
export const writtenIn = (file: ContentFile): Written[] => [...inFields(file), ...inBody(file)];

function inFields(file: ContentFile): Written[] {
  const found: Written[] = [];
  const walk = (value: unknown, path: KeyPath, span: Span) => {
    if (typeof value === 'string') {
      const kind = /^(?:\/|https?:\/\/)/.test(value) ? 'address' : 'words';
      if (value) found.push({ words: value, lineAt: () => file.lineOf(path), span, kind });
    } else if (value && typeof value === 'object') {
      const { text, from, until, to } = value as { text?: unknown; from?: string; until?: string; to?: string };
      const inner = typeof text === 'string' ? { from, to: until ?? to } : span;
      for (const [key, each] of Object.entries(value)) walk(each, [...path, Array.isArray(value) ? Number(key) : key], inner);
    }
  };
  walk(file.data ?? file.written, [], {});
  return found;
}

function inBody(file: ContentFile): Written[] {
  const found: Written[] = [];
  const add = (node: Nodes, words: string | null | undefined, span: Span, kind: Written['kind'] = 'words') => {
    const first = (node.position?.start.line ?? 1) + file.bodyLine - 1;
    if (words) found.push({ words, lineAt: (offset) => first + words.slice(0, offset).split('\n').length - 1, span, kind });
  };
  const walk = (node: Nodes, around: Span) => {
    const span = overlap(around, gateSpan(node) ?? {});
    if (!span) return;
    if (node.type === 'text' || node.type === 'inlineCode') add(node, node.value, span, 'running');
    if (node.type === 'code') add(node, node.value, span);
    if (node.type === 'image') add(node, node.alt, span);
    if (node.type === 'image' || node.type === 'link' || node.type === 'definition') {
      add(node, node.url, span, 'address');
      add(node, node.title, span);
    }
    if (isPart(node)) for (const { name } of node.attributes as { name?: string }[]) if (name) add(node, attribute(node, name), span);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') add(node, runningWords(node), span, 'block');
    if ('children' in node) for (const child of node.children as Nodes[]) walk(child, span);
  };
  if (file.tree) walk(file.tree, {});
  return found;
}

function runningWords(block: Parents): string {
  return (block.children as Nodes[])
    .map((node) => ('value' in node ? node.value : 'children' in node ? runningWords(node) : ''))
    .join(seam);
}

/** Words as a reader meets them. A mark that names nothing and a character that no text may have are named as such, and are nothing to be spelled. */
export const asRead = (words: string, values: ReadonlyMap<string, Value>): string =>
  withoutStrange(fillValues(words, values).replace(/\[\[[^[\]\n]*\]\]/g, ''));
