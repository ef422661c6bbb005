import { readFileSync } from 'node:fs';
import { contentFiles, parseContentYaml } from './content-files.ts';
import { value as schema } from '../schemas/value.ts';
import { readAs } from '../schemas/sentences.ts';
import type { Day } from '../dates/day.ts';
import { valuesOn, type Value } from '../truth/value.ts';

/** The values of the campaign as they stand on `day`, for what is read before Astro has a library: site.yaml, and MDX while it is compiled. */
export function readValues(day: Day): Map<string, Value> {
  const entries = contentFiles('du-kien', /\.yaml$/).map(({ path, real }) => {
    const id = path.replace(/^du-kien\//, '').replace(/\.yaml$/, '');
    return [id, readAs(schema, parseContentYaml(readFileSync(real, 'utf8'), path), path)] as const;
  });
  return valuesOn(entries, day);
}
