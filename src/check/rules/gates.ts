import { visitParents } from 'unist-util-visit-parents';
import { isPart } from '../../text/parse.ts';
import { writeDay, type Span } from '../../dates/day.ts';
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

const writeSpan = ({ from, to }: Span) => [...(from ? [`từ ${writeDay(from)}`] : []), ...(to ? [`đến ${writeDay(to)}`] : [])].join(' ');
