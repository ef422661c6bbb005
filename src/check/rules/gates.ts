import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import { isPart } from '../../text/parse.ts';
import { dayBefore, daysBetween, nextDay, writeDay, type Span } from '../../dates/day.ts';
import { warning, type Problem } from '../../problems/problem.ts';
import { declaredDays } from '../pages.ts';
import { gateSpan } from '../gate-days.ts';
import type { ContentFile } from '../content-file.ts';
import { overlap } from '../spans.ts';

/** A passage that no day shows was meant for some day: its gate says later than the page ends, or earlier than it begins. */
export function gateProblems(text: ContentFile): Problem[] {
  const { file, tree, bodyLine } = text;
  const shown = declaredDays(text);
  if (!tree || !shown) return [];
  const problems: Problem[] = [];
  visitParents(tree, (node, parents) => {
    const gate = gateSpan(node);
    if (!gate || !isPart(node)) return;
    const around = parents.reduce<Span | undefined>((span, parent) => span && overlap(span, gateSpan(parent) ?? {}), shown);
    // An outer gate that is never open is named itself.
    if (!around || overlap(around, gate)) return;
    const day = gate.from ?? gate.to!;
    const found = `<${node.name} day="${day}">: đoạn này không hiện ngày nào, vì phần chứa nó chỉ hiện ${writeSpan(around)}`;
    const line = (node.position?.start.line ?? 1) + bodyLine - 1;
    problems.push(warning(file, line, 'gate-never', found, 'Sửa lại ngày, hoặc xóa cả đoạn'));
  });
  return problems;
}

const writeSpan = ({ from, to }: Span) =>
  from && from === to
    ? `ngày ${writeDay(from)}`
    : [...(from ? [`từ ${writeDay(from)}`] : []), ...(to ? [`đến ${writeDay(to)}`] : [])].join(' ');

/** Whoever writes the new above the old may also mean two things: only what lies this near is surely one. */
const near = 31;

/**
 * An Until and a From beside each other tell the old and the new of one thing: the second begins on the day after the first. Words between
 * them, or a remark of the editors, part two things.
 */
export function besideProblems({ file, tree, body, bodyLine }: ContentFile): Problem[] {
  if (!tree) return [];
  const problems: Problem[] = [];
  const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + bodyLine - 1;
  const isParted = (one: Nodes, other: Nodes) => /\{\s*\/\*/.test(body.slice(one.position?.end.offset, other.position?.start.offset));
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const all = withoutBlanks(node.children as Nodes[]).map((child) => ({ child, days: openDays(child) }));
    const pairs = all.slice(1).flatMap(({ child, days }, index) => {
      const before = all[index]!;
      if (!days || !before.days || isParted(before.child, child)) return [];
      if (before.days.to && days.from) return [{ before: before.child, child, until: before.days.to, from: days.from, isTurned: false }];
      if (!before.days.to && before.days.from && days.to && !days.from)
        return [{ before: before.child, child, until: days.to, from: before.days.from, isTurned: true }];
      return [];
    });
    // The end of one passage and the beginning of another that follow each other have found their partners.
    const edges = ({ before, child, isTurned }: (typeof pairs)[number]) =>
      isTurned ? { end: child, begin: before } : { end: before, begin: child };
    const fitting = pairs.filter(({ until, from }) => nextDay(until) === from).map(edges);
    const isPaired = (pair: (typeof pairs)[number]) =>
      fitting.some(({ end, begin }) => end === edges(pair).end || begin === edges(pair).begin);
    for (const pair of pairs) {
      const { before, child, until, from, isTurned } = pair;
      const apart = Math.abs(daysBetween(nextDay(until), from));
      if (isPaired(pair) || (isTurned && apart > near)) continue;
      const isGap = from > nextDay(until);
      const days = writeSpan(isGap ? { from: nextDay(until), to: dayBefore(from) } : { from, to: until });
      const found = `<Until day="${until}"> và <From day="${from}">: ${days}, ${isGap ? 'không đoạn nào hiện' : 'cả hai đoạn cùng hiện'}`;
      const mend = `<From day="${nextDay(until)}">, hoặc <Until day="${dayBefore(from)}">. Hai việc khác nhau thì ghi giữa hai đoạn vì sao: {/* … */}`;
      problems.push(warning(file, lineOf(isTurned ? before : child), isGap ? 'gate-gap' : 'gate-overlap', found, mend));
    }
  });
  return problems;
}

const withoutBlanks = (nodes: readonly Nodes[]) => nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');

/** The days of a gate, narrowed by a gate that is all it holds; also of an item or a paragraph that holds nothing else. */
function openDays(node: Nodes): Span | undefined {
  const span = gateSpan(node) ?? (node.type === 'listItem' || node.type === 'paragraph' ? {} : undefined);
  if (!span || !('children' in node)) return undefined;
  const [only, ...others] = withoutBlanks(node.children as Nodes[]);
  const inner = only && others.length === 0 ? openDays(only) : undefined;
  const days = inner ? overlap(span, inner) : span;
  return days?.from || days?.to ? days : undefined;
}
