import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

test('over a thousand slips and every letter of every script, and the check always names a place in a file', () => {
  const env = { ...process.env, SLIPS: '1200' };
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['vitest', 'run', 'tests/content/mutations.test.ts', 'tests/content/characters.test.ts'],
    { env, encoding: 'utf8' },
  );
  expect(status, stdout + stderr).toBe(0);
});
