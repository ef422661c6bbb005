import type { Nodes } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { isPart } from '../../text/parse.ts';
import { warning, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** The signs with which word processors begin an item, at the beginning of a line. The private ones are those of Symbol and Wingdings. */
const bullet = /^\s*(?:[•·∙●○◦▪■□►➢➤✓✔❖→⇒➜➔★☆♦\uE000-\uF8FF]\s*|[–—]\s+|o(?:\t|\u00A0| {2,}))(?=\S)/u;
/** Cells parted by tabs, by blanks as in a letter, or by lines without the row of dashes that makes a table of them. */
const parting = /(?<=\S)(?:\t+| {3,}| +\| +)(?=\S)/;
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/\t+| {2,}| *\| */)
    .map((cell) => cell.trim());

/** a) … b) …, and 1/ … 2/ …: a list to whoever reads, a paragraph to Markdown. */
const label = /^\s*(?:[a-zđ]|\d{1,2})[)./]\s+(?=\S)/iu;
const stepWords = /^[*_]{0,2}Bước\s+\d+\s*[:.–—-][*_]{0,2}\s*(?=\S)/iu;
const pictureWords = /^\[?\s*(?:hình|ảnh)(?:\s*\d+)?\s*:\s*([^\]\n]+\.(?:png|jpe?g|webp|avif|svg|heic|gif))\s*\]?$/iu;

/** A slip in one of the lines of a paragraph. */
interface Slip {
  /** Which of the lines, from 0. */
  index: number;
  kind: Problem['kind'];
  found: string;
  mend: string;
}

/** What is pasted from a word processor or a chat, and would run together into one paragraph. */
export function pastedProblems({ file, tree, body, bodyLine, collection }: ContentFile): Problem[] {
  if (!tree) return [];
  const problems: Problem[] = [];
  const all = body.split('\n');
  visitParents(tree, (node, parents) => {
    const { start, end } = node.position ?? {};
    if (!start || !end || (node.type !== 'paragraph' && node.type !== 'heading')) return;
    const lines = all.slice(start.line - 1, end.line);
    // The first line may stand behind a tag or the sign of a list.
    lines[0] = lines[0]!.slice(start.column - 1);
    const isStep = collection === 'guides' && !parents.some((parent) => isPart(parent as Nodes, 'Step'));
    const slips =
      node.type === 'heading'
        ? [isStep && stepSlip(lines[0].replace(/^#+\s*/, ''))]
        : [listSlip(lines, parents.at(-1)?.type === 'listItem') ?? tableSlip(lines), isStep && stepSlip(lines[0]), pictureSlip(lines)];
    for (const slip of slips)
      if (slip) problems.push(warning(file, bodyLine + start.line - 1 + slip.index, slip.kind, slip.found, slip.mend));
  });
  return problems;
}

function listSlip(lines: readonly string[], isItem: boolean): Slip | undefined {
  const marked = lines.findIndex((line) => bullet.test(line));
  // One label may be part of a sentence; the first line of an item is one already.
  const labels = lines.flatMap((line, index) => (label.test(line) && (index > 0 || !isItem) ? [index] : []));
  const index = marked >= 0 ? marked : labels.length > (isItem ? 0 : 1) ? labels[0]! : -1;
  if (index < 0) return undefined;
  const line = lines[index]!.trim();
  const found = `Dòng "${shorten(line)}" không thành một ý của danh sách: các dòng sẽ dính liền`;
  return { index, kind: 'pasted-list', found, mend: `- ${line.replace(bullet, '')}` };
}

function tableSlip(lines: readonly string[]): Slip | undefined {
  const parted = lines.flatMap((line, index) => (parting.test(line.trim()) ? [index] : []));
  const [first] = parted;
  if (first === undefined || (parted.length < 2 && cellsOf(lines[first]!).length < 3)) return undefined;
  const [head, ...rows] = parted.map((index) => cellsOf(lines[index]!));
  const table = [head!, head!.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const found = `Bảng từ dòng "${shorten(lines[first]!.trim())}" không thành bảng: các ô sẽ dính liền`;
  return { index: first, kind: 'pasted-table', found, mend: table.join('\n') };
}

function stepSlip(line: string): Slip | undefined {
  const [sign] = stepWords.exec(line) ?? [];
  if (!sign) return undefined;
  const title = line
    .slice(sign.length)
    .trim()
    .replace(/[.:;]$/, '')
    .replaceAll('"', '”');
  const found = `"${shorten(line.trim())}" không nằm trong <Step>, nên không thành một bước`;
  return { index: 0, kind: 'step-in-words', found, mend: `<Step title="${title}">\n\n…\n\n</Step>` };
}

function pictureSlip(lines: readonly string[]): Slip | undefined {
  const index = lines.findIndex((line) => pictureWords.test(line.trim()));
  if (index < 0) return undefined;
  const line = lines[index]!.trim();
  const mend = `![Hình cho thấy gì](./${pictureWords.exec(line)![1]!.trim()})`;
  return { index, kind: 'pasted-picture', found: `Chữ "${shorten(line)}" đứng ở chỗ của một hình`, mend };
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replaceAll('\t', ' ');
