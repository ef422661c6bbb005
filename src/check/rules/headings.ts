import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { error, warning, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** The title is the first level; below it no level is skipped, or a screen reader's list of headings has a hole. */
export function headingProblems({ file, tree, body, bodyLine }: ContentFile): Problem[] {
  if (!tree) return [];
  const problems: Problem[] = [];
  let before = 1;
  visit(tree, 'heading', (heading: Heading) => {
    const { depth } = heading;
    const line = (heading.position?.start.line ?? 1) + bodyLine - 1;
    const words = toString(heading).replace(/\s+/g, ' ').trim();
    // Who draws a line under a paragraph, without an empty one between, makes a heading of it.
    const written = body.slice(heading.position?.start.offset, heading.position?.end.offset);
    if (depth === 2 && /\n[ \t]*-+[ \t]*$/.test(written)) {
      const found = `"${words}" thành một đề mục, vì dòng --- nằm ngay dưới nó`;
      problems.push(
        warning(file, line, 'heading-underlined', found, `Để một dòng trống trên dòng ---; muốn có đề mục thì viết ## trước tên của nó`),
      );
    }
    if (!words.replace(/#/g, '') && !heading.children.some(({ type }) => type === 'image')) {
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
