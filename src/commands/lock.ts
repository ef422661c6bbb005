import { readFileSync, writeFileSync } from 'node:fs';

const file = 'package-lock.json';

/**
 * Takes out of the lock what packages ask of Node. npm compares it with the Node that it runs on itself, which is not the one that the
 * project runs on: it would warn of each, and leave out parts in machine code without a word.
 */
export function runLock(): void {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, { engines?: unknown }> };
  for (const entry of Object.values(lock.packages)) delete entry.engines;
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
}
