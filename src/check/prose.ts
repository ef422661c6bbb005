import type { Value } from '../truth/value.ts';
import type { ContentFile } from './content-file.ts';
import type { Prose } from './passage.ts';
import { readBody } from './prose-body.ts';
import { readFields } from './prose-fields.ts';

/** All that a file says in words of its own, with the values of one day. Broken MDX says nothing here; the body rule names it. */
export function readProse(file: ContentFile, values: ReadonlyMap<string, Value>): Prose {
  const body = readBody(file, values);
  return { ...body, passages: [...readFields(file, values), ...body.passages] };
}
