import { hashOf } from './disk.ts';
import { toldPath } from '../routes.ts';
import { askLaid } from './laid.ts';
import { asFound, type Placed } from './problem-places.ts';

/** The check of what is being written, remembered so far that only its own faults are told. */
export class Checker {
  private turn = 0;
  private readonly before = new Map<string, Promise<Placed[]>>();

  /**
   * Everything that is wrong with a file as it would be saved, and what it brings about in others: what was wrong elsewhere already, when it
   * was opened, is no fault of the change. Nothing where a later question came.
   */
  async since(path: string, base: string, raw: string): Promise<Placed[] | undefined> {
    const turn = (this.turn += 1);
    const before = await this.asOpened(path, base);
    const now = raw === base ? before : await askLaid('check', [[path, raw]], undefined, () => turn === this.turn);
    const old = new Set(before.map(({ problem }) => asFound(problem)));
    return now?.filter(({ problem }) => problem.file === toldPath(path) || !old.has(asFound(problem)));
  }

  private asOpened(path: string, base: string): Promise<Placed[]> {
    const key = `${path} ${hashOf(base)}`;
    const asked = this.before.get(key) ?? (askLaid('check', [[path, base]]) as Promise<Placed[]>);
    this.before.set(key, asked);
    asked.catch(() => this.before.delete(key));
    return asked;
  }

  /** Something else was saved: what is remembered is no longer so. */
  forget(): void {
    this.before.clear();
  }
}
