import type { Nodes, Parents, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { gateSpan } from '../../check/gate-days.ts';
import { dayBefore, type Day } from '../../dates/day.ts';
import { splitFrontMatter } from '../../schemas/as-written.ts';
import { isPart, parseAsWritten } from '../../text/parse.ts';
import type { Range } from '../words/tree.ts';
import { hasSum, sumPattern, withSum } from './sum.ts';
import type { Change } from './rows.ts';

/** A sentence of a text that states a sum in digits. */
export interface Sentence {
  range: Range;
  raw: string;
  /** Without the cites behind it. */
  words: string;
  cites: string;
  /** It is told only from the day on, so that it has no other side. */
  isLater: boolean;
}

/** The sentences of an MDX text that state `sum` on `day` or later, and lines where it stands in a way that no gate can part. */
export function sentencesWith(raw: string, sum: number, day: Day): { sentences: Sentence[]; others: string[] } {
  const body = raw.slice(splitFrontMatter(raw)?.bodyAt ?? 0);
  const start = raw.length - body.length;
  const sentences = new Map<number, Sentence>();
  const others: string[] = [];
  const tree = readable(body);
  if (!tree) return { sentences: [], others: hasSum(body, sum) ? ['(bài chưa đọc được)'] : [] };
  visitParents(tree, (node, parents) => {
    if (isPart(node))
      others.push(...node.attributes.flatMap(({ value }) => (typeof value === 'string' && hasSum(value, sum) ? value : [])));
    if (node.type !== 'text' && node.type !== 'inlineCode') return;
    // What is told of a change stays as it was told.
    if (parents.some((parent) => isPart(parent, 'Changed'))) return;
    const spans = parents.flatMap((parent) => gateSpan(parent) ?? []);
    if (!hasSum(node.value, sum) || spans.some(({ to }) => to && to < day)) return;
    const parent = parents.at(-1)!;
    if (node.type === 'inlineCode' || !node.position || parents.some(({ type }) => type === 'heading')) return void others.push(node.value);
    for (const found of body.slice(...rangeOf(node)).matchAll(sumPattern(sum))) {
      const [from, to] = sentenceAround(parent, node.position.start.offset! + found.index, body);
      const isLater = spans.some((span) => span.from && span.from >= day);
      const sentence = body.slice(from, to);
      const cites = /(?:<Cite [^<>]*\/>)*$/.exec(sentence)![0];
      const words = sentence.slice(0, sentence.length - cites.length);
      sentences.set(from, { range: [start + from, start + to], raw: sentence, words, cites, isLater });
    }
  });
  const all = [...sentences.values()];
  const isWithin = ({ range: [from, to] }: Sentence) =>
    all.some(({ range }) => range[0] <= from && to <= range[1] && range[1] - range[0] > to - from);
  return { sentences: all.filter((each) => !isWithin(each)), others };
}

function readable(body: string): Root | undefined {
  try {
    return parseAsWritten(body, 'mdx');
  } catch {
    return undefined;
  }
}

const rangeOf = (node: Nodes): Range => [node.position!.start.offset!, node.position!.end.offset!];

/** From the end of the sentence before to the end of this one, with the cites behind it; never out of what holds the words. */
function sentenceAround(parent: Parents, at: number, body: string): Range {
  const children = parent.children as Nodes[];
  const [start] = rangeOf(children[0]!);
  const [, end] = rangeOf(children.at(-1)!);
  // Nothing within a link, a mark or a gate ends the sentence around it.
  let plain = body.slice(start, end);
  for (const child of children.filter(({ type }) => type !== 'text')) {
    const [from, to] = rangeOf(child).map((each) => each - start) as Range;
    const sign = isPart(child, 'Cite') ? '\u0001' : gateSpan(child) ? ' ' : 'x';
    plain = plain.slice(0, from) + sign.repeat(to - from) + plain.slice(to);
  }
  const ends = [...plain.matchAll(/[.!?…:]["”)]*\u0001*(?=\s|$)/g)].map(({ 0: { length }, index }) => start + index + length);
  const before = ends.findLast((each) => each <= at) ?? start;
  const first = before + /^\s*/.exec(body.slice(before, end))![0].length;
  return [first, ends.find((each) => each > at) ?? end];
}

/** A sentence until the day before, and the same from the day on with the new sum, or with the words that somebody has given it. */
export function parted({ raw, words: was, cites, isLater }: Sentence, { old, fresh, day, words }: Change): string {
  const changed = (words ?? withSum(was, old, fresh)) + cites;
  return isLater ? changed : `<Until day="${dayBefore(day)}">${raw}</Until><From day="${day}">${changed}</From>`;
}
