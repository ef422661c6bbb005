import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { holding } from '../../deploy/lock.ts';

/**
 * Works in a folder while no other build does. Two would take half-made pages and caches from each other; a build that is dead holds
 * nothing up, since its lock dies with it. The lock lies beside the folder, which the work may take away, under a name that nobody sees and no check reads.
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(folder), { recursive: true });
  const held = `Đang có một lần dựng khác (${folder}). Chờ nó xong, hoặc tắt nó (Ctrl+C), rồi chạy lại.`;
  return holding(join(dirname(folder), `.${basename(folder)}.lock`), work, held);
}
