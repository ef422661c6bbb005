import { mkdir } from 'node:fs/promises';
import { withLock } from '../../deploy/lock.ts';

/**
 * Works in a folder while no other build does. Two would take half-made pages and caches from each other; a build that is dead holds
 * nothing up, since its lock dies with it.
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  let isAlone = false;
  try {
    return await withLock(folder, () => {
      isAlone = true;
      return work();
    });
  } catch (error) {
    if (isAlone || !isHeld(error)) throw error;
    throw new Error(`Đang có một lần dựng khác (${folder}). Chờ nó xong, hoặc tắt nó (Ctrl+C), rồi chạy lại.`, { cause: error });
  }
}

const isHeld = (error: unknown): boolean => ((error as Error).cause as NodeJS.ErrnoException | undefined)?.code === 'EADDRINUSE';
