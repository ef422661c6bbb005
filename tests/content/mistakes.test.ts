import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kinds, type Kind } from '../../src/problems/kinds.ts';
import { writeMistakesPage } from '../../src/check/mistakes-page.ts';
import type { Problem } from '../../src/problems/problem.ts';
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

  // A fault of the check itself: no content is known to bring it about (guard.test.ts).
  const ours: readonly string[] = ['check-failed'] satisfies Kind[];

  test('every kind of problem has a folder that shows it', () => {
    expect([...found.keys()].sort()).toEqual(Object.keys(kinds).filter((kind) => !ours.includes(kind)).sort());
  });

  test('the page of common mistakes tells every kind as the check does (npm run docs writes it)', async () => {
    expect(writeMistakesPage(found).normalize('NFC'), 'marks stand with their letters').toBe(writeMistakesPage(found));
    await expect(writeMistakesPage(found)).toMatchFileSnapshot('../../content/loi-thuong-gap.md');
  });
});
