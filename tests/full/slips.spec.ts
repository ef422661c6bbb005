import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

test('over a thousand slips, every letter of every script, every mend pasted, every tangle, a fee among all texts: the check names a place in a file', () => {
  const env = { ...process.env, SLIPS: '1200' };
  const { status, stdout, stderr } = spawnSync(
    'npx',
    [
      'vitest',
      'run',
      ...['mutations', 'characters', 'mistakes', 'bounded'].map((name) => `tests/content/${name}.test.ts`),
      'tests/unit/edit-fee.test.ts',
    ],
    { env, encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
});
