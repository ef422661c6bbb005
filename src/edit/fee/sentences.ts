import type { Nodes, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { CONTINUE, SKIP, visitParents } from 'unist-util-visit-parents';
import { gateSpan } from '../../check/gate-days.ts';
import { dayBefore } from '../../dates/day.ts';
import { formatOf, isPart, parseAsWritten } from '../../text/parse.ts';
import { sentencesIn } from '../../text/sentences.ts';
import { splice } from '../words/splice.ts';
import type { Change as Splice, Range } from '../words/tree.ts';
import type { Change } from './rows.ts';
import { hasSum, placesOf, withSum } from './sum.ts';

/** A sentence of a text that states the old sum in digits. */
export interface Sentence {
  range: Range;
  /** As it is written, and with the new sum; without what stands behind its full stop. */
  before: string;
  after: string;
  /** Sources and footnotes behind it. */
  cites: string;
  /** It is told only from the day on, so that it has no other side. */
  isLater: boolean;
}

/** The sentences of a text, whose body begins at `start`, that state the old sum on the day or later, and words in which no gate can part it. */
export function sentencesWith(
  path: string,
  raw: string,
  start: number,
  { old, fresh, day }: Change,
): { sentences: Sentence[]; others: string[] } {
  const body = raw.slice(start);
  if (!hasSum(body.replaceAll('\\', ''), old)) return { sentences: [], others: [] };
  const tree = readable(path, body);
  if (!tree) return { sentences: [], others: ['(bài chưa đọc được)'] };
  const sums: Splice[] = [];
  const found = new Map<number, { range: Range; isLater: boolean }>();
  const others: string[] = [];
  visitParents(tree, (node, parents) => {
    const isOver = (gateSpan(node)?.to ?? day) < day;
    const isBare = node.type === 'link' && node.position && body[rangeOf(node)[0]] !== '[';
    // What is told of a change stays as it was told, and an address as it is written.
    if (isOver || isBare || isPart(node, 'Changed')) return SKIP;
    const holder = holderOf(path, parents);
    const [from, to] = node.type === 'text' && node.position && holder ? rangeOf(node) : [0, 0];
    const here = placesOf(body.slice(from, to), old);
    if (here.length === 0) others.push(...wordsOf(node).filter((words) => hasSum(words, old)));
    for (const { index, words: was } of here) {
      const range = sentenceAround(holder!, from + index, body);
      sums.push({ range: [from + index, from + index + was.length], was, text: withSum(was, old, fresh) });
      found.set(range[0], { range, isLater: parents.some((parent) => (gateSpan(parent)?.from ?? '') >= day) });
    }
    return CONTINUE;
  });
  const ranges = [...found.values()].map(({ range }) => range);
  const sentences = [...found.values()].flatMap(({ range: [from, to], isLater }): Sentence[] => {
    // One within another is parted with it.
    if (ranges.some((other) => other[0] < from && to <= other[1])) return [];
    const cites = /(?:<Cite [^<>]*\/>|\[\^[^\]]+\])*$/.exec(body.slice(from, to))![0];
    const before = body.slice(from, to - cites.length);
    const within = sums.filter(({ range: [at] }) => from <= at && at < to);
    const after = splice(
      before,
      within.map(({ range: [first, last], ...sum }) => ({ range: [first - from, last - from], ...sum })),
    );
    return [{ range: [start + from, start + to], before, after, cites, isLater }];
  });
  return { sentences, others };
}

/** What the gates of a sentence must stand within; undefined where none can stand. */
const holderOf = (path: string, parents: readonly Parents[]): Parents | undefined =>
  formatOf(path) === 'md' || parents.some(({ type }) => type === 'heading')
    ? undefined
    : parents.findLast((each) => isPart(each) || each.type === 'paragraph' || each.type === 'tableCell');

/** What readers see of a node itself. */
function wordsOf(node: Nodes): string[] {
  if (isPart(node)) return node.attributes.flatMap(({ value }) => (typeof value === 'string' ? value : []));
  if (node.type === 'image') return [node.alt ?? ''];
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' ? [node.value] : [];
}

function readable(path: string, body: string): Root | undefined {
  try {
    return parseAsWritten(body, formatOf(path));
  } catch {
    return undefined;
  }
}

const rangeOf = (node: Nodes): Range => [node.position!.start.offset!, node.position!.end.offset!];

/** The sentence that holds a place, with the sources behind it; never out of what holds the words. */
function sentenceAround(holder: Parents, at: number, body: string): Range {
  const children = (holder.children as Nodes[]).filter(({ position }) => position);
  const [start, end] = holder.type === 'paragraph' ? rangeOf(holder) : [rangeOf(children[0]!)[0], rangeOf(children.at(-1)!)[1]];
  let plain = body.slice(start, end);
  for (const child of children.filter(({ type }) => type !== 'text')) {
    const [from, to] = rangeOf(child);
    plain = plain.slice(0, from - start) + asSigns(child, to - from) + plain.slice(to - start);
  }
  const { offset, text } = sentencesIn(plain).findLast((each) => start + each.offset <= at)!;
  return [start + offset, start + offset + text.length];
}

/** Nothing within a link, a mark or a gate ends the sentence around it, but its last full stop. A source behind one belongs to it, like a bracket. */
function asSigns(child: Nodes, length: number): string {
  if (isPart(child, 'Cite') || child.type === 'footnoteReference') return ')'.repeat(length);
  if (gateSpan(child)) return ' '.repeat(length);
  return (/[.!?…]["”)]*$/.test(toString(child)) ? '.' : 'x').padStart(length, 'x');
}

/** A sentence until the day before, and the same from the day on with the new sum, or with the words that somebody has given it. */
export function partSentence({ range, before, after, cites, isLater }: Sentence, { day }: Change, words = after): Splice {
  const [was, now] = [before + cites, words + cites];
  const text = isLater ? now : `<Until day="${dayBefore(day)}">${was}</Until><From day="${day}">${now}</From>`;
  return { range, was, text };
}
