import type { z } from 'astro/zod';
import type { AddressFault } from '../schemas/address.ts';
import type { Kind } from '../problems/kinds.ts';
import { error, unique, type Problem } from '../problems/problem.ts';
import { childrenOf, meaningOf, schemaAt, type KeyPath, type Schema } from '../schemas/shape.ts';
import { kindNames, ownWords, sentenceOf } from '../schemas/sentences.ts';
import { parseDay } from '../dates/day.ts';
import { unquotedMark } from './yaml-problem.ts';
import { nearestDay } from './nearest-day.ts';
import { nearest } from './nearest.ts';

/** Says in an editor's words what a schema refused: the place, what stands there, what to write. */
export function schemaProblems(
  refused: z.ZodError,
  schema: Schema,
  input: unknown,
  file: string,
  lineOf: (path: KeyPath) => number,
): Problem[] {
  const slips = entrySlips(refused, schema, input, file, lineOf);
  const isIn = (path: KeyPath, outer: KeyPath) => outer.every((step, place) => path[place] === step);
  const ofType = new Set(refused.issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join('.')] : [])));
  const issues = refused.issues
    .filter(({ path }) => !slips.some((slip) => isIn(path as KeyPath, slip.path)))
    // How long a list is says nothing where words belong.
    .filter(({ code, path }) => code === 'invalid_type' || !ofType.has(path.join('.')));
  return unique([...slips.map(({ problem }) => problem), ...issues.flatMap((issue) => explain(issue, schema, input, file, lineOf))]);
}

/** `- 28/11/2026: Đã rà soát`, `- 28/11/2026 Đã rà soát`: an entry of day and words as people write it, where the schema has a key for each. */
function entrySlips(refused: z.ZodError, schema: Schema, input: unknown, file: string, lineOf: (path: KeyPath) => number) {
  return refused.issues.flatMap((issue) => {
    const path = issue.path as KeyPath;
    const value = valueAt(input, path);
    const keys = Object.keys(childrenOf(schemaAt(schema, path) ?? schema).keys ?? {});
    const words = keys.find((key) => key !== 'date');
    const [day, said] = dayAndWords(value) ?? [];
    if (!day || !said || !words || !keys.includes('date')) return [];
    const found = `"${typeof value === 'string' ? value : Object.entries(value as object)[0]!.join(': ')}" ghi tắt; mỗi dòng ở đây là một nhóm khóa: ${keys.join(', ')}`;
    return [{ path, problem: error(file, lineOf(path), 'wrong-form', found, `- {date: ${day}, ${words}: ${JSON.stringify(said)}}`) }];
  });
}

function dayAndWords(value: unknown): [day: string, words: string] | undefined {
  const [, first, rest] = (typeof value === 'string' && /^([\d/-]+)[\s:,–-]+(.+)$/su.exec(value)) || [];
  const [entry, ...others] = value && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  const [written, words] = first ? [first, rest] : others.length === 0 && entry ? entry : [];
  const day = written && parseDay(written);
  return day && typeof words === 'string' ? [day, words] : undefined;
}

const valueAt = (input: unknown, path: KeyPath): unknown =>
  path.reduce<unknown>((inside, step) => (inside as Record<string | number, unknown> | undefined)?.[step], input);

function explain(issue: z.core.$ZodIssue, schema: Schema, input: unknown, file: string, lineOf: (path: KeyPath) => number): Problem[] {
  const full = issue.path as KeyPath;
  const path = asWritten(full, input);
  const name =
    path.at(-1) === undefined
      ? 'tệp'
      : typeof path.at(-1) === 'number'
        ? [path.at(-2), `mục ${Number(path.at(-1)) + 1}`].filter((part) => part !== undefined).join(', ')
        : String(path.at(-1));
  const value = valueAt(input, path);
  const meaning = meaningOf(schema, full);
  const at = (kind: Kind, found: string, mend: string, where: KeyPath = path) => error(file, lineOf(where), kind, found, mend);
  const mark = markIn(value);
  if (mark) return [unquotedMark(file, lineOf(path), name, mark)];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(childrenOf(schemaAt(schema, full) ?? schema).keys ?? {});
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        return at('unknown-key', `Khóa lạ "${key}"`, near ? `Có phải là: ${near}` : `Các khóa dùng được: ${known.join(', ')}`, [
          ...path,
          key,
        ]);
      });
    }
    case 'invalid_type':
      if (path.length === 0 && (value === undefined || value === null))
        return [at('missing-key', 'Tệp trống, chưa có khóa nào', 'Chép tệp _mau cùng thư mục rồi sửa từng dòng')];
      // "Bỏ trống" is said of keys that need not be there; a name with nothing behind it is not that.
      if (value === null && schemaAt(schema, full)?.safeParse(undefined).success)
        return [at('missing-key', `"${name}" không có gì sau dấu hai chấm`, `Xóa cả dòng "${name}:", hoặc ghi tiếp vào đó`)];
      if (value === undefined || value === null) return [at('missing-key', `Thiếu "${name}"${meaning}`, `Thêm dòng: ${name}: …`)];
      return [
        at(
          'wrong-type',
          `"${name}" là ${written(value)}, cần ${kindNames[issue.expected] ?? 'giá trị khác'}${meaning}`,
          reshaped(path, value, schemaAt(schema, full), issue.expected) ?? `Viết lại "${name}" theo mẫu trong tệp _mau cùng thư mục`,
        ),
      ];
    case 'invalid_value':
      if (value === undefined || value === null)
        return [at('missing-key', `Thiếu "${name}"${meaning}`, `Thêm dòng: ${name}: … (chọn một trong: ${issue.values.join(', ')})`)];
      return [at('not-in-list', `"${name}" là ${written(value)}, không có trong danh sách`, `Chọn một trong: ${issue.values.join(', ')}`)];
    case 'too_small':
      return [
        at(
          'too-short',
          `"${name}" ngắn hơn mức cho phép (${issue.minimum})${meaning}`,
          `Viết thêm cho đủ ít nhất ${issue.minimum} ${issue.origin === 'array' ? 'mục' : 'ký tự'}`,
        ),
      ];
    case 'too_big':
      if (Array.isArray(value))
        return [
          at(
            'too-long',
            `"${name}" có ${value.length} mục, quá mức cho phép (${issue.maximum})${meaning}`,
            `Bớt còn nhiều nhất ${issue.maximum} mục`,
          ),
        ];
      return [
        at(
          'too-long',
          `"${name}" dài ${typeof value === 'string' ? value.length : ''} ký tự, quá mức cho phép (${issue.maximum})${meaning}`,
          `Rút còn nhiều nhất ${issue.maximum} ký tự`,
        ),
      ];
    case 'invalid_union': {
      const branch = issue.errors[typeof value === 'string' ? 0 : issue.errors.length - 1] ?? [];
      return branch.flatMap((inner) =>
        explain({ ...inner, path: [...full, ...inner.path] } as z.core.$ZodIssue, schema, input, file, lineOf),
      );
    }
    case 'invalid_key':
      return [
        at(
          'unknown-key',
          `Khóa "${name}" không dùng được`,
          ownWords(issue.issues[0]?.message ?? 'Invalid') ?? 'Chỉ dùng chữ thường không dấu, số và gạch nối',
        ),
      ];
    case 'invalid_format':
      return [at('wrong-form', `"${name}" là ${written(value)}`, sentenceOf(issue))];
    default: {
      const fault = issue.code === 'custom' ? (issue.params?.['fault'] as AddressFault | undefined) : undefined;
      if (fault) {
        const isNone = fault.kind === 'relative-link';
        const found = isNone ? `"${name}" là ${written(value)}, không phải một địa chỉ web` : `"${name}": ${fault.found}`;
        return [
          at(isNone ? 'not-an-address' : fault.kind, found, isNone && !fault.mend.startsWith('https:') ? 'Ghi đủ https://…' : fault.mend),
        ];
      }
      // Rules with a sentence of their own: an impossible date, a quote that is too long.
      if (issue.code === 'custom' && issue.params?.['kind'] === 'impossible-date') {
        const day = typeof value === 'string' ? nearestDay(value) : undefined;
        return [
          day
            ? at('impossible-date', `"${name}": ${issue.message}`, `${name}: ${day}`)
            : at('impossible-date', `"${name}" là ${written(value)}`, issue.message),
        ];
      }
      const refusal = issue.code === 'custom' ? (issue.params as Refusal | undefined) : undefined;
      if (refusal?.kind) return [at(refusal.kind, `"${name}" là ${written(value)}: ${issue.message}`, mendOf(refusal, name))];
      return [at('refused', value === undefined ? `Thiếu "${name}"${meaning}` : `"${name}" là ${written(value)}`, sentenceOf(issue))];
    }
  }
}

/** What our own readers of numbers, telephone numbers and addresses say beside their sentence. */
interface Refusal {
  kind?: Kind;
  /** What to write in place of the value, the likeliest first. */
  instead?: string[];
  /** What belongs there, where nobody can guess what was meant. */
  form?: string;
  /** What to do where something else was meant. */
  otherwise?: string;
  mend?: string;
}

/** Lines to paste. Whoever pastes the dots as they stand is asked again. */
function mendOf({ instead = [], form, otherwise, mend }: Refusal, name: string): string {
  if (mend) return mend;
  const lines = instead.length > 0 ? instead.map((each) => `${name}: ${each}`) : [`${name}: … (${form})`];
  return [...lines, ...(otherwise ? [otherwise] : [])].join(' · hoặc ');
}

/** `purpose: [[hotline]]` is a list in a list to YAML, and a mark to whoever wrote it. */
function markIn(value: unknown): string | undefined {
  const [inner, ...others] = Array.isArray(value) ? (value as unknown[]) : [];
  const [id, ...more] = Array.isArray(inner) ? (inner as unknown[]) : [];
  return typeof id === 'string' && others.length === 0 && more.length === 0 ? `[[${id}]]` : undefined;
}

/** Short forms: a list of one without its dash, a group of one key as its value. There the schema has places that the author has not written. */
function asWritten(path: KeyPath, input: unknown): KeyPath {
  const written: (string | number)[] = [];
  let inside = input;
  for (const step of path) {
    if (typeof step === 'number' && !Array.isArray(inside)) continue;
    if (inside !== undefined && inside !== null && typeof inside !== 'object') break;
    written.push(step);
    inside = (inside as Record<string | number, unknown> | undefined)?.[step];
  }
  return written;
}

/** The line itself, where one thing stands in place of a list of it, or of a group of keys. */
function reshaped(path: KeyPath, value: unknown, schema: Schema | undefined, expected: string): string | undefined {
  const name = path.at(-1);
  if (!schema || typeof name !== 'string') return undefined;
  if (expected === 'array' && typeof value === 'string') {
    const { item } = childrenOf(schema);
    const keys = item && childrenOf(item).keys;
    // `-bao-mau`, whose blank was forgotten.
    const one = value.replace(/^-(?=\S)/, '');
    return keys ? `${name}: [${groupOf(keys, one)}]` : `${name}: [${plainInList.test(one) ? one : JSON.stringify(one)}]`;
  }
  if (expected === 'object' && typeof value !== 'object') {
    const { keys } = childrenOf(schema);
    return keys && `${name}: ${groupOf(keys, undefined)}`;
  }
  return expected === 'string' && Array.isArray(value) && value.length === 1 ? `${name}: ${JSON.stringify(value[0])}` : undefined;
}

const plainInList = /^[\p{L}\d](?:[^,:#[\]{}"']|:(?=\S))*$/u;

/** The keys that must be there, the first of them with what was written. */
function groupOf(keys: Record<string, Schema>, first: string | undefined): string {
  const needed = Object.entries(keys).flatMap(([key, schema]) => (schema.safeParse(undefined).success ? [] : [key]));
  return `{${needed.map((key, place) => `${key}: ${place === 0 && first ? first : '…'}`).join(', ')}}`;
}

function written(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'trống');
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
