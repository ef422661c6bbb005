import { visit } from 'unist-util-visit';
import { warning, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** A footnote has two halves, and without either Markdown says nothing: its sign is printed as it stands, or its text is left out. */
export function noteProblems({ file, tree, bodyLine }: ContentFile): Problem[] {
  if (!tree) return [];
  const problems: Problem[] = [];
  const called = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void called.add(identifier));
  const add = (line: number | undefined, found: string, mend: string) =>
    problems.push(warning(file, (line ?? 1) + bodyLine - 1, 'lost-note', found, mend));
  visit(tree, (node) => {
    const line = node.position?.start.line;
    if (node.type === 'footnoteDefinition' && !called.has(node.identifier))
      add(
        line,
        `Không câu nào gọi chú thích [^${node.identifier}], nên lời ấy không hiện`,
        `Thêm [^${node.identifier}] sau câu cần chú thích, hoặc xóa lời ấy`,
      );
    const sign = node.type === 'text' && /\[\^([^\]\s]+)\](?!:)/.exec(node.value);
    if (sign) add(line, `Dấu ${sign[0]} không có lời chú thích, nên hiện ra như chữ`, `Thêm ở cuối bài: ${sign[0]}: …, hoặc xóa dấu ấy`);
  });
  return problems;
}
