import { visit } from 'unist-util-visit';
import { isPart } from '../../text/parse.ts';
import { neededBy, partRows, parts, type PartName, type PartRow } from '../../schemas/parts.ts';
import { nearest } from '../nearest.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/**
 * What a reader finds in every text of a kind is there: a guide without anyone to ask, or a question without an answer, is not finished.
 * Broken MDX is left to the body rule.
 */
export function shapeProblems({ collection, file, tree, bodyLine }: ContentFile): Problem[] {
  if (!tree) return [];
  const found = new Set<string>();
  visit(tree, (node) => {
    if (isPart(node) && node.name) found.add(node.name);
  });
  return (
    partRows
      .filter(([, { requiredIn }]) => requiredIn === collection)
      // A misspelt part is named as such by the body rule; one slip is one message.
      .filter(([name]) => !nearest(name, [...found]))
      .map(([name, row]) => error(file, bodyLine, 'missing-part', `Bài thiếu phần ${wordsFor(name, row)}`, `<${name}>…</${name}>`))
  );
}

/** `<Step title="…"> (các bước)` */
function wordsFor(name: PartName, { joins, ...row }: PartRow): string {
  const tag = [name, ...neededBy(name).map((key) => `${key}="…"`)].join(' ');
  const called = (joins ? parts[joins] : row).name ?? name;
  return `<${tag}> (${called.toLowerCase()})`;
}
