import type { Nodes, Parents } from 'mdast';
import { attribute, isPart } from '../text/parse.ts';
import { addressLine } from '../text/references.ts';
import { covers, dayBefore, type Day, type Span } from '../dates/day.ts';
import type { Value } from '../truth/value.ts';
import { gateOf, gateSpan } from './gate-days.ts';
import { asRead } from './marks.ts';
import type { Borrowed, Pointer, Prose } from './passage.ts';
import type { ContentFile } from './content-file.ts';
import { beginning, overlap, turningDays } from './spans.ts';

type Values = ReadonlyMap<string, Value>;

interface Around {
  span: Span;
  inside: readonly string[];
  /** Cites of the table, or of the sentence that leads in to the list. */
  cites: number;
}

/** The attributes that a reader sees as words. */
const wordAttributes = ['title', 'app', 'fields', 'button'];

/** The words, links and cites of a text, each with the days on which `<From>` and `<Until>` let it stand. */
export function readBody(file: Pick<ContentFile, 'tree' | 'bodyLine'>, values: Values): Prose {
  const prose: Prose = { passages: [], links: [], cites: [], figures: [] };
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + file.bodyLine - 1;

  function walk(node: Nodes, around: Around): void {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return readBlock(node, around);
    if (isPart(node, 'Cite')) prose.cites.push(...pointersIn(node, around.span).cites);
    const figure = isPart(node, 'Figure') && attribute(node, 'id');
    if (figure) prose.figures.push({ target: figure, line: lineOf(node), span: around.span });
    const inner = isPart(node) ? enter(node, around) : around;
    if (!inner || !('children' in node)) return;
    const cites = node.type === 'table' ? inner.cites + pointersIn(node, inner.span).cites.length : inner.cites;
    let before: Nodes | undefined;
    for (const child of node.children as Nodes[]) {
      const lead = (child.type === 'list' || child.type === 'table') && before?.type === 'paragraph' ? before : undefined;
      walk(child, { ...inner, cites: cites + (lead ? pointersIn(lead, inner.span).cites.length : 0) });
      before = child;
    }
  }

  /** What holds inside a part; undefined where nothing is ever shown. */
  function enter(part: Nodes, around: Around): Around | undefined {
    if (!isPart(part)) return around;
    const words = wordAttributes.flatMap((name) => attribute(part, name) ?? []);
    for (const text of words) {
      const place = isPart(part, 'Screen') ? 'name' : 'heading';
      const { span, inside } = around;
      prose.passages.push({ place, text, borrowed: [], lineAt: () => lineOf(part), span, cites: 0, inside, needs: {} });
    }
    const gate = gateOf(part);
    const span = gate === 'never' ? undefined : overlap(around.span, gate ?? {});
    return span && { ...around, span, inside: gate ? around.inside : [...around.inside, part.name ?? ''] };
  }

  function readBlock(block: Parents, around: Around): void {
    const place = block.type === 'heading' ? 'heading' : block.type === 'tableCell' ? 'cell' : 'paragraph';
    const { links, cites } = pointersIn(block, around.span);
    prose.links.push(...links);
    prose.cites.push(...cites);
    const parts = [...partsIn(block)];
    const days = turningDays(
      parts.flatMap((part) => gateSpan(part) ?? []),
      around.span,
    );
    days.forEach((day, index) => {
      const next = days[index + 1];
      const span = { from: day === beginning ? undefined : day, to: next ? dayBefore(next) : around.span.to };
      const { cited, ...words } = flatten(block, day, lineOf, values);
      if (!words.text.trim()) return;
      const inside = [...around.inside, ...parts.flatMap((part) => (isPart(part) && !gateOf(part) ? (part.name ?? '') : []))];
      prose.passages.push({ place, ...words, span, cites: around.cites + cited, inside, needs: {} });
    });
  }

  function pointersIn(node: Nodes, span: Span, found: { links: Pointer[]; cites: Pointer[] } = { links: [], cites: [] }) {
    const gate = isPart(node) ? gateOf(node) : undefined;
    const inner = gate === 'never' ? undefined : overlap(span, gate ?? {});
    if (!inner) return found;
    const id = isPart(node, 'Cite') && attribute(node, 'id');
    if (id) found.cites.push({ target: id, line: lineOf(node), span: inner });
    if (node.type === 'link') found.links.push({ target: node.url, line: addressLine(node) + file.bodyLine - 1, span: inner });
    if ('children' in node) for (const child of node.children as Nodes[]) pointersIn(child, inner, found);
    return found;
  }

  if (file.tree) walk(file.tree, { span: {}, inside: [], cites: 0 });
  return prose;
}

function* partsIn(node: Nodes): Generator<Nodes> {
  if (isPart(node) && !isPart(node, 'Cite')) yield node;
  if ('children' in node) for (const child of node.children as Nodes[]) yield* partsIn(child);
}

/** The block's words on one day, and where each of them stands in the file. */
function flatten(block: Parents, day: Day, lineOf: (node: Nodes) => number, values: Values) {
  const borrowed: Borrowed[] = [];
  const starts: { offset: number; line: number }[] = [];
  let text = '';
  let cited = 0;
  const add = (words: string, line: number) => {
    starts.push({ offset: text.length, line });
    text += words;
  };
  const read = (node: Nodes): void => {
    const gate = gateOf(node);
    if (gate === 'never' || (gate && !covers(gate, day))) return;
    if (isPart(node, 'Cite')) cited += 1;
    const from = text.length;
    if (node.type === 'break') text += '\n';
    if (node.type === 'text' || node.type === 'inlineCode') {
      const lines = node.value.split('\n');
      lines.forEach((words, index) => add(asRead(words, values) + (index < lines.length - 1 ? '\n' : ''), lineOf(node) + index));
    }
    if ('children' in node) for (const child of node.children as Nodes[]) read(child);
    if (node.type === 'link') borrowed.push({ kind: 'link', from, to: text.length });
    if (node.type === 'inlineCode') borrowed.push({ kind: 'code', from, to: text.length });
  };
  read(block);
  const lineAt = (offset: number) => starts.findLast((start) => start.offset <= offset)?.line ?? lineOf(block);
  return { text, borrowed, lineAt, cited };
}
