import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, isPart, type Part } from '../../text/parse.ts';
import { authorParts, neededBy, rowOf } from '../../schemas/parts.ts';
import type { Refusal } from '../../text/refusals.ts';
import { parseDay } from '../../dates/day.ts';
import { mdxProblem } from '../mdx-problem.ts';
import { nearest } from '../nearest.ts';
import { error, warning, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import type { Shelf } from '../shelf.ts';
import { dangling } from './references.ts';

const vagueLinks = /^(tại đây|ở đây|đây|xem thêm|bấm vào đây|link|chi tiết|click)$/i;

/** Everything in a text that only its tree shows: broken MDX, unknown parts, cites to nowhere. */
export function bodyProblems(file: ContentFile, shelf: Shelf): Problem[] {
  if (file.format === 'yaml' || !file.body.trim()) return [];
  const lineIn = (line: number | undefined) => (line ?? 1) + file.bodyLine - 1;
  if (file.fault) return [mdxProblem(file, file.fault)];
  const problems: Problem[] = [];
  if (file.tree)
    visit(file.tree, (node) => {
      const line = lineIn(node.position?.start.line);
      if (isPart(node)) problems.push(...partProblems(file.file, line, node, shelf));
      if (node.type === 'link' && vagueLinks.test(toString(node).trim())) {
        problems.push(warning(file.file, line, 'vague-link', `Chữ của đường dẫn là "${toString(node)}"`, 'Viết tên của trang sẽ mở ra'));
      }
    });
  return [...file.refusals.flatMap((refusal) => refusalProblem(file.file, lineIn(refusal.line), refusal)), ...problems];
}

/** What stops every output of a text, with the part that was meant where one is near. */
function refusalProblem(file: string, line: number, { kind, found, mend, name }: Refusal): Problem[] {
  // The rule of links knows the pages that may have been meant, that of values what a mark in an address should be.
  if (kind === 'relative-link' || (kind === 'unsafe-link' && /\[\[|%5B%5B/i.test(found))) return [];
  const near = name && nearest(name, authorParts);
  return [error(file, line, kind, found, near ? `Có phải là: <${near}>` : mend)];
}

/** A value in braces is named as such, not as missing. */
const isWrittenAsCode = (part: Part, key: string) =>
  part.attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === key && typeof each.value === 'object' && each.value);

const unknown = { nguon: 'unknown-source', hinh: 'unknown-figure' } as const;

function partProblems(file: string, line: number, part: Part, shelf: Shelf): Problem[] {
  const name = part.name ?? '';
  const problems = neededBy(name)
    .filter((key) => !attribute(part, key) && !isWrittenAsCode(part, key))
    .map((key) => error(file, line, 'missing-attribute', `<${name}> thiếu "${key}"`, `<${name} ${key}="…">`));
  const id = attribute(part, 'id');
  const folder = rowOf(name)?.refersTo;
  const nowhere = id && folder && dangling(shelf, folder, id);
  if (nowhere) problems.push(error(file, line, unknown[folder], nowhere.found, nowhere.mend));
  const day = attribute(part, 'day');
  if (day && !parseDay(day))
    problems.push(error(file, line, 'gate-day', `<${name} day="${day}">: không phải một ngày có thật`, `<${name} day="2025-07-01">`));
  return problems;
}
