import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath } from 'node:fs/promises';
import { createServer, type ListenOptions } from 'node:net';

/**
 * One release at a time in a folder. The lock is a name that the system gives to one process alone and takes back when it ends, however it
 * ends: no file can be left behind by a dead release, and no two can hold it. It holds on one machine.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const holder = createServer();
  holder.listen(await nameOf(folder));
  try {
    await once(holder, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new Error(`Another release is at work in ${folder}. Wait for it, or end it.`, { cause: error });
  }
  try {
    return await work();
  } finally {
    holder.close();
    await once(holder, 'close');
  }
}

/** On Linux a socket in the abstract namespace, which is no file; elsewhere a port of this machine, one in 16,384. */
async function nameOf(folder: string): Promise<ListenOptions> {
  const hash = createHash('sha256')
    .update(await realpath(folder))
    .digest();
  if (process.platform === 'linux') return { path: `\0release-${hash.toString('hex')}` };
  return { host: '127.0.0.1', port: 49_152 + (hash.readUInt32BE() % 16_384) };
}
