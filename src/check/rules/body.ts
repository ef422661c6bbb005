import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, isPart } from '../../text/parse.ts';
import { parseDay } from '../../truth/day.ts';
import type { Kind } from '../kinds.ts';
import { mdxProblem } from '../mdx-problem.ts';
import { nearest } from '../nearest.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { ContentFile } from '../read.ts';
import type { Shelf } from '../shelf.ts';
import { dangling } from './references.ts';

/** What authors may write, and which attributes each part takes; those marked ! must be there. */
const parts: Record<string, readonly string[]> = {
  Answer: [],
  Ask: [],
  Changed: [],
  Cite: ['id!', 'at'],
  Figure: ['id!'],
  From: ['day!'],
  Note: [],
  Problem: ['title!'],
  Safety: [],
  Screen: ['app!', 'fields', 'button'],
  Step: ['title!'],
  Unknown: [],
  Until: ['day!'],
  Warning: [],
};

const vagueLinks = /^(tại đây|ở đây|đây|xem thêm|bấm vào đây|link|chi tiết|click)$/i;

/** Everything in a text that only its tree shows: broken MDX, unknown parts, cites to nowhere. */
export function bodyProblems(file: ContentFile, shelf: Shelf): Problem[] {
  if (file.format === 'yaml' || !file.body.trim()) return [];
  const lineIn = (line: number | undefined) => (line ?? 1) + file.bodyLine - 1;
  if (!file.tree) return file.fault ? [mdxProblem(file, file.fault)] : [];
  const problems: Problem[] = [];
  visit(file.tree, (node) => {
    const line = lineIn(node.position?.start.line);
    const add = (kind: Kind, found: string, mend: string) => problems.push(error(file.file, line, kind, found, mend));
    if (isPart(node)) problems.push(...partProblems(file.file, line, node, shelf));
    if (node.type === 'mdxjsEsm') add('import', 'Bài viết không được import', 'Xóa dòng này; các thành phần như Step, Cite đã có sẵn');
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      add('expression', `Có dấu ngoặc nhọn: {${node.value.slice(0, 30)}}`, 'Bỏ dấu { }, hoặc viết \\{ \\}');
    if (node.type === 'html' && /^<\w/.test(node.value))
      add('part-in-md', `Tệp .md không dùng được ${node.value.slice(0, 40).split('\n')[0]}`, `Đổi đuôi tệp thành .mdx`);
    if (node.type === 'link' && vagueLinks.test(toString(node).trim())) {
      problems.push(warning(file.file, line, 'vague-link', `Chữ của đường dẫn là "${toString(node)}"`, 'Viết tên của trang sẽ mở ra'));
    }
  });
  return problems;
}

function partProblems(file: string, line: number, part: Parameters<typeof attribute>[0], shelf: Shelf): Problem[] {
  const name = part.name ?? '';
  const known = parts[name];
  if (!known) {
    const near = nearest(name, Object.keys(parts));
    return [
      error(
        file,
        line,
        'unknown-part',
        `Không có thành phần <${name}>`,
        near ? `Có phải là: <${near}>` : `Các thành phần dùng được: ${Object.keys(parts).join(', ')}`,
      ),
    ];
  }
  const problems: Problem[] = [];
  const names = known.map((key) => key.replace('!', ''));
  for (const each of part.attributes) {
    if (each.type !== 'mdxJsxAttribute' || names.includes(each.name)) continue;
    problems.push(
      error(
        file,
        line,
        'unknown-attribute',
        `<${name}> không nhận "${each.name}"`,
        names.length ? `Chỉ nhận: ${names.join(', ')}` : 'Bỏ phần này',
      ),
    );
  }
  for (const key of known.filter((each) => each.endsWith('!')).map((each) => each.slice(0, -1))) {
    if (!attribute(part, key)) problems.push(error(file, line, 'missing-attribute', `<${name}> thiếu "${key}"`, `<${name} ${key}="…">`));
  }
  const id = attribute(part, 'id');
  const nowhere = id && (name === 'Cite' ? dangling(shelf, 'nguon', id) : name === 'Figure' ? dangling(shelf, 'hinh', id) : undefined);
  if (nowhere) problems.push(error(file, line, name === 'Cite' ? 'unknown-source' : 'unknown-figure', nowhere.found, nowhere.mend));
  const day = attribute(part, 'day');
  if (day && !parseDay(day))
    problems.push(error(file, line, 'gate-day', `<${name} day="${day}">: không phải một ngày có thật`, `<${name} day="2025-07-01">`));
  return problems;
}
