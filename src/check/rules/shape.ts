import { visit } from 'unist-util-visit';
import { isPart } from '../../text/parse.ts';
import { nearest } from '../nearest.ts';
import { error, type Problem } from '../problem.ts';
import type { ContentFile } from '../read.ts';

/** What a reader finds in every text of a kind: a guide without anyone to ask, or a question without an answer, is not finished. */
const wanted: Record<string, Record<string, string>> = {
  guides: {
    Step: '<Step title="…"> (các bước)',
    Changed: '<Changed> (đã đổi gì)',
    Ask: '<Ask> (hỏi ai)',
    Safety: '<Safety> (giữ an toàn)',
  },
  questions: { Answer: '<Answer> (trả lời ngắn)' },
};

/** Every part that a text of this kind must have is there. Broken MDX is left to the body rule. */
export function shapeProblems({ collection, file, tree, bodyLine }: ContentFile): Problem[] {
  if (!tree) return [];
  const found = new Set<string>();
  visit(tree, (node) => {
    if (isPart(node) && node.name) found.add(node.name);
  });
  return (
    Object.entries(wanted[collection] ?? {})
      // A misspelt part is named as such by the body rule; one slip is one message.
      .filter(([name]) => !nearest(name, [...found]))
      .map(([name, words]) => error(file, bodyLine, 'missing-part', `Bài thiếu phần ${words}`, `<${name}>…</${name}>`))
  );
}
