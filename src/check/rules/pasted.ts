import type { Nodes, Paragraph } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { isPart } from '../../text/parse.ts';
import { warning, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** The signs with which word processors begin an item, at the beginning of a line. The private ones are those of Symbol and Wingdings. */
const bullet = /^\s*(?:[•·∙●○◦▪■□►➢➤✓✔❖\uE000-\uF8FF]\s*|[–—]\s+|o(?:\t|\u00A0| {2,}))(?=\S)/u;
/** a) … b) …, and 1/ … 2/ …: a list to whoever reads, a paragraph to Markdown. */
const label = /^\s*(?:[a-zđ]|\d{1,2})[)./]\s+(?=\S)/iu;
const stepWords = /^Bước\s+\d+\s*[:.–—-]\s*(?=\S)/iu;
const pictureWords = /^\[?\s*(?:hình|ảnh)(?:\s*\d+)?\s*:\s*([^\]\n]+\.(?:png|jpe?g|webp|avif|svg|heic|gif))\s*\]?$/iu;

/** What is pasted from a word processor or a chat, and would run together into one paragraph. */
export function pastedProblems({ file, tree, body, bodyLine, collection }: ContentFile): Problem[] {
  if (!tree) return [];
  const problems: Problem[] = [];
  const all = body.split('\n');
  visitParents(tree, 'paragraph', (paragraph: Paragraph, parents) => {
    const { start, end } = paragraph.position ?? {};
    if (!start || !end) return;
    const lines = all.slice(start.line - 1, end.line);
    // The first line may stand behind a tag or the sign of a list.
    lines[0] = lines[0]!.slice(start.column - 1);
    const at = (index: number) => bodyLine + start.line - 1 + index;
    const add = (index: number, kind: Problem['kind'], found: string, mend: string) =>
      problems.push(warning(file, at(index), kind, found, mend));

    const listed = lines.findIndex((line) => bullet.test(line));
    // The first line of an item is one already.
    const isItem = parents.at(-1)?.type === 'listItem';
    const labels = lines.flatMap((line, index) => (label.test(line) && (index > 0 || !isItem) ? [index] : []));
    const labelled = labels.length > (isItem ? 0 : 1) ? labels[0]! : -1;
    const tabbed = lines.flatMap((line, index) => (/\S\t+\S/.test(line) ? [index] : []));
    if (listed >= 0) {
      const line = lines[listed]!.trim();
      add(
        listed,
        'pasted-list',
        `Dòng "${shorten(line)}" không thành một ý của danh sách: các dòng sẽ dính liền`,
        `- ${line.replace(bullet, '')}`,
      );
    } else if (tabbed.length > 1 || tabbed.some((index) => lines[index]!.split(/\t+/).length > 2)) {
      const rows = tabbed.map((index) => lines[index]!.trim().split(/\t+/));
      const table = [rows[0]!, rows[0]!.map(() => '---'), ...rows.slice(1)].map(
        (row) => `| ${row.map((cell) => cell.trim()).join(' | ')} |`,
      );
      add(
        tabbed[0]!,
        'pasted-table',
        `Bảng ngăn bằng dấu tab, từ dòng "${shorten(lines[tabbed[0]!]!.trim())}": các ô sẽ dính liền`,
        table.join('\n'),
      );
    } else if (labelled >= 0) {
      const line = lines[labelled]!.trim();
      add(labelled, 'pasted-list', `Dòng "${shorten(line)}" không thành một ý của danh sách: các dòng sẽ dính liền`, `- ${line}`);
    }
    const step = collection === 'guides' && !parents.some((parent) => isPart(parent as Nodes, 'Step')) ? stepWords.exec(lines[0]!) : null;
    if (step) {
      const words = lines[0]!.slice(step[0].length).trim();
      const title = words.replace(/[.:;]$/, '').replaceAll('"', '”');
      add(
        0,
        'step-in-words',
        `"${shorten(lines[0]!.trim())}" không nằm trong <Step>, nên không thành một bước`,
        `<Step title="${title}">\n\n…\n\n</Step>`,
      );
    }
    const picture = lines.map((line) => pictureWords.exec(line.trim())?.[1]).find(Boolean);
    if (picture) {
      const index = lines.findIndex((line) => pictureWords.test(line.trim()));
      add(
        index,
        'pasted-picture',
        `Chữ "${shorten(lines[index]!.trim())}" đứng ở chỗ của một hình`,
        `![Hình cho thấy gì](./${picture.trim()})`,
      );
    }
  });
  return problems;
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replaceAll('\t', ' ');
