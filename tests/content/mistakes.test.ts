import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds, type Kind } from '../../src/check/kinds.ts';
import { writeMistakesPage } from '../../src/check/mistakes-page.ts';
import type { Problem } from '../../src/check/problem.ts';
import { blocksOf, checkMistake, fixtures } from './lay-over.ts';

// Each folder holds one mistake, and its name is the sentence that is proved.
const mistakes = readdirSync(fixtures, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

test('content without a mistake is reported as clean', () => {
  expect(blocksOf(checkMistake())).toBe('');
});

describe('an editor reads what is wrong and how to mend it', () => {
  const found = new Map<Kind, Problem>();

  test.each(mistakes.map((name) => ({ name, sentence: name.replaceAll('-', ' ') })))('$sentence', ({ name }) => {
    const checked = checkMistake(name);
    for (const problem of checked.problems) if (!found.has(problem.kind)) found.set(problem.kind, problem);
    expect(blocksOf(checked)).toBe(readFileSync(join(fixtures, name, 'expected.txt'), 'utf8').trimEnd());
  });

  test('every kind of problem has a folder that shows it', () => {
    expect([...found.keys()].sort()).toEqual(Object.keys(kinds).sort());
  });

  test('the page of common mistakes tells every kind as the check does (npm run docs writes it)', async () => {
    await expect(writeMistakesPage(found)).toMatchFileSnapshot('../../content/loi-thuong-gap.md');
  });
});
