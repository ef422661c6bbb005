import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readNote } from '../../deploy/build-note.ts';
import { holding } from '../../deploy/lock.ts';
import { linked, releaseNames } from '../../deploy/releases.ts';
import { isBuildable, type FullVerdict } from '../check/aside.ts';
import { contentRoot } from '../library/content-files.ts';
import { changes } from './changes.ts';
import { commitChanges, lastPublished, settle, takeBack, withoutLast } from './commits.ts';
import { Refused, savedNow } from './disk.ts';
import { git, repository } from './git.ts';
import { kept } from './snapshots.ts';
import { goalOf, type Goal } from './goal.ts';

/** How far it has come, in words for whoever waits. */
export interface Progress {
  step: string;
  end?: 'done' | 'failed';
  /** What came of it, and what to do now. */
  said: string[];
  /** The last that the commands wrote, for whoever helps. */
  lines: string[];
}

/** What stands in for the commands of the project, in tests. */
export interface Setup {
  build: readonly string[];
  settings: string;
}

const command = (name: string): string[] => [process.execPath, resolve('src/commands/run.mjs'), name];
const usual: Setup = { build: command('build'), settings: 'deploy/dang.yaml' };

class Failed extends Error {}

/** Brings the content to where people read it, and back: one at a time, and all of it or nothing. */
export class Publishing {
  progress: Progress | undefined;
  /** What was cut off, by a power cut or a closed window, has published nothing. */
  private readonly ready: Promise<void>;
  private child: ChildProcess | undefined;
  private readonly setup: Setup;

  constructor(setup: Partial<Setup> = {}) {
    this.setup = { ...usual, ...setup };
    this.ready = this.alone(() => Promise.resolve(takeBack())).catch(() => undefined);
  }

  get isBusy(): boolean {
    return this.progress !== undefined && !this.progress.end;
  }

  get goal(): Goal {
    return goalOf(this.setup.settings);
  }

  /** Whether there is a state before the published one to go back to. */
  async canGoBack(): Promise<boolean> {
    const { goal } = this;
    const repo = repository();
    if (goal.kind === 'build' || (repo && !lastPublished(repo))) return false;
    if (goal.kind === 'push') return repo !== undefined;
    const current = await linked(goal.folder, 'current');
    return current !== undefined && (await releaseNames(goal.folder)).some((name) => name < current);
  }

  /** Begins; how it goes stands in `progress`. `approved` says who agreed to it and when. */
  start(approved: string, check: () => Promise<FullVerdict>): void {
    this.begin('Đang soát nội dung', () => this.publish(approved, check));
  }

  startBack(): void {
    this.begin('Đang trở lại bản trước', () => this.goBack());
  }

  /** Sheets whose words have changed get a new edition, of which `changed` tells the residents. */
  startEditions(changed: string): void {
    this.begin('Đang ghi bản mới của các tờ', async () => {
      await this.run('Đang ghi bản mới của các tờ', [...command('edition'), '--changed', changed]);
      kept();
      return ['Đã ghi bản mới của các tờ đổi chữ. Giờ bấm Đăng lần nữa.'];
    });
  }

  close(): void {
    this.child?.kill();
  }

  private begin(step: string, work: () => Promise<string[]>): void {
    if (this.isBusy) throw new Refused('Đang đăng rồi. Chờ lần ấy xong.', 409);
    const progress: Progress = { step, said: [], lines: [] };
    this.progress = progress;
    const ended = (end: Progress['end'], said: string[]) => Object.assign(progress, { end, said });
    const worked = this.ready.then(() => this.alone(work));
    worked.then(
      (said) => ended('done', said),
      (fault: Error) => {
        if (!(fault instanceof Failed || fault instanceof Refused)) console.error(fault);
        ended('failed', [...fault.message.split('\n'), 'Trang mà mọi người đang đọc vẫn như cũ.']);
      },
    );
  }

  /** Another editor on the same content waits as well. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const name = createHash('sha256').update(contentRoot()).digest('hex').slice(0, 12);
    mkdirSync('.cache', { recursive: true });
    return holding(join('.cache', `.dang-${name}.lock`), work, 'Một cửa sổ khác đang đăng. Chờ lần ấy xong rồi thử lại.');
  }

  private async publish(approved: string, check: () => Promise<FullVerdict>): Promise<string[]> {
    const { goal } = this;
    const { problems, obstacles } = await check();
    if (!isBuildable({ problems })) throw new Failed('Nội dung còn lỗi. Mở lại danh sách thay đổi để xem từng chỗ.');
    const isDraft = obstacles.length > 0;
    if (isDraft && goal.kind === 'folder' && (await isOfficial(goal.folder)))
      throw new Failed(['Trang đang có là bản chính thức, mà bản mới chưa phát hành chính thức được:', ...obstacles].join('\n'));
    const repo = repository();
    if (repo) commitChanges(repo, changes(), approved);
    try {
      const said = await this.bring(goal, isDraft);
      settle();
      savedNow.clear();
      return isDraft && goal.kind !== 'push' ? [...said, 'Đây là bản thử, vì:', ...obstacles] : said;
    } catch (fault) {
      takeBack();
      throw fault;
    }
  }

  private async bring(goal: Goal, isDraft: boolean): Promise<string[]> {
    if (goal.kind === 'push') {
      await this.push(goal, 'HEAD');
      return [`Đã gửi lên ${goal.remote}, nhánh ${goal.branch}. Máy chủ dựng lại trang từ đó.`];
    }
    await this.run('Đang dựng trang, chừng mười phút', [...this.setup.build, ...(isDraft ? [] : ['--release'])]);
    if (goal.kind === 'build')
      return [
        `Đã dựng xong trong thư mục ${resolve(process.env['OUT_DIR']?.trim() || 'dist')}.`,
        'Chưa ai đọc được: chép mọi thứ trong thư mục ấy lên nơi thuê chỗ, đè lên bản cũ.',
      ];
    await this.run('Đang đưa bản mới vào chỗ', [...command('release'), goal.folder, ...(isDraft ? ['--draft'] : [])]);
    return ['Đã đăng. Người đọc thấy bản mới ngay bây giờ.'];
  }

  private async goBack(): Promise<string[]> {
    const { goal } = this;
    const repo = repository();
    if (!(await this.canGoBack())) throw new Failed('Không có bản trước nào để trở lại.');
    const commit = repo && withoutLast(repo);
    if (goal.kind === 'folder') await this.run('Đang trở lại bản trước', [...command('rollback'), goal.folder]);
    else if (goal.kind === 'push') await this.push(goal, commit!);
    if (repo && commit) {
      git(repo.top, ['update-ref', '-m', 'sua: tro lai', 'HEAD', commit]);
      git(repo.top, ['reset', '-q', '--', ...repo.inLayers]);
    }
    return [
      'Đã trở lại bản trước.',
      repo ? 'Những gì bạn đã sửa vẫn còn trong máy, nay lại là thay đổi chưa đăng.' : 'Bài trong máy vẫn như bạn đã sửa.',
    ];
  }

  private push({ remote, branch }: Extract<Goal, { kind: 'push' }>, commit: string): Promise<void> {
    return this.run(`Đang gửi lên ${remote}`, ['git', '-C', repository()!.top, 'push', '--', remote, `${commit}:refs/heads/${branch}`]);
  }

  /** A command of the project or of git: a list of words that no shell reads. */
  private run(step: string, [program = '', ...words]: readonly string[]): Promise<void> {
    const progress = this.progress!;
    progress.step = step;
    return new Promise((done, failed) => {
      // Nobody sits at the window in which git and ssh would ask for a password.
      const silent = { GIT_TERMINAL_PROMPT: '0', SSH_ASKPASS_REQUIRE: 'force', SSH_ASKPASS: process.env['SSH_ASKPASS'] ?? 'false' };
      const env = { ...process.env, ...silent };
      const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 2 * 60 * 60 * 1000 });
      this.child = child;
      const hear = (part: Buffer) => {
        const lines = stripVTControlCharacters(part.toString())
          .split(/\r?\n/)
          .filter((line) => line.trim());
        progress.lines = [...progress.lines, ...lines].slice(-20);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('error', (fault) => failed(new Failed(`Không chạy được ${program}: ${fault.message}`)));
      child.once('close', (code) => (code === 0 ? done() : failed(new Failed(mendFor(progress.lines.join('\n'))))));
    });
  }
}

/** Whether what is served was released, and is no trial. */
async function isOfficial(folder: string): Promise<boolean> {
  const note = await readNote(join(folder, 'current')).catch(() => undefined);
  return note?.release === true;
}

const mends: [said: RegExp, mend: string][] = [
  [
    /addresses of the served site would die/,
    'Có trang đã đăng mà bản mới không còn (tên dưới đây). Ghi nơi thay thế vào chuyen-huong, hoặc để lại trang ấy.',
  ],
  [/Another release is at work|Đang có một lần dựng khác/, 'Có người đang đăng hay đang dựng trang trên máy này. Chờ xong rồi thử lại.'],
  [/Nội dung có lỗi/, 'Nội dung có lỗi nên không dựng. Sửa các chỗ dưới đây rồi đăng lại.'],
  [
    /\[rejected\]|non-fast-forward|fetch first/,
    'Nơi giữ bản chính có thay đổi của người khác mà máy này chưa có. Nhờ người phụ trách lấy về (git pull) rồi đăng lại.',
  ],
  [
    /could not read|Permission denied|Authentication failed|denied to/i,
    'Máy này không được phép ghi vào chỗ ấy. Nhờ người phụ trách cấp quyền.',
  ],
  [/Could not resolve|unable to access|Connection|Network/i, 'Không có mạng, hoặc nơi giữ bản chính không trả lời. Thử lại sau.'],
  [/ENOSPC|đĩa đã đầy/, 'Ổ đĩa đã đầy. Xóa bớt tệp không cần rồi đăng lại.'],
];

const mendFor = (lines: string): string =>
  mends.find(([said]) => said.test(lines))?.[1] ?? 'Chưa đăng được. Chụp các dòng dưới đây gửi người phụ trách.';
