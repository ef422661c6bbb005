import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** The title is the first level; below it no level is skipped, or a screen reader's list of headings has a hole. */
export function headingProblems({ file, tree, bodyLine }: ContentFile): Problem[] {
  if (!tree) return [];
  const problems: Problem[] = [];
  let before = 1;
  visit(tree, 'heading', (heading: Heading) => {
    const { depth } = heading;
    const line = (heading.position?.start.line ?? 1) + bodyLine - 1;
    const words = toString(heading).replace(/\s+/g, ' ').trim();
    if (!words.replace(/#/g, '')) {
      problems.push(error(file, line, 'heading-empty', 'Đề mục không có chữ', 'Xóa dòng này, hoặc viết tên của mục sau các dấu #'));
      return;
    }
    if (depth === 1) problems.push(error(file, line, 'heading-1', `Đề mục "${words}" dùng một dấu #`, `## ${words}`));
    else if (depth > before + 1) {
      const found = `Đề mục "${words}" dùng ${depth} dấu #, mà đề mục trước nó ${before === 1 ? 'là tên trang' : `dùng ${before}`}`;
      problems.push(error(file, line, 'heading-order', found, `${'#'.repeat(before + 1)} ${words}`));
    }
    before = Math.max(depth, 2);
  });
  return problems;
}
