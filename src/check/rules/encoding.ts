import type { Kind } from '../../problems/kinds.ts';
import { legacyIn } from '../legacy-encodings.ts';
import { writtenIn } from '../marks.ts';
import { error, unique, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import { plainSpaces, strange, withoutStrange, withOwnLetters } from '../strange-characters.ts';

/** Text that looks right but is stored wrong: it is not found by search, and breaks in print, in feeds and in diffs. */
export function encodingProblems(file: ContentFile): Problem[] {
  const { file: path, raw } = file;
  const at = (index: number, kind: Kind, found: string, mend: string) => error(path, lineAt(raw, index), kind, found, mend);
  const legacy = legacyProblem(path, raw);
  if (legacy) return [legacy];
  const problems: Problem[] = [];
  if (raw.startsWith('\uFEFF'))
    problems.push(at(0, 'bom', 'Tệp mở đầu bằng ký tự ẩn (BOM)', 'Lưu lại tệp với mã hóa "UTF-8", không phải "UTF-8 with BOM"'));
  if (raw.includes('\r')) problems.push(at(0, 'crlf', 'Dòng kết thúc kiểu Windows (CRLF)', 'Lưu lại tệp với kiểu xuống dòng "LF"'));
  const broken = raw.indexOf('\uFFFD');
  if (broken >= 0) problems.push(at(broken, 'broken-letters', 'Có chữ bị hỏng mã (�)', 'Gõ lại chữ ấy'));
  for (const { kind, pattern, name } of strange) {
    const [first, ...others] = [...raw.matchAll(pattern)];
    if (!first) continue;
    const rest = others.length > 0 ? `, và ${others.length} chỗ nữa trong tệp` : '';
    const word = withoutStrange(wordAt(raw, first.index));
    problems.push(at(first.index, kind, `Có ${name} (${code(first[0])}) ở "${word}"${rest}`, `Xóa rồi gõ lại: ${word}`));
  }
  const nfc = firstNotComposed(plainSpaces(raw));
  if (nfc !== undefined) problems.push(at(nfc, 'not-nfc', ...notComposed(raw, nfc)));
  return [...problems, ...foreignLetters(path, raw), ...unique(escaped(file))];
}

/** One message for a file, however many lines were pasted from an old one. */
function legacyProblem(path: string, raw: string): Problem | undefined {
  const lines = raw.split('\n').flatMap((line, index) => {
    const found = legacyIn(line);
    return found ? [{ ...found, line: index + 1, written: line.trim() }] : [];
  });
  const [first] = lines;
  if (!first) return undefined;
  const rest = lines.length > 1 ? `, và ${lines.length - 1} dòng nữa` : '';
  const found = `Dòng này ${first.name}${rest}: "${first.written}"`;
  return error(path, first.line, 'wrong-encoding', found, first.says.trim());
}

/** The first word with a letter of another alphabet, and how many others there are. */
function foreignLetters(path: string, raw: string): Problem[] {
  const words = [...raw.matchAll(/[\p{L}\p{M}]+/gu)].filter(([word]) => withOwnLetters(word) !== word);
  const [first] = words;
  if (!first) return [];
  const [word] = first;
  const mended = withOwnLetters(word);
  const place = [...word].findIndex((letter, index) => letter !== [...mended][index]);
  const others = new Set(words.map(([each]) => each)).size - 1;
  const rest = others > 0 ? `, và ${others} chữ khác trong tệp` : '';
  const sign = [...word][place]!;
  const found = `Chữ "${sign}" (${code(sign)}) ở "${word}" nhìn giống "${[...mended][place]!}" mà là chữ của tiếng khác${rest}`;
  return [error(path, lineAt(raw, first.index), 'wrong-letter', found, `Xóa rồi gõ lại: ${mended}`)];
}

/** A whole folder in the lines of Windows is one slip, of git or of a program that unpacked it: one message, and one command. */
export function withOneCrlf(problems: readonly Problem[]): Problem[] {
  const [first, ...others] = problems.filter(({ kind }) => kind === 'crlf');
  if (!first || others.length < 3) return [...problems];
  const found = `${others.length + 1} tệp có dòng kết thúc kiểu Windows (CRLF); tệp này là một`;
  const mend = 'Lưu việc đang làm (git commit), rồi chạy: git rm -rq --cached . && git reset -q --hard';
  return [...problems.filter(({ kind }) => kind !== 'crlf'), error(first.file, 1, 'crlf', found, mend)];
}

/** The same written as a code, `\u0001` in YAML or `&#8203;` in a text, which only shows in what was read. */
function escaped(file: ContentFile): Problem[] {
  const isWritten = (sign: string) => file.raw.includes(sign);
  return writtenIn(file).flatMap(({ words, lineAt: lineOf, kind: place }) => {
    if (place === 'block') return [];
    const signs = strange.flatMap(({ kind, pattern, name }) => [...words.matchAll(pattern)].map((match) => ({ kind, name, match })));
    const lost = [...words.matchAll(/\uFFFD/g)].map((match) => ({ kind: 'broken-letters' as const, name: 'chữ hỏng', match }));
    const found = [...signs, ...lost].filter(({ match: [sign] }) => !isWritten(sign));
    const problems = found.map(({ kind, name, match }) => {
      const mend = `Bỏ mã ấy (như \\u${hex(match[0])} hoặc &#x${hex(match[0])};), gõ thẳng chữ: ${withoutStrange(wordAt(words, match.index)) || '…'}`;
      return error(file.file, lineOf(match.index), kind, `Có ${name} (${code(match[0])}) viết bằng mã`, mend);
    });
    const nfc = firstNotComposed(plainSpaces(words));
    if (nfc !== undefined && firstNotComposed(plainSpaces(file.raw)) === undefined)
      problems.push(error(file.file, lineOf(nfc), 'not-nfc', ...notComposed(words, nfc)));
    return problems;
  });
}

/** Where a text first differs from its composed form; undefined where it does nowhere. */
function firstNotComposed(text: string): number | undefined {
  const composed = text.normalize('NFC');
  if (composed === text) return undefined;
  let index = 0;
  while (text[index] === composed[index]) index += 1;
  return index;
}

function notComposed(text: string, index: number): [found: string, mend: string] {
  const word = withoutStrange(wordAt(text, index));
  const composed = word.normalize('NFC');
  if (/\p{M}/u.test(word)) return [`Chữ "${word}" gõ theo kiểu dấu rời (Unicode tổ hợp)`, `Gõ lại bằng Unicode dựng sẵn: ${composed}`];
  const sign = String.fromCodePoint(text.codePointAt(index)!);
  return [`Có chữ lạ (${code(sign)}) ở "${word}", nhìn giống chữ thường mà khác mã`, `Xóa rồi gõ lại: ${composed || '…'}`];
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The word around a place, never longer than a line of a report can show. */
function wordAt(text: string, index: number): string {
  const before = /\S*$/u.exec(text.slice(Math.max(0, index - 30), index))![0];
  const [sign = ''] = text.slice(index);
  const after = /^\S*/u.exec(text.slice(index + sign.length, index + 31))![0];
  return before + sign + after;
}

const hex = (sign: string): string => sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
const code = (sign: string): string => `U+${hex(sign)}`;
