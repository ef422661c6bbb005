import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/check/kinds.ts';
import { blocksOf, checkMistake, fixtures } from './lay-over.ts';

// Each folder holds one mistake, and its name is the sentence that is proved.
const mistakes = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'base')
  .map((entry) => entry.name);

test('content without a mistake is reported as clean', () => {
  expect(blocksOf(checkMistake())).toBe('');
});

describe('an editor reads what is wrong and how to mend it', () => {
  const found = new Set<string>();

  test.each(mistakes.map((name) => ({ name, sentence: name.replaceAll('-', ' ') })))('$sentence', ({ name }) => {
    const checked = checkMistake(name);
    for (const { kind } of checked.problems) found.add(kind);
    expect(blocksOf(checked)).toBe(readFileSync(join(fixtures, name, 'expected.txt'), 'utf8').trimEnd());
  });

  test('every kind of problem has a folder that shows it', () => {
    expect([...found].sort()).toEqual(Object.keys(kinds).sort());
  });
});
