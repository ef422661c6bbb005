import { fieldsOf } from '../authoring/fields.ts';
import { bare, childrenOf, markOf, type Schema } from '../schemas/shape.ts';
import { labelOf, nameOf } from './words-for.ts';

/** What an editor fills in at one place of an entry, as the browser draws it. */
export type Box =
  | { kind: 'line'; most?: number | undefined }
  | { kind: 'day' | 'loose-day' | 'number' | 'sum' | 'value' | 'yes' | 'kept' }
  | { kind: 'choice'; options: [value: string, name: string][] }
  | { kind: 'reference'; to: string }
  /** Said once, or once for each stretch of days; `short` is the key that a bare word or sum stands for. */
  | { kind: 'dated'; short: string; fields: Field[] }
  | { kind: 'list'; item: Box }
  | { kind: 'group'; fields: Field[] };

export interface Field {
  key: string;
  label: string;
  help: string;
  required: boolean;
  /** Of this and others one must be there. */
  isOneOf: boolean;
  box: Box;
}

/** Written by commands and by the editor itself, never typed. */
const kept = new Set(['history', 'editions', 'sheet']);

/** The fields of a schema with keys, in its own order. */
export function fieldsFor(schema: Schema, above = ''): Field[] {
  const keys = childrenOf(schema).keys ?? {};
  const oneOf = (markOf(schema, 'oneOf') ?? []) as string[];
  return fieldsOf(schema).map(({ key, required, meaning }) => ({
    key,
    required,
    isOneOf: oneOf.includes(key),
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
    const fields = fieldsFor(item ?? childrenOf(branches!.at(-1)!).item!, key);
    return { kind: 'dated', short: fields.some((field) => field.key === 'amount') ? 'amount' : 'text', fields };
  }
  if (item) return { kind: 'list', item: boxFor(item, key) };
  if (keys) return { kind: 'group', fields: fieldsFor(schema, key) };
  const { type, entries } = bare(schema)._zod.def as { type: string; entries?: Record<string, string> };
  if (entries) {
    const names = (markOf(schema, 'names') ?? {}) as Record<string, string>;
    return { kind: 'choice', options: Object.values(entries).map((value) => [value, names[value] || nameOf(value)]) };
  }
  if (type === 'boolean') return { kind: 'yes' };
  if (type === 'string') return { kind: 'line', most: (bare(schema) as { maxLength?: number | null }).maxLength ?? undefined };
  throw new Error(`No box for "${key}", which its schema calls ${type}.`);
}
