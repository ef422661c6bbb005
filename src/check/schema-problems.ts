import type { z } from 'astro/zod';
import type { AddressFault } from '../schemas/address.ts';
import type { Kind } from '../problems/kinds.ts';
import { error, unique, type Problem } from '../problems/problem.ts';
import { childrenOf, meaningOf, schemaAt, type KeyPath, type Schema } from '../schemas/shape.ts';
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
  return unique(refused.issues.flatMap((issue) => explain(issue, schema, input, file, lineOf)));
}

function explain(issue: z.core.$ZodIssue, schema: Schema, input: unknown, file: string, lineOf: (path: KeyPath) => number): Problem[] {
  const full = issue.path as KeyPath;
  const path = asWritten(full, input);
  const name =
    path.at(-1) === undefined
      ? 'tệp'
      : typeof path.at(-1) === 'number'
        ? [path.at(-2), `mục ${Number(path.at(-1)) + 1}`].filter((part) => part !== undefined).join(', ')
        : String(path.at(-1));
  const value = path.reduce<unknown>((inside, step) => (inside as Record<string | number, unknown> | undefined)?.[step], input);
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
      if (value === undefined || value === null) return [at('missing-key', `Thiếu "${name}"${meaning}`, `Thêm dòng: ${name}: …`)];
      return [
        at(
          'wrong-type',
          `"${name}" là ${written(value)}, cần ${kinds[issue.expected] ?? issue.expected}${meaning}`,
          `Viết lại "${name}" theo mẫu trong tệp _mau`,
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
      return [at('unknown-key', `Khóa "${name}" không dùng được`, issue.issues[0]?.message ?? 'Chọn chữ khác')];
    case 'invalid_format':
      return [at('wrong-form', `"${name}" là ${written(value)}`, issue.message)];
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
      return [at('refused', value === undefined ? `Thiếu "${name}"${meaning}` : `"${name}" là ${written(value)}`, issue.message)];
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

/** `purpose: [[so-1022]]` is a list in a list to YAML, and a mark to whoever wrote it. */
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

const kinds: Record<string, string> = {
  string: 'một dòng chữ',
  number: 'một số',
  int: 'một số nguyên',
  array: 'một danh sách',
  object: 'một nhóm khóa',
  boolean: 'true hoặc false',
};

function written(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'trống');
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}
