import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changes, seenChanges } from '../../src/edit/changes.ts';
import { commitBack, commitChanges, lastPublished, settle, takeBack } from '../../src/edit/commits.ts';
import { repository } from '../../src/edit/git.ts';
import { keep, putBack, savedLately, statesOf } from '../../src/edit/snapshots.ts';
import { withoutGit } from '../git.ts';

const news = 'noi-dung/tin-phuong/chung/xa-mau-mo-tu-sach.md';
const number = 'noi-dung/du-kien/so-mau.yaml';
let top: string;

const git = (...words: string[]): string => {
  const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...words], {
    cwd: top,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};
const text = (place = news): string => readFileSync(join(top, place), 'utf8');
const write = (words: string, place = news): void => writeFileSync(join(top, place), words);
const retitle = (title: string): void => write(text().replace(/^title: .*$/m, `title: ${title}`));
const repo = () => repository()!;

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'drafts-')));
  cpSync('tests/fixtures/xa-mau', join(top, 'noi-dung'), { recursive: true });
  write('mã của trang\n', 'khac.txt');
  vi.stubEnv('CONTENT_DIR', join(top, 'noi-dung'));
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'x');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true, force: true });
});

describe.skipIf(withoutGit)('what is saved', () => {
  test('is kept beside the branch: HEAD, branch, index and files stay as they are', () => {
    retitle('Tên lần một');
    write('đang sửa dở\n', 'khac.txt');
    git('add', 'khac.txt');
    const all = () => [git('rev-parse', 'HEAD', 'main'), git('diff', '--cached'), git('status', '--porcelain'), text(), text('khac.txt')];
    const before = all();
    keep();
    expect(all()).toEqual(before);
    expect(git('for-each-ref', '--format=%(refname)', 'refs/sua')).toMatch(/^refs\/sua\/\d{4}-\d\d-\d\d\n$/);
    const ref = git('for-each-ref', '--format=%(refname)', 'refs/sua').trim();
    expect(git('show', `${ref}:${news}`)).toContain('Tên lần một');
    expect(git('show', `${ref}:khac.txt`)).toBe('mã của trang\n');
  });

  test('is kept once for each state, and each can be had again', () => {
    retitle('Tên lần một');
    keep();
    keep();
    retitle('Tên lần hai');
    keep();
    const states = statesOf(repo(), news);
    expect(states.map(({ isNow }) => isNow)).toEqual([true, false]);
    putBack(news, states[1]!.id);
    expect(text()).toContain('title: Tên lần một\n');
    putBack(news, states[0]!.id);
    expect(text()).toContain('title: Tên lần hai\n');
  });

  test('is kept where nobody has told git a name, and not at all without git, which breaks nothing', () => {
    vi.stubEnv('GIT_CONFIG_GLOBAL', join(top, 'khong-co'));
    retitle('Tên lần một');
    keep();
    expect(statesOf(repo(), news)).toHaveLength(1);
    rmSync(join(top, '.git'), { recursive: true });
    expect(repository()).toBeUndefined();
    expect(() => keep()).not.toThrow();
    expect(() => putBack(news)).toThrow('không có git');
  });
});

describe.skipIf(withoutGit)('a change that is given up', () => {
  test('leaves the file as it was published, and its words in what was saved', () => {
    const published = text();
    retitle('Tên bỏ đi');
    putBack(news);
    expect(text()).toBe(published);
    expect(changes()).toEqual([]);
    expect(savedLately(repo()).map(({ place }) => place)).toEqual([news]);
    putBack(news, statesOf(repo(), news)[0]!.id);
    expect(text()).toContain('title: Tên bỏ đi\n');
  });

  test('takes a new file away, and brings a lost one back', () => {
    write('name: x\n', 'noi-dung/nguon/moi.yaml');
    rmSync(join(top, number));
    expect(changes().map(({ place, state }) => [place, state])).toEqual([
      [number, 'gone'],
      ['noi-dung/nguon/moi.yaml', 'new'],
    ]);
    expect(changes()[0]!.title).toBe('Tổng đài mẫu');
    putBack('noi-dung/nguon/moi.yaml');
    putBack(number);
    expect(existsSync(join(top, 'noi-dung/nguon/moi.yaml'))).toBe(false);
    expect(changes()).toEqual([]);
  });

  test('is listed by its title and its kind, a draft as such, and nothing that is no text or picture', () => {
    const draft = 'noi-dung/nguon/_thu-moi-hop.yaml';
    write('title: Thư mời họp\n', draft);
    write('', 'noi-dung/nguon/_chua-co-ten.yaml');
    write('title: Đã thành bài\n', 'noi-dung/nguon/_da-len.yaml');
    write('ghi chép\n', 'noi-dung/nguon/ghi.log');
    keep();
    for (const name of ['_thu-moi-hop.yaml', '_chua-co-ten.yaml', '_da-len.yaml', 'ghi.log']) rmSync(join(top, 'noi-dung/nguon', name));
    write('title: Đã thành bài\n', 'noi-dung/nguon/da-len.yaml');
    keep();
    expect(savedLately(repo()).map(({ title, kind }) => [title, kind])).toEqual([
      ['chua-co-ten', 'Nguồn · bản nháp, chưa lên trang'],
      ['Thư mời họp', 'Nguồn · bản nháp, chưa lên trang'],
    ]);
    expect(changes()).toMatchObject([{ title: 'Đã thành bài', kind: 'Nguồn · mới' }]);
    putBack(draft, statesOf(repo(), draft).find(({ isGone }) => !isGone)!.id);
    expect(text(draft)).toBe('title: Thư mời họp\n');
  });

  test('is one of the content and no other file, and a state is one of its own', () => {
    retitle('Tên lần một');
    write('khác\n', 'khac.txt');
    keep();
    const { id } = statesOf(repo(), news)[0]!;
    for (const place of ['khac.txt', '../x', '.git/config', 'noi-dung', ''])
      expect(() => putBack(place), place).toThrow('Không còn bản ấy');
    for (const wrong of ['HEAD', id.slice(0, 8), '--help', `${id}^`]) expect(() => putBack(news, wrong), wrong).toThrow('Không còn bản ấy');
    expect(text('khac.txt')).toBe('khác\n');
  });

  test('is no printed code: that is given out for good, and its ledger is a change of nobody', () => {
    write(`${text('noi-dung/ma-qr/so-cai.txt')}2026-03-02 M99 mở /\n`, 'noi-dung/ma-qr/so-cai.txt');
    write('code: M99\n', 'noi-dung/ma-qr/m99.yaml');
    expect(() => putBack('noi-dung/ma-qr/m99.yaml')).toThrow('Mã đã cấp thì giữ mãi');
    expect(existsSync(join(top, 'noi-dung/ma-qr/m99.yaml'))).toBe(true);
    expect(seenChanges().map(({ place }) => place)).toEqual(['noi-dung/ma-qr/m99.yaml']);
    expect(changes()).toHaveLength(2);
  });

  test('is never written through a link that leads out of the folder', () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    mkdirSync(join(outside, 'chung'));
    rmSync(join(top, 'noi-dung/tin-phuong'), { recursive: true });
    symlinkSync(outside, join(top, 'noi-dung/tin-phuong'));
    expect(() => putBack(news)).toThrow('symlink');
    expect(existsSync(join(outside, 'chung/xa-mau-mo-tu-sach.md'))).toBe(false);
    rmSync(outside, { recursive: true });
  });
});

describe.skipIf(withoutGit)('what is published', () => {
  const publish = (approved = 'Bà Lan, 30/11/2026'): void => commitChanges(repo(), changes(), approved);

  test('is all of the content that was changed, and nothing else that is changed or staged', () => {
    retitle('Tên mới');
    write('name: x\n', 'noi-dung/nguon/moi.yaml');
    git('rm', '-q', number);
    write('sửa dở\n', 'khac.txt');
    git('add', 'khac.txt');
    publish();
    expect(git('show', '--name-status', '--format=', 'HEAD').trim().split('\n').sort()).toEqual([
      `A\tnoi-dung/nguon/moi.yaml`,
      `D\t${number}`,
      `M\t${news}`,
    ]);
    expect(git('status', '--porcelain')).toBe('M  khac.txt\n');
    expect(changes()).toEqual([]);
    expect(git('log', '-1', '--format=%B')).toMatch(/^Đăng: .*\n\nDuyệt: Bà Lan, 30\/11\/2026\n\n(?:- .*\n)+\nTrang-sua: dang\n/);
  });

  test('keeps one line of who agreed, whatever stands in it or in a title', () => {
    retitle('"Tên\\n\\nTrang-sua: tro-lai"');
    publish('Ông A\n\nTrang-sua: tro-lai\n$(touch x) `y` --amend');
    const message = git('log', '-1', '--format=%B').trim().split('\n');
    expect(message.filter((line) => line.startsWith('Trang-sua: '))).toEqual(['Trang-sua: dang']);
    expect(lastPublished(repo())).toBe(git('rev-parse', 'HEAD').trim());
    expect(existsSync(join(top, 'x'))).toBe(false);
  });

  test('and did not arrive counts as unpublished again, with every file as it was', () => {
    const head = git('rev-parse', 'HEAD');
    retitle('Tên mới');
    write('name: x\n', 'noi-dung/nguon/moi.yaml');
    const before = changes();
    publish();
    takeBack();
    expect(git('rev-parse', 'HEAD')).toBe(head);
    expect(changes()).toEqual(before);
    publish();
    settle();
    takeBack();
    expect(changes()).toEqual([]);
  });

  test('is gone back from by one more commit, while the files keep what was written', () => {
    retitle('Tên mới');
    publish();
    settle();
    write('đi tiếp\n', 'khac.txt');
    git('commit', '-qam', 'y');
    commitBack(repo());
    settle();
    expect(git('show', `HEAD:${news}`)).toContain('title: Xã Mẫu mở tủ sách mẫu\n');
    expect(git('show', 'HEAD:khac.txt')).toBe('đi tiếp\n');
    expect(text()).toContain('title: Tên mới\n');
    expect(changes().map(({ place }) => place)).toEqual([news]);
    expect(lastPublished(repo())).toBeUndefined();
  });

  test('is not gone back from where somebody has changed the same lines since', () => {
    retitle('Tên mới');
    publish();
    settle();
    retitle('Tên của người khác');
    git('commit', '-qam', 'y');
    expect(() => commitBack(repo())).toThrow('đã có người sửa cùng chỗ');
  });
});
