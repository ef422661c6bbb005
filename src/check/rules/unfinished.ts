import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isPart } from '../../text/parse.ts';
import { rowOf } from '../../schemas/parts.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** What the templates and `npm run new` leave where an author has to write. */
const gap = /\[điền[^\]\n]*\]?/i;

/** A text that is published has words, in each of its parts, and no place left open. */
export function unfinishedProblems({ file, format, raw, body, bodyLine, tree }: ContentFile): Problem[] {
  const problems = raw.split('\n').flatMap((line, index) => {
    const open = gap.exec(line);
    const mend = 'Viết phần còn thiếu, hoặc thêm _ vào đầu tên tệp nếu chưa muốn đăng';
    return open ? [error(file, index + 1, 'unfinished', `Còn chỗ chưa viết: ${open[0]}`, mend)] : [];
  });
  if (format === 'yaml') return problems;
  if (!body.trim()) {
    const mend = 'Viết bài sau dòng --- thứ hai, hoặc thêm _ vào đầu tên tệp nếu chưa muốn đăng';
    return [...problems, error(file, bodyLine, 'empty-text', 'Sau phần khai báo không có bài viết', mend)];
  }
  if (!tree) return problems;
  visit(tree, (node) => {
    // What is no part at all is named as such.
    const row = isPart(node) ? rowOf(node.name) : undefined;
    if (!isPart(node) || !row?.attributes || row.wordless || toString(node).trim()) return;
    let isFilled = false;
    visit(node, (inside) => {
      isFilled ||= inside.type === 'image' || (isPart(inside) && rowOf(inside.name)?.wordless === true);
    });
    if (isFilled) return;
    const line = (node.position?.start.line ?? 1) + bodyLine - 1;
    problems.push(
      error(
        file,
        line,
        'empty-part',
        `<${node.name}> không có chữ nào bên trong`,
        `Viết nội dung, hoặc xóa <${node.name}>…</${node.name}>`,
      ),
    );
  });
  return problems;
}
