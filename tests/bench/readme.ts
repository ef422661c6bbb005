import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { todayInVietnam, writeDay } from '../../src/dates/day.ts';
import { day } from './sites.ts';

const path = join(import.meta.dirname, 'README.md');

/** Puts tables between `<!-- measured NAME -->` and `<!-- /measured NAME -->` of README.md, with the day of the run and the site's. */
export function writeIntoReadme(name: string, tables: string): void {
  const [before, rest] = readFileSync(path, 'utf8').split(`<!-- measured ${name} -->\n`) as [string, string];
  const after = rest.split(`<!-- /measured ${name} -->`)[1]!;
  const dated = `Measured on ${writeDay(todayInVietnam())}, on the site of ${writeDay(day)}:`;
  writeFileSync(path, `${before}<!-- measured ${name} -->\n\n${dated}\n\n${tables}\n\n<!-- /measured ${name} -->${after}`);
}
