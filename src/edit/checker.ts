import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Question } from './check-thread.ts';
import type { Placed } from './problem-places.ts';
import { hashOf } from './disk.ts';
import { toldPath } from '../routes.ts';

interface Waiting {
  path: string;
  raw: string;
  done: (answer: Placed[] | undefined) => void;
}

/**
 * The whole check in a thread of its own, so that typing never waits for it. One question at a time; of those that come meanwhile only the
 * last is asked, and the others are answered with nothing.
 */
export class Checker {
  private worker: Worker | undefined;
  private asked: Waiting | undefined;
  private next: Waiting | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'sua-noi-dung-'));
  private readonly before = new Map<string, Placed[]>();

  constructor() {
    process.once('exit', () => this.close());
  }

  /** Everything that is wrong with a file as it would be saved, and what it brings about in others. Nothing where a later question came. */
  ask(path: string, raw: string): Promise<Placed[] | undefined> {
    const named = toldPath(path);
    return new Promise((done) => {
      this.next?.done(undefined);
      this.next = { path: named, raw, done };
      this.go();
    });
  }

  /** The same of a file as it stood when it was opened: what was wrong elsewhere already is no fault of the change. */
  async since(path: string, base: string, raw: string): Promise<Placed[] | undefined> {
    const key = `${path} ${hashOf(base)}`;
    const before = this.before.get(key) ?? (await this.ask(path, base));
    if (!before) return undefined;
    this.before.set(key, before);
    const now = raw === base ? before : await this.ask(path, raw);
    const named = toldPath(path);
    const old = new Set(before.map(({ problem }) => JSON.stringify(problem)));
    return now?.filter(({ problem }) => problem.file === named || !old.has(JSON.stringify(problem)));
  }

  /** Something else was saved: what is remembered is no longer so. */
  forget(): void {
    this.before.clear();
  }

  close(): void {
    void this.worker?.terminate();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private go(): void {
    if (this.asked || !this.next) return;
    [this.asked, this.next] = [this.next, undefined];
    const real = join(this.folder, 'ban-dang-sua');
    writeFileSync(real, this.asked.raw);
    this.worker ??= this.started();
    this.worker.postMessage({ path: this.asked.path, real } satisfies Question);
  }

  private started(): Worker {
    const worker = new Worker(new URL('check-thread.ts', import.meta.url));
    worker.unref();
    const end = (answer: Placed[] | undefined) => {
      this.asked?.done(answer);
      this.asked = undefined;
      this.go();
    };
    worker.on('message', end);
    worker.on('error', (fault) => {
      console.error(fault);
      this.worker = undefined;
      end(undefined);
    });
    return worker;
  }
}
