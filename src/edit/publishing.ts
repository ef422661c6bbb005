import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readNote } from '../../deploy/build-note.ts';
import { holding } from '../../deploy/lock.ts';
import { linked, releaseNames } from '../../deploy/releases.ts';
import { isBuildable, type FullVerdict } from '../check/aside.ts';
import { todayInVietnam, writeDay } from '../dates/day.ts';
import { contentRoot } from '../library/content-files.ts';
import { changes } from './changes.ts';
import { command, mendFor, run } from './command.ts';
import { commitBack, commitChanges, lastPublished, servedBefore, settle, takeBack } from './commits.ts';
import { Refused, savedNow } from './disk.ts';
import { contentStamp } from './full-check.ts';
import { repository } from './git.ts';
import { goalOf, type Goal } from './goal.ts';
import { standingOf, type Sheet } from './standing.ts';

/** How far it has come, in words for whoever waits. */
export interface Progress {
  step: string;
  end?: 'done' | 'failed';
  /** What came of it, and what to do now. */
  said: string[];
  /** For whoever helps: the last that the commands wrote, or what an official release lacks. */
  lines: string[];
}

/** What stands in for the commands of the project, in tests. */
export interface Setup {
  build: readonly string[];
  settings: string;
}

const usual: Setup = { build: command('build'), settings: 'deploy/dang.yaml' };

/** Brings the content to where people read it, and back: one at a time, and all of it or nothing. */
export class Publishing {
  progress: Progress | undefined;
  /** What the content was when that ended. */
  private ofContent = '';
  /** What was cut off, by a power cut or a closed window, has published nothing. */
  private readonly ready: Promise<void>;
  private readonly closing = new AbortController();
  private readonly setup: Setup;

  constructor(setup: Partial<Setup> = {}) {
    this.setup = { ...usual, ...setup };
    this.ready = this.alone(() => Promise.resolve()).catch(() => undefined);
  }

  get isBusy(): boolean {
    return this.progress !== undefined && !this.progress.end;
  }

  /** What came of it last, until something is written: what was saved later, nobody has published. */
  get lately(): Progress | undefined {
    return this.isBusy || this.ofContent === contentStamp() ? this.progress : undefined;
  }

  get goal(): Goal {
    return goalOf(this.setup.settings);
  }

  /** Whether there is a state before the published one to go back to. */
  async canGoBack(): Promise<boolean> {
    const { goal } = this;
    const repo = repository();
    if (goal.kind === 'build' || (repo && !lastPublished(repo))) return false;
    return goal.kind === 'push' ? repo !== undefined : (await releaseBefore(goal.folder)) !== undefined;
  }

  /** Begins; how it goes stands in `progress`. `approved` says who agreed to it and when. */
  start(approved: string, check: () => Promise<FullVerdict>): void {
    const agreed = contentStamp();
    this.begin('Đang soát nội dung', () => this.publish(approved, agreed, check));
  }

  startBack(): void {
    this.begin('Đang trở lại bản trước', () => this.goBack());
  }

  /**
   * Sheets whose words have changed: of what people hold a new edition, which says what has `changed`; the edition of what nobody holds, or of
   * all without such a sentence, gets the new words. `written` is told when they lie on the disk.
   */
  startEditions(sheets: readonly Sheet[], changed: string | undefined, written: () => void): void {
    const step = 'Đang ghi bản của các tờ in';
    const again = sheets.filter(({ isFirst, isDue }) => !isDue && (isFirst || changed === undefined)).map(({ name }) => name);
    this.begin(step, async () => {
      try {
        if (again.length > 0) await this.run(step, command('edition', '--again', ...again));
        if (changed !== undefined && again.length < sheets.length) await this.run(step, command('edition', '--changed', changed));
      } finally {
        written();
      }
      return ['Đã ghi bản của các tờ in. Giờ gửi duyệt, rồi đăng.'];
    });
  }

  close(): void {
    this.closing.abort();
  }

  private begin(step: string, work: () => Promise<string[]>): void {
    if (this.isBusy) throw new Refused('Đang đăng rồi. Chờ lần ấy xong.', 409);
    const progress: Progress = { step, said: [], lines: [] };
    this.progress = progress;
    const ended = this.ready
      .then(() => this.alone(work))
      .then(
        (said) => ({ end: 'done' as const, said }),
        (fault: Error) => {
          const isForPeople = fault instanceof Refused;
          if (!isForPeople) progress.lines = fault.message.split('\n').filter(Boolean);
          const mend = isForPeople ? fault.message : mendFor(fault.message);
          return { end: 'failed' as const, said: [mend, 'Trang mà mọi người đang đọc vẫn như cũ.'] };
        },
      );
    void ended.then((how) => {
      this.ofContent = contentStamp();
      Object.assign(progress, how);
    });
  }

  /** Another editor on the same content waits as well. What is committed is published once this has ended well, and else taken back. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const name = createHash('sha256').update(contentRoot()).digest('hex').slice(0, 12);
    mkdirSync('.cache', { recursive: true });
    const alone = async (): Promise<T> => {
      // What another has left half done: nobody is at work on it.
      takeBack();
      try {
        const done = await work();
        settle();
        return done;
      } finally {
        takeBack();
      }
    };
    return holding(join('.cache', `.dang-${name}.lock`), alone, 'Một cửa sổ khác đang đăng');
  }

  private async publish(approved: string, agreed: string, check: () => Promise<FullVerdict>): Promise<string[]> {
    const { goal } = this;
    const verdict = await check();
    if (!isBuildable(verdict)) throw new Refused('Nội dung còn lỗi. Mở lại danh sách thay đổi để xem từng chỗ.');
    const { lacks, lines } = standingOf(verdict);
    const isDraft = lacks.length > 0;
    if (isDraft && goal.kind === 'folder' && (await isOfficial(goal.folder))) {
      this.progress!.lines = lines;
      throw new Refused(['Trang đang có là bản chính thức, mà bản mới chưa phát hành chính thức được:', ...lacks].join('\n'));
    }
    const repo = repository();
    const served = goal.kind === 'folder' ? ((await linked(goal.folder, 'current')) ?? 'none') : undefined;
    if (repo) commitChanges(repo, changes(), approved, served);
    const said = await this.bring(goal, isDraft, agreed);
    savedNow.clear();
    if (!isDraft || goal.kind === 'push') return said;
    this.progress!.lines = lines;
    return [...said, 'Đây là bản thử. Còn thiếu:', ...lacks];
  }

  private async bring(goal: Goal, isDraft: boolean, agreed: string): Promise<string[]> {
    if (goal.kind !== 'push') await this.run('Đang dựng trang, chừng mười phút', [...this.setup.build, ...(isDraft ? [] : ['--release'])]);
    // Whatever wrote it, nobody has agreed to that.
    if (contentStamp() !== agreed)
      throw new Refused('Trong lúc đăng, có chương trình khác sửa nội dung, nên chưa đăng. Xem lại danh sách thay đổi.');
    if (goal.kind === 'push') {
      await this.push(goal);
      return [`Đã gửi lên ${goal.remote}, nhánh ${goal.branch}, lúc ${now()}. Máy chủ dựng lại trang từ đó.`];
    }
    if (goal.kind === 'build')
      return [
        `Đã dựng xong lúc ${now()}, trong thư mục ${resolve(process.env['OUT_DIR']?.trim() || 'dist')}.`,
        'Chưa ai đọc được: chép mọi thứ trong thư mục ấy lên nơi thuê chỗ, đè lên bản cũ.',
      ];
    await this.run('Đang đưa bản mới vào chỗ', command('release', goal.folder, ...(isDraft ? ['--draft'] : [])));
    return [`Đã đăng lúc ${now()}. Mọi người đang đọc bản này.`];
  }

  private async goBack(): Promise<string[]> {
    const { goal } = this;
    if (!(await this.canGoBack())) throw new Refused('Không có bản trước nào để trở lại.');
    const repo = repository();
    const before = goal.kind === 'folder' && (await releaseBefore(goal.folder));
    if (repo) commitBack(repo);
    if (goal.kind === 'folder' && before) await this.run('Đang trở lại bản trước', command('rollback', goal.folder, before));
    else if (goal.kind === 'push') await this.push(goal);
    const kept = repo ? 'Những gì bạn đã sửa vẫn còn trong máy, nay lại là thay đổi chưa đăng.' : 'Bài trong máy vẫn như bạn đã sửa.';
    return [`Đã trở lại bản trước lúc ${now()}.`, kept];
  }

  private push({ remote, branch }: Extract<Goal, { kind: 'push' }>): Promise<void> {
    const repo = repository();
    if (!repo) throw new Refused('Thư mục nội dung không nằm trong git, nên không gửi đi đâu được. Nhờ người phụ trách.');
    return this.run(`Đang gửi lên ${remote}`, ['git', '-C', repo.top, 'push', '--', remote, `HEAD:refs/heads/${branch}`]);
  }

  private run(step: string, words: readonly string[]): Promise<void> {
    this.progress!.step = step;
    return run(words, this.closing.signal);
  }
}

/** The release to go back to: what was served before the last publishing, else before the current one. */
async function releaseBefore(folder: string): Promise<string | undefined> {
  const repo = repository();
  const last = repo && lastPublished(repo);
  const served = last && servedBefore(repo, last);
  const current = (await linked(folder, 'current')) ?? '';
  const older = (await releaseNames(folder)).filter((name) => name < current);
  return served ? older.find((name) => name === served) : older.at(-1);
}

/** Whether what is served was released, and is no trial. */
async function isOfficial(folder: string): Promise<boolean> {
  const note = await readNote(join(folder, 'current')).catch(() => undefined);
  return note?.release === true;
}

const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });

/** `14:05, 1/12/2026` */
const now = (): string => `${clock.format()}, ${writeDay(todayInVietnam())}`;
