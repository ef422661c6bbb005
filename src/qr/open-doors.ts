import { existsSync } from 'node:fs';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildStep } from '../../deploy/after-build.ts';

/**
 * Printed codes say `/Q/H24-3` in capitals, people type `/q/h24-3`, and a plain static host knows only the exact letters:
 * after the build each code answers in capitals and in small letters, below `/q/` and below `/Q/`; the numbers of procedures
 * (`/tt/1.000894`) likewise below `/TT/`.
 */
export const codeDoors: BuildStep = { name: 'code-doors', make: openDoors };

async function openDoors(root: string): Promise<void> {
  const door = join(root, 'q');
  for (const name of await readdir(door)) {
    if (name.endsWith('.html')) continue;
    await twin(join(door, name), join(door, name.toLowerCase()));
  }
  await twin(door, join(root, 'Q'));
  await twin(join(root, 'tt'), join(root, 'TT'));
}

/** A folder under a second name. Where the disk takes both names for one (macOS, Windows), there is nothing to copy. */
async function twin(from: string, to: string): Promise<void> {
  if (!existsSync(to)) await cp(from, to, { recursive: true });
}
