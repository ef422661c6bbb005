import { todayInVietnam, writeDay } from '../dates/day.ts';
import type { Change } from './changes.ts';
import { Refused } from './disk.ts';
import { asSomebody, git, gitBytes, gitOr, repository, type Repository } from './git.ts';
import { treeWith } from './snapshots.ts';

/*
 * What is published is what is committed. A commit that has not reached its readers is taken back, so that it counts as unpublished again:
 * until then this ref names it, from before HEAD goes to it.
 */
const underWay = 'refs/sua-dang';

/** The last line of what the editor commits, by which it is found again. */
const mark = 'Trang-sua: ';
/** Before it: the release that was served until then. Somebody may release by hand later, and the one before that is not what was published before. */
const servedMark = 'Truoc-do: ';

const inOneLine = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').trim();

/**
 * Commits these files as they stand, and nothing else of what is changed or staged. Publishing again what is published is a commit too, to go
 * back from, to the release `served`.
 */
export function commitChanges(repo: Repository, all: readonly Change[], approved: string, served?: string): void {
  const [first = 'nội dung như trước', ...more] = all.map(({ title }) => inOneLine(title));
  const name = first.length > 45 ? `${first.slice(0, 45).replace(/\s+\S*$/, '')}…` : first;
  const subject = more.length > 0 ? `${name} và ${more.length} thay đổi khác` : name;
  const list = all.slice(0, 50).map(({ title, place }) => `- ${inOneLine(title)} (${inOneLine(place)})`);
  const message = [
    `Đăng: ${subject}`,
    `Duyệt: ${inOneLine(approved)}`,
    list.join('\n'),
    (served ? `${servedMark}${served}\n` : '') + `${mark}dang`,
  ].filter(Boolean);
  const input = all.map(({ place }) => place).join('\0');
  goOn(repo, message.join('\n\n'), (index) => {
    if (input) git(repo.top, ['add', '-A', '--pathspec-from-file=-', '--pathspec-file-nul'], { index, input });
  });
}

/** Commits, on top of the last commit, that nothing is left of what the editor committed last. The files keep it. */
export function commitBack(repo: Repository): void {
  const { top } = repo;
  const last = lastPublished(repo);
  if (!last) throw new Refused('Không có lần đăng nào để trở lại.');
  const input = gitBytes(top, ['diff-tree', '-p', '--binary', '--full-index', last, `${last}^`]);
  const message = [`Trở lại bản trước, ngày ${writeDay(todayInVietnam())}`, `Bỏ lần đăng ${last}.`, `${mark}tro-lai\n`];
  goOn(repo, message.join('\n\n'), (index) => {
    if (input.length > 0 && gitOr(top, ['apply', '--cached', '--whitespace=nowarn'], { index, input }) === undefined)
      throw new Refused('Sau lần đăng ấy đã có người sửa cùng chỗ, nên không tự trở lại được. Nhờ người phụ trách.');
  });
}

/** HEAD goes on to a commit of what `change` makes of its files in an index of its own. */
function goOn({ top, inLayers }: Repository, message: string, change: (index: string) => void): void {
  if (gitOr(top, ['rev-parse', '-q', '--verify', 'MERGE_HEAD']) || git(top, ['ls-files', '--unmerged']))
    throw new Refused('Có người đang ghép hai bản bằng git mà chưa xong. Nhờ người ấy làm xong rồi thử lại.');
  const before = git(top, ['rev-parse', 'HEAD']);
  const made = git(top, [...asSomebody(top), 'commit-tree', treeWith(top, change), '-p', before], { input: message });
  git(top, ['update-ref', underWay, made]);
  git(top, ['update-ref', '-m', 'sua: dang', 'HEAD', made, before]);
  git(top, ['reset', '-q', '--', ...inLayers]);
}

/** It has reached its readers. */
export function settle(): void {
  const repo = repository();
  if (repo) gitOr(repo.top, ['update-ref', '-d', underWay]);
}

/** Takes back a commit that did not, unless somebody has gone on from it, or it did and nobody was there to note it. The files stay as they are. */
export function takeBack(): void {
  const repo = repository();
  const made = repo && gitOr(repo.top, ['rev-parse', '-q', '--verify', underWay]);
  if (!repo || !made) return;
  const hasArrived = gitOr(repo.top, ['for-each-ref', '--contains', made, 'refs/remotes']);
  if (!hasArrived && gitOr(repo.top, ['update-ref', '-m', 'sua: chua dang duoc', 'HEAD', `${made}^`, made]) !== undefined)
    gitOr(repo.top, ['reset', '-q', '--', ...repo.inLayers]);
  settle();
}

/** The last commit of the editor, unless it has been gone back from already. */
export function lastPublished({ top }: Repository): string | undefined {
  const [commit = '', ...message] = (gitOr(top, ['log', '-1', `--grep=^${mark}`, '--format=%H%n%B']) ?? '').split('\n');
  return message.includes(`${mark}dang`) ? commit : undefined;
}

/** Which release was served before a commit of the editor, where it says so. */
export const servedBefore = ({ top }: Repository, commit: string): string | undefined =>
  new RegExp(`^${servedMark}(.+)$`, 'm').exec(git(top, ['log', '-1', '--format=%B', commit]))?.[1];
