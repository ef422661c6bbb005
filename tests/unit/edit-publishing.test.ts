import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FullVerdict } from '../../src/check/aside.ts';
import { answersWith } from '../../src/edit/answers.ts';
import { changes } from '../../src/edit/changes.ts';
import type { Checker } from '../../src/edit/checker.ts';
import { goalOf } from '../../src/edit/goal.ts';
import { Preview } from '../../src/edit/preview.ts';
import { Publishing, type Progress } from '../../src/edit/publishing.ts';
import { error } from '../../src/problems/problem.ts';
import { withoutGit } from '../git.ts';

let top: string;
let served: string;
let remote: string;
const news = () => join(top, 'noi-dung/tin-phuong/chung/xa-mau-mo-tu-sach.md');
const gitIn = (folder: string, ...words: string[]): string =>
  spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x.example', ...words], { cwd: folder, encoding: 'utf8' }).stdout;
const git = (...words: string[]): string => gitIn(top, ...words);
const head = () => git('rev-parse', 'HEAD');
const retitle = (title: string): void => writeFileSync(news(), readFileSync(news(), 'utf8').replace(/^title: .*$/m, `title: ${title}`));

/** A build that takes a moment instead of minutes: what the page says is the title in the file. */
const standIn = () => `
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeNote } from ${JSON.stringify(resolve('deploy/build-note.ts'))};
import { writeChecksums } from ${JSON.stringify(resolve('deploy/checksums.ts'))};
const built = process.env.OUT_DIR;
if (process.env.STAND_IN === 'broken') { console.error('\\u001b[31mvỡ\\u001b[39m ở bước ba'); process.exit(1); }
rmSync(built, { recursive: true, force: true });
mkdirSync(built, { recursive: true });
writeFileSync(built + '/index.html', /^title: (.*)$/m.exec(readFileSync(${JSON.stringify(news())}, 'utf8'))[1]);
await writeNote(built, { day: '2026-11-25', origin: 'https://site.internal', commit: null, release: process.argv.includes('--release') });
await writeChecksums(built);
`;

const verdict = (more: Partial<FullVerdict> = {}): (() => Promise<FullVerdict>) => {
  const whole = { problems: [], notes: [], obstacles: [], summary: {}, ...more } as unknown as FullVerdict;
  return () => Promise.resolve(whole);
};
const isTrial = verdict({ obstacles: ['Chưa cơ quan nào phát hành.'] });

beforeEach(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'publishing-')));
  served = join(top, 'site');
  remote = join(top, 'chinh.git');
  cpSync('tests/fixtures/xa-mau', join(top, 'noi-dung'), { recursive: true });
  writeFileSync(join(top, 'dung.mjs'), standIn());
  writeFileSync(join(top, '.gitignore'), '/*\n!/noi-dung\n');
  vi.stubEnv('CONTENT_DIR', join(top, 'noi-dung'));
  vi.stubEnv('OUT_DIR', join(top, 'dist'));
  vi.stubEnv('STAND_IN', '');
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'x');
  git('init', '-q', '--bare', '-b', 'main', remote);
  git('remote', 'add', 'origin', remote);
  git('push', '-q', 'origin', 'main');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true, force: true });
});

/** An editor on this content, set up as the line says. */
function publishing(settings: string): Publishing {
  const file = join(top, 'dang.yaml');
  writeFileSync(file, settings);
  return new Publishing({ build: [process.execPath, join(top, 'dung.mjs')], settings: file });
}

const ended = (editor: Publishing): Promise<Progress> =>
  vi.waitUntil(() => (editor.progress?.end ? editor.progress : undefined), { timeout: 50_000 });

async function publish(editor: Publishing, check = verdict()): Promise<Progress> {
  editor.start('Bà Lan, 30/11/2026', check);
  return ended(editor);
}
const home = () => readFileSync(join(served, 'current/index.html'), 'utf8');

describe.skipIf(withoutGit)('a folder that a server serves', () => {
  test('gets the new site, and the one before again by one button, with what was written still there', async () => {
    const editor = publishing(`folder: ${served}\n`);
    expect(await editor.canGoBack()).toBe(false);
    retitle('Lần một');
    expect(await publish(editor)).toMatchObject({ end: 'done' });
    retitle('Lần hai');
    await publish(editor);
    expect(home()).toBe('Lần hai');
    expect(changes()).toEqual([]);
    expect(await editor.canGoBack()).toBe(true);
    editor.startBack();
    expect(await ended(editor)).toMatchObject({ end: 'done' });
    expect(home()).toBe('Lần một');
    expect(changes().map(({ title }) => title)).toEqual(['Lần hai']);
    expect(git('log', '-1', '--format=%s')).toContain('Trở lại bản trước');
    expect(await editor.canGoBack()).toBe(false);
  });

  test.each([
    ['a build that breaks', 'broken', verdict()],
    ['a site that may not be released in place of one that was', '', isTrial],
    ['a text with an error', '', verdict({ problems: [error('site.yaml', 1, 'sample-left', 'x', 'y')] })],
  ])('serves what it served after %s, and nothing counts as published', async (_, how, check) => {
    const editor = publishing(`folder: ${served}\n`);
    await publish(editor);
    const before = [readlinkSync(join(served, 'current')), head()];
    retitle('Lần hai');
    vi.stubEnv('STAND_IN', how);
    const { end, said, lines } = await publish(editor, check);
    expect(end).toBe('failed');
    expect(said.at(-1)).toBe('Trang mà mọi người đang đọc vẫn như cũ.');
    if (how) expect(lines).toContain('vỡ ở bước ba');
    expect([readlinkSync(join(served, 'current')), head()]).toEqual(before);
    expect(changes().map(({ title }) => title)).toEqual(['Lần hai']);
  });

  test('serves what it served when the release itself is refused', async () => {
    const editor = publishing(`folder: ${served}\n`);
    await publish(editor);
    const before = readlinkSync(join(served, 'current'));
    retitle('Lần hai');
    writeFileSync(join(top, 'dung.mjs'), `${standIn()}\nwriteFileSync(built + '/index.html', 'đổi sau khi dựng');\n`);
    const { end, lines } = await publish(editor);
    expect(end).toBe('failed');
    expect(lines.join('\n')).toContain('was changed after it was built');
    expect(readlinkSync(join(served, 'current'))).toBe(before);
    expect(changes()).toHaveLength(1);
  });

  test('gets a trial where nobody publishes yet, and is told why', async () => {
    const { said } = await publish(publishing(`folder: ${served}\n`), isTrial);
    expect(said).toEqual(expect.arrayContaining(['Chưa cơ quan nào phát hành.']) as string[]);
    expect(readFileSync(join(served, 'current/build.json'), 'utf8')).toContain('"release": false');
  });

  test('is published to by one at a time', async () => {
    const editor = publishing(`folder: ${served}\n`);
    let goOn: (() => void) | undefined;
    editor.start('Bà Lan, 30/11/2026', async () => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return verdict()();
    });
    expect(() => editor.start('Bà Lan, 30/11/2026', verdict())).toThrow('Đang đăng rồi');
    expect(() => editor.startBack()).toThrow('Đang đăng rồi');
    const answers = answersWith({ forget: () => undefined } as unknown as Checker, editor, new Preview(0));
    for (const name of ['save', 'savefee', 'restore', 'begin', 'photo'])
      await expect(answers[name]!({}), name).rejects.toThrow('Đang đăng. Để yên');
    await vi.waitUntil(() => goOn);
    const { end, said } = await publish(publishing(`folder: ${served}\n`));
    expect(end).toBe('failed');
    expect(said[0]).toContain('Một cửa sổ khác đang đăng');
    goOn!();
    expect((await ended(editor)).end).toBe('done');
  });
});

describe.skipIf(withoutGit)('a branch that a server builds from', () => {
  const pushed = () => gitIn(remote, 'show', 'main:noi-dung/tin-phuong/chung/xa-mau-mo-tu-sach.md');

  test('gets the new words, and those before by one more commit', async () => {
    const editor = publishing('push: origin main\n');
    retitle('Lần một');
    expect((await publish(editor)).end).toBe('done');
    expect(pushed()).toContain('title: Lần một\n');
    editor.startBack();
    expect((await ended(editor)).end).toBe('done');
    expect(pushed()).toContain('title: Xã Mẫu mở tủ sách mẫu\n');
    expect(gitIn(remote, 'rev-list', '--count', 'main').trim()).toBe('3');
    expect(readFileSync(news(), 'utf8')).toContain('title: Lần một\n');
    expect(existsSync(join(top, 'dist'))).toBe(false);
  });

  test('that others went on with is left to them, and nothing counts as published', async () => {
    const before = head();
    const other = join(top, 'khac');
    gitIn(top, 'clone', '-q', remote, other);
    gitIn(other, 'commit', '-q', '--allow-empty', '-m', 'của người khác');
    gitIn(other, 'push', '-q', 'origin', 'HEAD:main');
    const theirs = gitIn(remote, 'rev-parse', 'main');
    retitle('Lần một');
    const { end, said } = await publish(publishing('push: origin main\n'));
    expect(end).toBe('failed');
    expect(said[0]).toContain('có thay đổi của người khác');
    expect(gitIn(remote, 'rev-parse', 'main')).toBe(theirs);
    expect(head()).toBe(before);
    expect(changes()).toHaveLength(1);
  });
});

describe.skipIf(withoutGit)('an editor', () => {
  test('that was ended while it published has published nothing', async () => {
    retitle('Lần một');
    const before = head();
    writeFileSync(join(top, 'dung.mjs'), 'setInterval(() => undefined, 1000);');
    const editor = publishing(`folder: ${served}\n`);
    editor.start('Bà Lan, 30/11/2026', verdict());
    await vi.waitUntil(() => head() !== before);
    // As after a power cut: the commit is there, and nobody is at work.
    const made = head();
    editor.close();
    await ended(editor);
    git('update-ref', 'HEAD', made);
    git('update-ref', 'refs/sua-dang', made);
    publishing(`folder: ${served}\n`);
    await vi.waitUntil(() => head() === before);
    expect(changes()).toHaveLength(1);
  });

  test('that nobody has told where to publish builds, and says where that lies', async () => {
    rmSync(join(top, 'dang.yaml'), { force: true });
    const editor = new Publishing({ build: [process.execPath, join(top, 'dung.mjs')], settings: join(top, 'dang.yaml') });
    retitle('Lần một');
    const { end, said } = await publish(editor);
    expect(end).toBe('done');
    expect(said[0]).toContain(join(top, 'dist'));
    expect(readFileSync(join(top, 'dist/index.html'), 'utf8')).toBe('Lần một');
    expect(await editor.canGoBack()).toBe(false);
  });
});

test('sheets whose words have changed get a new edition, with a sentence for residents', async () => {
  const guide = join(top, 'noi-dung/huong-dan/hoi-tong-dai-mau.mdx');
  writeFileSync(guide, readFileSync(guide, 'utf8').replace(/need: .*/, 'need: Hai chiếc điện thoại.'));
  const editor = publishing('');
  editor.startEditions('Đổi thứ cần mang: --again "$(x)"');
  expect((await ended(editor)).end).toBe('done');
  const changed = git('status', '--porcelain', '--', 'noi-dung/to-roi');
  expect(changed).toMatch(/^ M noi-dung\/to-roi\//);
  expect(git('diff', '--', 'noi-dung/to-roi')).toContain('Đổi thứ cần mang: --again');
});

test('where it publishes is one line; whatever else stands there is named with its line and a mend', () => {
  const file = join(top, 'dang.yaml');
  const goal = (settings: string) => {
    writeFileSync(file, settings);
    return goalOf(file);
  };
  expect(goal('# máy của phường\nfolder: /srv/site\n')).toEqual({ kind: 'folder', folder: '/srv/site' });
  expect(goal('push: origin main')).toEqual({ kind: 'push', remote: 'origin', branch: 'main' });
  for (const wrong of [
    'folder: site',
    'push: origin',
    'push: --force main',
    'push: origin +main',
    'push: origin main:x',
    'push: "a; b"',
    'x: 1',
    '- 1',
    '',
  ])
    expect(() => goal(wrong), wrong).toThrow(/dòng 1: .*Sửa: Ghi một trong hai dòng/);
  expect(() => goal('folder: /a\npush: origin main\n')).toThrow('hơn một nơi đăng');
});
