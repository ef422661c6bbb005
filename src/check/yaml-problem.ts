import { error, unique, type Problem } from '../problems/problem.ts';

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
  const problems = unique(faults.map((fault) => yamlProblem(file, fault, lines)));
  const named = problems.filter(({ kind }) => kind !== 'yaml');
  return named.length > 0 ? named : problems.slice(0, 1);
}

function yamlProblem(file: string, { line, code }: YamlFault, lines: readonly string[]): Problem {
  const whole = lines[line - 1] ?? '';
  const text = whole.trim();
  if (whole.includes('\t')) return error(file, line, 'yaml-tab', `Dòng "${text}" có dấu tab`, 'Thay mỗi dấu tab bằng hai dấu cách');
  if (code === 'DUPLICATE_KEY')
    return error(file, line, 'yaml-duplicate', `Khóa ở dòng "${text}" đã có bên trên`, 'Xóa một trong hai dòng');
  const mark = /^((?:- )?[\w-]+):\s*(\[\[.*)$/.exec(text);
  if (mark) return unquotedMark(file, line, mark[1]!, mark[2]!);
  const inBraces = /[{,]\s*([\w-]+):\s*(\[\[[^\]]*\]\][^,}"]*)/.exec(text);
  if (inBraces) return unquotedMark(file, line, inBraces[1]!, inBraces[2]!.trim());
  const colon = /^((?:- )?[\w-]+):\s*([^"'[{].*:\s.*)$/.exec(text);
  if (colon) {
    const found = `Giá trị của "${colon[1]}" có dấu hai chấm nên phải nằm trong ngoặc kép`;
    return error(file, line, 'yaml-colon', found, `${colon[1]}: "${colon[2]!.replaceAll('"', '\\"')}"`);
  }
  return openProblem(file, line, code, lines) ?? unnamed(file, line, text);
}

/** `title: [[so-1022]] là số gì`: to YAML two lists begin. */
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
  const mend = 'Xem lại dấu ngoặc, dấu nháy và khoảng trống đầu dòng; so với tệp _mau';
  return error(file, line, 'yaml', `Phần khai báo không đọc được ở dòng "${text}"`, mend);
}
