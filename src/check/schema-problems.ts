import type { z } from 'astro/zod';
import type { Kind } from './kinds.ts';
import { error, type Problem } from './problem.ts';
import type { KeyPath } from './read.ts';
import { childrenOf, meaningOf, schemaAt, type Schema } from './schema-shape.ts';
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
  return refused.issues.flatMap((issue) => explain(issue, schema, input, file, lineOf));
}

function explain(issue: z.core.$ZodIssue, schema: Schema, input: unknown, file: string, lineOf: (path: KeyPath) => number): Problem[] {
  const path = issue.path as KeyPath;
  const name =
    path.at(-1) === undefined
      ? 'tệp'
      : typeof path.at(-1) === 'number'
        ? [path.at(-2), `mục ${Number(path.at(-1)) + 1}`].filter((part) => part !== undefined).join(', ')
        : String(path.at(-1));
  const value = path.reduce<unknown>((inside, step) => (inside as Record<string | number, unknown> | undefined)?.[step], input);
  const meaning = meaningOf(schema, path);
  const at = (kind: Kind, found: string, mend: string, where: KeyPath = path) => error(file, lineOf(where), kind, found, mend);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = Object.keys(childrenOf(schemaAt(schema, path) ?? schema).keys ?? {});
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
        explain({ ...inner, path: [...path, ...inner.path] } as z.core.$ZodIssue, schema, input, file, lineOf),
      );
    }
    case 'invalid_format':
      if (issue.format === 'url')
        return [at('not-an-address', `"${name}" là ${written(value)}, không phải một địa chỉ web`, 'Ghi đủ https://…')];
      return [at('wrong-form', `"${name}" là ${written(value)}`, issue.message)];
    default: {
      // Rules with a sentence of their own: an impossible date, a quote that is too long.
      if (issue.code === 'custom' && issue.params?.['kind'] === 'impossible-date') {
        const day = typeof value === 'string' ? nearestDay(value) : undefined;
        return [
          day
            ? at('impossible-date', `"${name}": ${issue.message}`, `${name}: ${day}`)
            : at('impossible-date', `"${name}" là ${written(value)}`, issue.message),
        ];
      }
      return [at('refused', value === undefined ? `Thiếu "${name}"${meaning}` : `"${name}" là ${written(value)}`, issue.message)];
    }
  }
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
