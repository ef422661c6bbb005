import type { z } from 'astro/zod';
import type { KeyPath } from './read.ts';

/* What a schema of Zod is made of: Zod says it only in its definitions, which have no types of their own. */

export type Schema = z.ZodType;

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
