import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface MeasuredRun {
  seconds: number;
  /** The most memory that the command and all it started held at one time, in bytes; 0 where the system does not tell (not Linux). */
  peakMemory: number;
  /** What the processors worked for them, which holds on a busy machine too; 0 where the system does not tell. */
  cpuSeconds: number;
  output: string;
}

const sampleEvery = 50;

/** Runs a command and looks twenty times a second at what it holds and has worked. Fails with the command's own words. */
export async function runMeasured(command: string, args: readonly string[], env: Record<string, string>): Promise<MeasuredRun> {
  const start = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let [peakMemory, cpuSeconds] = [0, 0];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const sampling = setInterval(() => {
    const { bytes, seconds } = spentBy(child.pid!);
    [peakMemory, cpuSeconds] = [Math.max(peakMemory, bytes), Math.max(cpuSeconds, seconds)];
  }, sampleEvery);
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return { seconds: (performance.now() - start) / 1000, peakMemory, cpuSeconds, output };
}

/** What a process and its children hold of the memory just now, and the seconds of a processor that they and those before them have taken. */
function spentBy(root: number): { bytes: number; seconds: number } {
  const spent = { bytes: 0, seconds: 0 };
  if (!existsSync('/proc/self/stat')) return spent;
  const processes = new Map<number, ProcessStat>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(name) : undefined;
    if (stat) processes.set(Number(name), stat);
  }
  const isOfRoot = (id: number): boolean => id === root || (processes.has(id) && isOfRoot(processes.get(id)!.parent));
  for (const [id, { pages, ticks }] of processes) {
    if (!isOfRoot(id)) continue;
    spent.bytes += pages * 4096;
    spent.seconds += ticks / 100;
  }
  return spent;
}

interface ProcessStat {
  parent: number;
  /** Resident. */
  pages: number;
  /** Its own, in the system and outside of it, and those of children that it has seen end. */
  ticks: number;
}

/** From /proc, where the second field is a name in brackets that may hold anything; undefined for one that just ended. */
function statOf(id: string): ProcessStat | undefined {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0);
    return { parent: Number(fields[1]), pages: Number(fields[21]), ticks };
  } catch {
    return undefined;
  }
}
