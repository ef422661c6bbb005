import type { z } from 'astro/zod';
import type { DatedText } from '../dates/day.ts';

/* What a schema of Zod is made of: Zod says it only in its definitions, which have no types of their own. */

export type Schema = z.ZodType;
export type KeyPath = readonly (string | number)[];

interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  valueType?: Schema;
  innerType?: Schema;
  out?: Schema;
  options?: Schema[];
}

const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition;

/** Takes off what only wraps: optional, default, a preprocessing step. */
export function bare(schema: Schema): Schema {
  const definition = definitionOf(schema);
  if (definition.innerType) return bare(definition.innerType);
  if (definition.type === 'pipe' && definition.out)
    return definitionOf(definition.out).type === 'transform' ? schema : bare(definition.out);
  return schema;
}

/** What a schema is marked with by `.meta`, on itself or below what only wraps it. */
export function markOf(
  schema: Schema,
  mark: 'references' | 'words' | 'dated' | 'whole' | 'sheetPart' | 'box' | 'local' | 'names' | 'oneOf',
): unknown {
  const { innerType } = definitionOf(schema);
  return schema.meta()?.[mark] ?? (innerType && markOf(innerType, mark));
}

/** Of a schema that takes one thing or another, the branch that is made like the value; any other schema itself. */
export function branchFor(schema: Schema, value: unknown): Schema {
  const isLike = ({ keys, item }: ReturnType<typeof childrenOf>) =>
    Array.isArray(value) ? item : typeof value === 'object' ? keys : !item && !keys;
  const { branches, item } = childrenOf(schema);
  // One of a list may stand alone, where the schema takes it so.
  if (item && value && typeof value === 'object' && !Array.isArray(value)) return item;
  return branches?.find((branch) => isLike(childrenOf(branch))) ?? schema;
}

export interface DatedLine {
  path: KeyPath;
  text: DatedText;
  /** It may be silent on some days, as it may be left out. What a schema marks as whole is all there or not at all. */
  optional: boolean;
}

/** The lines of an entry that may have variants by day (`datedText`). */
export function datedLines(schema: Schema, value: unknown, path: KeyPath = []): DatedLine[] {
  if (value === undefined) return [];
  if (markOf(schema, 'dated')) {
    const optional = definitionOf(schema).type === 'optional' && !markOf(schema, 'whole');
    return [{ path, text: value as DatedText, optional }];
  }
  const { keys, item } = childrenOf(schema);
  if (item && Array.isArray(value)) return value.flatMap((each, index) => datedLines(item, each, [...path, index]));
  if (!keys || !value || typeof value !== 'object') return [];
  return Object.entries(keys).flatMap(([key, child]) => datedLines(child, (value as Record<string, unknown>)[key], [...path, key]));
}

/** The keys of an object schema, the schema of a list's items, the branches of a union. */
export function childrenOf(schema: Schema): {
  keys?: Record<string, Schema> | undefined;
  item?: Schema | undefined;
  /** Of a list by name, whose keys are the author's own. */
  named?: Schema | undefined;
  branches?: Schema[] | undefined;
} {
  const { shape, element, valueType, options } = definitionOf(bare(schema));
  return { keys: shape, item: element, named: valueType, branches: options };
}

/** The schema of what stands at a place; undefined where the schema knows no such place. */
export function schemaAt(schema: Schema, path: KeyPath): Schema | undefined {
  let current: Schema | undefined = schema;
  for (const step of path) {
    const children: ReturnType<typeof childrenOf> = current ? childrenOf(current) : {};
    current = typeof step === 'number' ? children.item : (children.keys?.[step] ?? children.named);
  }
  return current;
}

/** What a key means, as its schema says it, ready to be put behind a sentence; empty where it says nothing. */
export function meaningOf(schema: Schema, path: KeyPath): string {
  const description = schemaAt(schema, path)?.description;
  return description ? `: ${description}` : '';
}
