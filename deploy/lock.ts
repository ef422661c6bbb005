import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';

/** Darwin's own: the system locks the file as it opens it. */
const O_EXLOCK = 0x20;

/**
 * One release at a time in a folder. The system holds the lock on an open file and takes it back when that process ends, however it ends: what
 * a dead release has left blocks nobody, and no two can hold it, whichever user, container or number they run under. The file stays, since
 * whoever removed it would let a second one in; only its owner may open it, so that no stranger can hold it.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = take(join(folder, '.releasing'));
  if (lock === undefined) throw new Error(`Another release is at work in ${folder}. Wait for it, or end it.`);
  try {
    return await work();
  } finally {
    closeSync(lock);
  }
}

/** The open file that holds the lock; undefined when another holds it. */
function take(file: string): number | undefined {
  const flags = constants.O_RDWR | constants.O_CREAT;
  if (process.platform === 'darwin') {
    try {
      return openSync(file, flags | O_EXLOCK | constants.O_NONBLOCK, 0o600);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return undefined;
      throw error;
    }
  }
  const lock = openSync(file, flags, 0o600);
  // Node cannot ask for it, but a child that is handed the open file can: the lock belongs to the file, not to who asked.
  const { status, error } = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', lock] });
  if (status === 0) return lock;
  closeSync(lock);
  if (status === 1) return undefined;
  throw new Error('flock does not answer, so nobody can tell whether another release is at work. On Debian it comes with util-linux.', {
    cause: error,
  });
}
