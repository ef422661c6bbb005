import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { todayInVietnam } from '../dates/day.ts';
import { refuseStrangers } from '../library/content-files.ts';
import { lockedFolder } from './entry.ts';
import { isDraftPath, toldPath } from '../routes.ts';
import { writeWhole } from '../whole-file.ts';
import { changedPlaces, isPicture, isText, listedAt, type Listed, pathOf } from './changes.ts';
import { onDisk, Refused } from './disk.ts';
import { commitTree, fileIn, git, gitOr, namesIn, repository, type Repository } from './git.ts';

/*
 * Every save is kept in git, beside the branch that somebody works on: a commit of an index of its own, on `refs/sua/<day>`. Branch, index and
 * HEAD stay as they are, and no push or clone takes it along. Where there is no git, nothing is kept.
 */

const refOf = (day: string): string => `refs/sua/${day}`;

/** The tree that a change of its own index makes out of the last commit. */
export function treeWith(top: string, change: (index: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'sua-git-'));
  const index = join(folder, 'index');
  try {
    git(top, ['read-tree', 'HEAD'], { index });
    change(index);
    return git(top, ['write-tree'], { index });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Keeps the content as it stands now, unless it is as it was kept last. */
export function keep(): void {
  const repo = repository();
  if (!repo) return;
  const { top, inLayers } = repo;
  const tree = treeWith(top, (index) => void git(top, ['add', '-A', '--', ...inLayers], { index }));
  const ref = refOf(todayInVietnam());
  const before = gitOr(top, ['rev-parse', '-q', '--verify', ref]);
  const parent = before ?? git(top, ['rev-parse', 'HEAD']);
  if (git(top, ['rev-parse', `${parent}^{tree}`]) === tree) return;
  // Nothing where somebody else was quicker: theirs holds what is on the disk as well.
  gitOr(top, ['update-ref', ref, commitTree(top, tree, parent, 'Lưu từ trang sửa\n'), before ?? '']);
}

/** What was saved is saved, also where git cannot keep it. */
export function kept(): void {
  try {
    keep();
  } catch (fault) {
    console.error(fault);
  }
}

/** A file as it was saved once. */
export interface State {
  id: string;
  /** Its words, as git names them. */
  blob: string;
  /** `14:05, 30/11` */
  when: string;
  /** It is what stands in the file. */
  isNow: boolean;
  /** There was no such file then. */
  isGone: boolean;
}

const written = new Intl.DateTimeFormat('vi-VN', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', day: 'numeric', month: 'numeric' },
});
const most = 30;

/** The states of a file that were kept, the newest first, each once. */
export function statesOf({ top }: Repository, place: string): State[] {
  const format = ['--format=%x01%H %ct %ce', '--raw', '--no-abbrev', `-n${most}`];
  const log = gitOr(top, ['log', ...format, '--glob=refs/sua/*', '--not', 'HEAD', '--', place]) ?? '';
  const now = lstatSync(join(top, place), { throwIfNoEntry: false }) && gitOr(top, ['hash-object', '--', place]);
  const states: State[] = [];
  for (const each of log.split('\x01')) {
    const [, id, seconds, blob, mark] = /^(\w+) (\d+) sua@localhost\n+:\d+ \d+ \w+ (\w+) (\w)/.exec(each) ?? [];
    if (!id || !blob) continue;
    const isGone = mark === 'D';
    const state = { id, blob, when: written.format(Number(seconds) * 1000), isNow: isGone ? !now : now === blob, isGone };
    // Each day begins with all that is not published: what was saved the day before is older than that.
    if (states.at(-1)?.blob === blob) states.pop();
    if (!states.some((other) => other.blob === blob)) states.push(state);
  }
  return states;
}

/** Texts and pictures that were saved in the last two weeks and are now as they were published. */
export function savedLately(repo: Repository): Listed[] {
  const words = ['log', '--glob=refs/sua/*', '--not', 'HEAD', '--since=2.weeks', '--committer=sua@localhost', '--format=', '--name-only'];
  const changed = new Set(changedPlaces(repo).map(({ place }) => place));
  // A draft that has become a text since goes on under the name of that.
  const hasMoved = (place: string) => isDraftPath(place) && existsSync(join(repo.top, toldPath(place)));
  return [...new Set(namesIn(repo, words))]
    .filter((place) => !changed.has(place) && (isText(place) || isPicture(place)) && !hasMoved(place))
    .map((place) => listedAt(repo, place, () => lastKept(repo, place)))
    .sort((a, b) => a.title.localeCompare(b.title, 'vi'));
}

function lastKept(repo: Repository, place: string): Buffer | undefined {
  const last = statesOf(repo, place).find(({ isGone }) => !isGone);
  return last && fileIn(repo, last.id, place);
}

/** Puts one file back to what it was, by a state that was kept, or to what is published. What it says now is kept first. */
export function putBack(place: string, id?: string): void {
  const repo = repository();
  if (!repo) throw new Refused('Thư mục này không có git, nên không lưu các bản trước.');
  const isKnown = [...changedPlaces(repo), ...savedLately(repo)].some((each) => each.place === place);
  if (pathOf(repo, place).startsWith(`${lockedFolder}/`))
    throw new Refused('Mã đã cấp thì giữ mãi. Không dùng nữa thì bấm “Ngừng dùng…” ở mục Mã in.');
  if (!isKnown || (id !== undefined && !statesOf(repo, place).some((state) => state.id === id)))
    throw new Refused('Không còn bản ấy. Mở lại danh sách thay đổi.', 404);
  refuseStrangers();
  keep();
  const bytes = fileIn(repo, id ?? 'HEAD', place);
  const real = join(repo.top, place);
  onDisk(() => {
    if (!bytes) return rmSync(real, { force: true });
    mkdirSync(dirname(real), { recursive: true });
    writeWhole(real, bytes);
  });
}
