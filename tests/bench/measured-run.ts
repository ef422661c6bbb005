import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface MeasuredRun {
  seconds: number;
  /** The most memory that the command and all it started held at one time, in bytes; 0 where the system does not tell (not Linux). */
  peakMemory: number;
  output: string;
}

const sampleEvery = 50;

/** Runs a command and looks at its memory twenty times a second. Fails with the command's own words. */
export async function runMeasured(command: string, args: readonly string[], env: Record<string, string>): Promise<MeasuredRun> {
  const start = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let peakMemory = 0;
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const sampling = setInterval(() => (peakMemory = Math.max(peakMemory, memoryOf(child.pid!))), sampleEvery);
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return { seconds: (performance.now() - start) / 1000, peakMemory, output };
}

/** What a process and its children hold of the memory just now, in bytes. */
function memoryOf(root: number): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const held = new Map<number, { parent: number; bytes: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const [, parent, pages] = statOf(name);
    if (parent !== undefined) held.set(Number(name), { parent, bytes: pages! * 4096 });
  }
  const isOfRoot = (id: number): boolean => id === root || (held.has(id) && isOfRoot(held.get(id)!.parent));
  return [...held].filter(([id]) => isOfRoot(id)).reduce((sum, [, { bytes }]) => sum + bytes, 0);
}

/** Parent and resident pages from /proc, whose second field is a name in brackets that may hold anything; nothing for one that just ended. */
function statOf(id: string): readonly number[] {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return [Number(id), Number(fields[1]), Number(fields[21])];
  } catch {
    return [];
  }
}
