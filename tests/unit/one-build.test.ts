import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alone } from '../../src/commands/one-build.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-build-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const busy = 'Đang có một lần dựng khác';

test('of many builds that begin together one works at a time, and the others are told', async () => {
  for (let turn = 0; turn < 10; turn += 1) {
    let [inside, most, told] = [0, 0, 0];
    const build = () =>
      alone(folder, async () => {
        most = Math.max(most, (inside += 1));
        await new Promise((resolve) => setTimeout(resolve, 5));
        inside -= 1;
      }).catch((error: Error) => {
        expect(error.message).toContain(busy);
        told += 1;
      });
    await Promise.all(Array.from({ length: 5 }, build));
    expect([most, told > 0]).toEqual([1, true]);
  }
});

test('a build in another process stops this one, until it is killed', async () => {
  const held = `import { alone } from ${JSON.stringify(join(process.cwd(), 'src/commands/one-build.ts'))};
    await alone(${JSON.stringify(folder)}, () => new Promise(() => { console.log('held'); setInterval(() => {}, 1000); }));`;
  const other = spawn(process.execPath, ['--input-type=module-typescript', '-e', held]);
  await once(other.stdout, 'data');
  await expect(alone(folder, () => Promise.resolve())).rejects.toThrow(busy);
  other.kill('SIGKILL');
  await once(other, 'close');
  await expect(alone(folder, () => Promise.resolve('mine'))).resolves.toBe('mine');
});

test('what goes wrong in a build is told as it is, and another in another folder is let work', async () => {
  const other = mkdtempSync(join(tmpdir(), 'one-build-'));
  await alone(folder, () => alone(other, () => Promise.resolve()));
  await expect(alone(folder, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
  await alone(folder, () => Promise.resolve());
  rmSync(other, { recursive: true });
});
