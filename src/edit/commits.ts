import { todayInVietnam, writeDay } from '../dates/day.ts';
import type { Change } from './changes.ts';
import { Refused } from './disk.ts';
import { asSomebody, commitTree, git, gitBytes, gitOr, repository, type Repository } from './git.ts';
import { treeWith } from './snapshots.ts';

/*
 * What is published is what is committed. A commit that has not reached its readers is taken back, so that it counts as unpublished again:
 * until then this ref names it.
 */
const underWay = 'refs/sua-dang';

/** The last line of what the editor commits, by which it is found again. */
const mark = 'Trang-sua: ';

const inOneLine = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').trim();

/** Commits these files as they stand, and nothing else of what is changed or staged. Nothing where there is nothing. */
export function commitChanges({ top }: Repository, all: readonly Change[], approved: string): void {
  if (all.length === 0) return;
  const [first, ...more] = all.map(({ title }) => inOneLine(title));
  const name = first!.length > 45 ? `${first!.slice(0, 45).replace(/\s+\S*$/, '')}…` : first!;
  const subject = more.length > 0 ? `${name} và ${more.length} thay đổi khác` : name;
  const list = all.slice(0, 50).map(({ title, place }) => `- ${inOneLine(title)} (${inOneLine(place)})`);
  const message = [`Đăng: ${subject}`, `Duyệt: ${inOneLine(approved)}`, list.join('\n'), `${mark}dang`].join('\n\n');
  const input = all.map(({ place }) => place).join('\0');
  const named = ['--pathspec-from-file=-', '--pathspec-file-nul'];
  try {
    // As they were committed last: what was staged to go is there to be named again.
    git(top, ['reset', '-q', ...named], { input });
    git(top, ['add', '-A', ...named], { input });
    git(top, [...asSomebody(top), 'commit', '-q', '--only', '-m', message, ...named], { input });
  } catch (fault) {
    gitOr(top, ['reset', '-q', ...named], { input });
    throw new Refused(`Git không nhận thay đổi, nên chưa đăng. Nhờ người phụ trách xem: ${(fault as Error).message}`);
  }
  git(top, ['update-ref', underWay, 'HEAD']);
}

/** It has reached its readers. */
export function settle(): void {
  const repo = repository();
  if (repo) gitOr(repo.top, ['update-ref', '-d', underWay]);
}

/** Takes back a commit that did not, unless somebody has gone on from it. The files stay as they are. */
export function takeBack(): void {
  const repo = repository();
  const made = repo && gitOr(repo.top, ['rev-parse', '-q', '--verify', underWay]);
  if (!repo || !made) return;
  if (gitOr(repo.top, ['update-ref', '-m', 'sua: chua dang duoc', 'HEAD', `${made}^`, made]) !== undefined)
    git(repo.top, ['reset', '-q', '--', ...repo.inLayers]);
  settle();
}

/** The last commit of the editor, unless it has been gone back from already. */
export function lastPublished({ top }: Repository): string | undefined {
  const [commit = '', ...message] = (gitOr(top, ['log', '-1', `--grep=^${mark}`, '--format=%H%n%B']) ?? '').split('\n');
  return message.includes(`${mark}dang`) ? commit : undefined;
}

/** A commit on top of the last that has none of what the editor committed last. It moves nothing. */
export function withoutLast(repo: Repository): string {
  const { top } = repo;
  const last = lastPublished(repo);
  if (!last) throw new Refused('Không có lần đăng nào để trở lại.');
  const back = gitBytes(top, ['diff-tree', '-p', '--binary', '--full-index', last, `${last}^`]);
  try {
    const tree = treeWith(top, (index) => void git(top, ['apply', '--cached', '--whitespace=nowarn'], { index, input: back }));
    const message = `Trở lại bản trước, ngày ${writeDay(todayInVietnam())}\n\nBỏ lần đăng ${last}.\n\n${mark}tro-lai\n`;
    return commitTree(top, tree, 'HEAD', message);
  } catch {
    throw new Refused('Sau lần đăng ấy đã có người sửa cùng chỗ, nên không tự trở lại được. Nhờ người phụ trách.');
  }
}
