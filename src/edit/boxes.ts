import { fieldsOf } from '../authoring/fields.ts';
import { bare, childrenOf, markOf, type Schema } from '../schemas/shape.ts';
import { labelOf, nameOf } from './words-for.ts';

/** What an editor fills in at one place of an entry, as the browser draws it. */
export type Box =
  | { kind: 'line'; least: number; most?: number | undefined }
  | { kind: 'day' | 'loose-day' | 'number' | 'sum' | 'value' | 'yes' | 'kept' }
  | { kind: 'choice'; options: [value: string, name: string][] }
  | { kind: 'reference'; to: string }
  /** A line, or one for each stretch of days. */
  | { kind: 'dated'; most?: number | undefined }
  /** The same where a line may also be a sum or a time; `short` is the key that a bare word stands for. */
  | { kind: 'answers'; short: string; fields: Field[] }
  | { kind: 'list'; item: Box }
  | { kind: 'group'; fields: Field[] };

export interface Field {
  key: string;
  label: string;
  help: string;
  required: boolean;
  box: Box;
}

/** Written by commands and by the editor itself, never typed. */
const kept = new Set(['history', 'editions', 'sheet']);

/** The fields of a schema with keys, in its own order. */
export function fieldsFor(schema: Schema, above = ''): Field[] {
  const keys = childrenOf(schema).keys ?? {};
  return fieldsOf(schema).map(({ key, required, meaning }) => ({
    key,
    required,
    ...labelOf(key, above, meaning),
    box: kept.has(key) ? { kind: 'kept' } : boxFor(keys[key]!, key),
  }));
}

function boxFor(schema: Schema, key: string): Box {
  const marked = markOf(schema, 'box') as 'day' | 'loose-day' | 'number' | 'sum' | 'value' | undefined;
  if (marked) return { kind: marked };
  const to = markOf(schema, 'references');
  if (typeof to === 'string') return { kind: 'reference', to };
  const { keys, item, branches } = childrenOf(schema);
  if (markOf(schema, 'dated')) {
    if (branches) return { kind: 'dated', most: lengthsOf(branches[0]!).most };
    const fields = fieldsFor(item!, key);
    return { kind: 'answers', short: fields.some((field) => field.key === 'amount') ? 'amount' : 'text', fields };
  }
  if (item) return { kind: 'list', item: boxFor(item, key) };
  if (keys) return { kind: 'group', fields: fieldsFor(schema, key) };
  const options = optionsOf(schema);
  if (options) return { kind: 'choice', options: options.map((value) => [value, nameOf(value, key)]) };
  const type = bare(schema)._zod.def.type;
  if (type === 'boolean') return { kind: 'yes' };
  if (type === 'string') return { kind: 'line', ...lengthsOf(schema) };
  throw new Error(`No box for "${key}", which its schema calls ${type}.`);
}

const optionsOf = (schema: Schema): string[] | undefined => {
  const { entries } = bare(schema)._zod.def as unknown as { entries?: Record<string, string> };
  return entries && Object.values(entries);
};

function lengthsOf(schema: Schema): { least: number; most?: number | undefined } {
  const { minLength, maxLength } = bare(schema) as unknown as { minLength?: number | null; maxLength?: number | null };
  return { least: minLength ?? 0, most: maxLength ?? undefined };
}
