import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

test('over a thousand slips, every letter of every script, every mend pasted, every tangle, a fee and a word changed in all texts: the check names a place in a file', () => {
  const env = { ...process.env, SLIPS: '1200' };
  const { status, stdout, stderr } = spawnSync(
    'npx',
    [
      'vitest',
      'run',
      ...['mutations', 'characters', 'mistakes', 'bounded'].map((name) => `tests/content/${name}.test.ts`),
      ...['fee', 'words'].map((name) => `tests/unit/edit-${name}.test.ts`),
    ],
    { env, encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
});
