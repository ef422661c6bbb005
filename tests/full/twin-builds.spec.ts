import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import type { BuildNote } from '../../deploy/build-note.ts';
import { withRebuilt } from '../../deploy/rebuild.ts';
import { compareSums, sumsOf } from '../../deploy/sums.ts';
import { today } from '../sites.ts';

test('the same commit and day give the same bytes, whichever folder they are built in', async () => {
  const commit = spawnSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  const note: BuildNote = { day: today.day, origin: 'https://camnang.example', commit, release: false };
  const found = await withRebuilt(note, (one) => withRebuilt(note, (other) => differences(one, other)));
  expect(found).toEqual([]);
});

/** Each file that differs, with its first differing bytes: enough to see what got in, a clock or a path. */
async function differences(one: string, other: string): Promise<string[]> {
  const { changed, missing, added } = compareSums(await sumsOf(one), await sumsOf(other));
  return [
    ...missing.map((file) => `${file}: only in the first`),
    ...added.map((file) => `${file}: only in the second`),
    ...changed
      .filter((file) => file !== 'SHA256SUMS')
      .map((file) => `${file}: ${firstDifference(readFileSync(join(one, file)), readFileSync(join(other, file)))}`),
  ];
}

function firstDifference(one: Buffer, other: Buffer): string {
  let place = 0;
  while (one[place] === other[place]) place += 1;
  const around = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, place - 40), place + 40).toString('latin1'));
  return `byte ${place} of ${one.length} and ${other.length}: ${around(one)} / ${around(other)}`;
}
