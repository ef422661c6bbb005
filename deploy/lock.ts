import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One release at a time. The lock of a process that no longer lives counts for nothing. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, '.releasing');
  const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
  if (holder && isAlive(holder)) throw new Error(`Another release is at work in ${folder} (process ${holder}). Wait for it, or end it.`);
  await rm(lock, { force: true });
  await writeFile(lock, String(process.pid), { flag: 'wx' });
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
