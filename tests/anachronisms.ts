import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readContent } from '../src/check/read.ts';
import { registersOf } from '../src/check/rules/too-early.ts';
import { usualFolder } from '../src/library/content-files.ts';
import { eventsIn } from '../src/text/events.ts';
import { sentencesIn } from '../src/text/sentences.ts';
import { nameFinder } from '../src/truth/dated-names.ts';

/** What a built site says, line by line: the words between the marks of its files, and those that only some readers get. */
interface Output {
  file: string;
  lines: string[];
}

const spoken = /\s(?:aria-label|alt|title|content|placeholder|data-label)="([^"]*)"/g;
const inline = /<\/?(?:a|abbr|b|bdi|br|cite|code|em|i|q|span|strong|sup|sub|wbr)\b[^>]*>/g;

function linesOf(file: string, text: string): string[] {
  const plain = file.endsWith('.json') ? text.replace(/\\[nt]/g, '\n').replace(/\\"/g, '"') : text;
  const marked = plain.replace(/<(script|style)\b(?![^>]*ld\+json)[\s\S]*?<\/\1>/g, '\n');
  const attributes = [...marked.matchAll(spoken)].map((match) => match[1]!);
  // What runs on in a sentence stays in it; every other mark ends a line.
  return [...marked.replace(inline, '').split(/<[^>]*>|\n/), ...attributes]
    .map((line) =>
      line
        .replace(/&nbsp;|\u2060/g, ' ')
        .replace(/&(?:amp|#38);/g, '&')
        .trim(),
    )
    .filter(Boolean);
}

export function outputsOf(folder: string): Output[] {
  const files = globSync('**/*.{html,json,xml,txt}', { cwd: folder })
    // Licences are older than any campaign and younger than most days.
    .filter((file) => !file.endsWith('giay-phep.txt'))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  const books = globSync('**/*.epub', { cwd: folder }).flatMap((book) =>
    Object.entries(unzipSync(new Uint8Array(readFileSync(join(folder, book)))))
      .filter(([inside]) => /\.(xhtml|opf)$/.test(inside))
      .map(([inside, bytes]) => ({ file: `${book}/${inside}`, text: strFromU8(bytes) })),
  );
  return [...files, ...books].map(({ file, text }) => ({ file, lines: linesOf(file, text) }));
}

/** What `find` finds in each line; it is also given the line before, such as the name of a table's row. */
function each(outputs: readonly Output[], find: (line: string, before: string) => string[]): string[] {
  const found = outputs.flatMap(({ file, lines }) =>
    lines.flatMap((line, place) => find(line, lines[place - 1] ?? '').map((words) => `${file}: ${words} | ${line.slice(0, 160)}`)),
  );
  return [...new Set(found)];
}

/** Registered names that begin only after `day`, each with the file and the line that says it. */
export function laterNamesIn(outputs: readonly Output[], day: string, content = usualFolder()): string[] {
  const find = nameFinder(registersOf(readContent(content).files));
  return each(outputs, (line) => find(line, day).map(({ name, from }) => `${name} (${from})`));
}

/** What is told as having happened after `day`. */
export const laterEventsIn = (outputs: readonly Output[], day: string): string[] =>
  each(outputs, (line) =>
    eventsIn(line)
      .filter((event) => event.day > day.slice(0, event.day.length))
      .map(({ written }) => written),
  );

/** Words of plans, terms and aims: with them a year may lie ahead. */
const ahead = /đến|hết|cuối|tầm nhìn|giai đoạn|nhiệm kỳ|mục tiêu|kế hoạch|trong hai năm|từ ngày|hiệu lực|áp dụng|Expires|by 20/i;

/** Years after that of `day` in sentences that look at no plan. What search keeps of the texts is cut into single words; what stands after `=` in an address is no year. */
export const laterYearsIn = (outputs: readonly Output[], day: string): string[] =>
  each(
    outputs.filter(({ file }) => !file.startsWith('tim-kiem/')),
    (line, before) =>
      sentencesIn(line)
        .filter(({ text }) => !ahead.test(text === line ? `${before} ${text}` : text))
        .flatMap(({ text }) => [...text.matchAll(/(?<![\p{L}\d.,=-])20[2-9]\d(?![\p{L}\d-])/gu)].map((match) => match[0]))
        .filter((year) => year > day.slice(0, 4)),
  );
