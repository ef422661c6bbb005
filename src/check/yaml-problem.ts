import { parseDocument } from 'yaml';
import { plainSpaces } from './strange-characters.ts';
import { error, unique, type Problem } from '../problems/problem.ts';
import { quoted } from './yaml-cut.ts';

/** What the YAML reader says, and the line of the file where it stumbled. */
export interface YamlFault {
  line: number;
  code: string;
}

/**
 * Says in an editor's words why YAML cannot be read: mostly a tab, a colon, a bracket or a missing quote. One slip makes the
 * reader stumble again and again, so what has no name of its own is told once, and only when nothing better is known.
 */
export function yamlProblems(file: string, faults: readonly YamlFault[], raw: string): Problem[] {
  const lines = raw.split('\n');
  const problems = unique(faults.map((fault, index) => yamlProblem(file, fault, lines, index === 0 && faults.length <= most)));
  const named = problems.filter(({ kind }) => kind !== 'yaml');
  return named.length > 0 ? named : problems.slice(0, 1);
}

function yamlProblem(file: string, { line, code }: YamlFault, lines: readonly string[], isTried: boolean): Problem {
  const whole = lines[line - 1] ?? '';
  const text = whole.trim();
  if (whole.includes('\t')) return error(file, line, 'yaml-tab', `Dòng "${text}" có dấu tab`, 'Thay mỗi dấu tab bằng hai dấu cách');
  if (code === 'DUPLICATE_KEY')
    return error(file, line, 'yaml-duplicate', `Khóa ở dòng "${text}" đã có bên trên`, 'Xóa một trong hai dòng');
  const mark = /^((?:- )?[\w-]+):\s*(\[\[.*)$/.exec(text);
  if (mark) return unquotedMark(file, line, mark[1]!, mark[2]!);
  const inBraces = /[{,]\s*([\w-]+):\s*(\[\[[^\]]*\]\][^,}"]*)/.exec(text);
  if (inBraces) return unquotedMark(file, line, inBraces[1]!, inBraces[2]!.trim());
  if (code === 'BAD_ALIAS') return error(file, line, 'yaml', `Dòng "${text}" có giá trị mở đầu bằng dấu *`, inQuotes(text));
  const colon = /^((?:- )?[\w-]+):\s*([^\s"'[{].*:\s.*)$/.exec(text);
  if (colon) {
    const found = `Giá trị của "${colon[1]}" có dấu hai chấm nên phải nằm trong ngoặc kép`;
    return error(file, line, 'yaml-colon', found, `${colon[1]}: ${JSON.stringify(colon[2]!.replace(/^“([^“”]*)”$/, '$1'))}`);
  }
  // `{date: 2026-01-10, note: Sửa mục #2.}`: the remark takes the bracket along.
  const cut = /^(.*?[:[,{-] *)([^"'{}[\],:]+ #[^"'{}[\],]+)([}\]].*)$/.exec(text);
  if (cut) {
    const found = `Máy bỏ mất mọi chữ sau dấu # ở dòng này: " #" mở đầu lời ghi riêng, nên giá trị phải nằm trong ngoặc kép`;
    return error(file, line, 'yaml-cut', found, `${cut[1]}${quoted(cut[2]!)}${cut[3]}`);
  }
  return openProblem(file, line, code, lines) ?? (isTried ? slipProblem(file, line, lines) : undefined) ?? unnamed(file, line, text);
}

/** What is wrong with a line, and the line as it was meant. */
interface Slip {
  why: string;
  mend: (line: string, before: string) => string;
}

/** The slips that a line shows by itself. Which of them it was is tried out: the mend is the one with which the rest can be read. */
const slips: readonly Slip[] = [
  { why: 'có khoảng trống lạ (không phải dấu cách của bàn phím)', mend: (line) => plainSpaces(line.replaceAll('\u00A0', ' ')) },
  { why: 'thiếu dấu cách sau dấu hai chấm', mend: (line) => line.replace(/^(\s*(?:- )?[A-Za-z]\w*):(?=\S)/, '$1: ') },
  { why: 'thiếu dấu cách sau dấu gạch', mend: (line) => line.replace(/^(\s*-)(?=[^\s-])/, '$1 ') },
  { why: 'không thuộc phần khai báo', mend: (line) => (/^(?:---|\.\.\.)\s*$/.test(line) ? '' : line) },
  { why: 'thụt vào không thẳng với dòng trên nó', mend: (line, before) => before.match(/^ */)![0] + line.trimStart() },
  { why: 'thụt vào mà không thuộc khóa nào', mend: (line) => line.trimStart() },
  { why: 'mở đầu bằng gạch như một ý của danh sách', mend: (line) => line.replace(/^\s*- (?=[A-Za-z]\w*:)/, '') },
  { why: 'có giá trị mở đầu hay chứa dấu có nghĩa riêng, nên phải nằm trong ngoặc kép', mend: inQuotes },
];

function inQuotes(line: string): string {
  const [, key = '', value = ''] = /^(\s*(?:- )?(?:[A-Za-z]\w*: +)?)(.*?)\s*$/.exec(line)!;
  // A quote at an end that its author meant as such stays out of the words.
  const words = /^"[^"]*"$|^'[^']*'$|^“[^”]*”$/.test(value) ? value.slice(1, -1) : value.replace(/^'(?=[^']*$)/, '');
  return `${key}${JSON.stringify(words)}`;
}

/** How far from where the reader stumbled the slip may be, in lines, and how long a file may be to try all that out. */
const farthest = 15;
const longest = 20_000;
/** One slip makes the reader stumble a few times; the first place is where it was made. */
const most = 150;

function slipProblem(file: string, line: number, lines: readonly string[]): Problem | undefined {
  const isEnd = (text: string, index: number) => index > 0 && text === '---';
  const isText = /\.mdx?$/.test(file);
  const [from, to] = isText ? [1, lines.findIndex(isEnd)] : [0, lines.length];
  const yaml = lines.slice(0, to < 0 ? undefined : to);
  if (yaml.join('\n').length > longest) return undefined;
  const faultsOf = (all: readonly string[]) => parseDocument(all.slice(from).join('\n')).errors.length;
  const now = faultsOf(yaml);
  const near = [...yaml.keys()].filter((index) => index >= from && yaml[index]!.trim() && Math.abs(index - line + 1) <= farthest);
  near.sort((a, b) => Math.abs(a - line + 1) - Math.abs(b - line + 1) || b - a);
  const tries = slips.flatMap((slip) =>
    near.flatMap((index) => {
      const mended = slip.mend(yaml[index]!, yaml[index - 1] ?? '');
      return mended === yaml[index] ? [] : [{ why: slip.why, index, mended }];
    }),
  );
  let best: { left: number; problem: Problem } | undefined;
  for (const { why, index, mended } of tries) {
    const left = faultsOf(yaml.with(index, mended));
    if (left >= Math.min(now, best?.left ?? now)) continue;
    best = { left, problem: error(file, index + 1, 'yaml', `Dòng "${yaml[index]!.trim()}" ${why}`, mended.trim() || 'Xóa dòng này') };
    if (left === 0) break;
  }
  return best?.problem;
}

/** `title: [[hotline]] là số gì`: to YAML two lists begin. */
export function unquotedMark(file: string, line: number, key: string, value: string): Problem {
  const found = `Giá trị của "${key.replace(/^- /, '')}" mở đầu bằng [[ nên phải nằm trong ngoặc kép`;
  return error(file, line, 'yaml-mark', found, `${key}: "${value.replaceAll('"', '\\"')}"`);
}

/** A bracket or a quote that is opened and not closed: the reader stumbles only lines later. */
function openProblem(file: string, line: number, code: string, lines: readonly string[]): Problem | undefined {
  if (code !== 'BAD_INDENT' && code !== 'MISSING_CHAR') return undefined;
  const isOpen = (text: string) => closingFor(text) !== undefined;
  const at = lines.slice(0, line).findLastIndex(isOpen);
  const text = lines[at]?.trim();
  if (text === undefined) return undefined;
  const closing = closingFor(text);
  const mend = closing ? `${text}${closing}` : 'Mỗi [ cần một ], mỗi { cần một }, theo đúng thứ tự';
  return error(file, at + 1, 'yaml-open', `Dòng "${text}" mở ngoặc mà không đóng`, mend);
}

/** What a line lacks at its end; empty when brackets stand crosswise, so that nothing at the end mends it; undefined when all are closed. */
function closingFor(text: string): string | undefined {
  const outside = text.replace(/"(?:[^"\\]|\\.)*"/g, '');
  if (outside.includes('"')) return '"';
  let open: string[] = [];
  for (const letter of outside) {
    if (letter === '[') open = [']', ...open];
    else if (letter === '{') open = ['}', ...open];
    else if (letter === open[0]) open = open.slice(1);
    else if (open.length > 0 && (letter === ']' || letter === '}')) return '';
  }
  return open.length > 0 ? open.join('') : undefined;
}

function unnamed(file: string, line: number, text: string): Problem {
  const mend = 'Xem lại dấu ngoặc, dấu nháy và khoảng trống đầu dòng; so với tệp _mau cùng thư mục';
  return error(file, line, 'yaml', `Phần khai báo không đọc được ở dòng "${text}"`, mend);
}
