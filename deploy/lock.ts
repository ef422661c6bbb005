import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, constants, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

/** Darwin's own: the system locks the file as it opens it. */
const O_EXLOCK = 0x20;

/** One release at a time in a folder. */
export function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  return holding(join(folder, '.releasing'), work, `Another release is at work in ${folder}. Wait for it, or end it.`);
}

/**
 * Works while nobody else holds the lock `file`; throws the words `held` where somebody does. The system holds the lock on an open file and
 * takes it back when that process ends, however it ends: what a dead one has left blocks nobody, and no two can hold it, whichever user,
 * container or number they run under. The file stays, since whoever removed it would let a second one in; only its owner may open it, so
 * that no stranger can hold it.
 */
export async function holding<T>(file: string, work: () => Promise<T>, held: string): Promise<T> {
  const letGo = await (process.platform === 'win32' ? takeName(file) : takeFile(file));
  if (!letGo) throw new Error(held);
  try {
    return await work();
  } finally {
    letGo();
  }
}

/** Undefined when another holds it. */
function takeFile(file: string): (() => void) | undefined {
  const flags = constants.O_RDWR | constants.O_CREAT;
  if (process.platform === 'darwin') {
    try {
      const lock = openSync(file, flags | O_EXLOCK | constants.O_NONBLOCK, 0o600);
      return () => closeSync(lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
      throw error;
    }
  }
  const lock = openSync(file, flags, 0o600);
  // Node cannot ask for it, but a child that is handed the open file can: the lock belongs to the file, not to who asked.
  const { status, error } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', lock] });
  if (status === 0) return () => closeSync(lock);
  closeSync(lock);
  if (status === 1) return undefined;
  throw new Error('flock does not answer, so nobody can tell whether another is at work. On Debian it comes with util-linux.', {
    cause: error,
  });
}

/** Windows has no such lock on a file, but gives the name of a pipe to one process alone, and takes it back when that ends. */
async function takeName(file: string): Promise<(() => void) | undefined> {
  const name = createHash('sha256').update(resolve(file).toLowerCase()).digest('hex');
  const holder = createServer().listen(`\\\\.\\pipe\\${name}`);
  try {
    await once(holder, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return undefined;
    throw error;
  }
  return () => holder.close();
}
