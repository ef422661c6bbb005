import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withLock } from '../../deploy/lock.ts';
import { publish as releaseByHand } from '../../deploy/release.ts';
import type { FullVerdict } from '../../src/check/aside.ts';
import { help } from '../../src/check/help.ts';
import { readSiteDay } from '../../src/dates/site-day.ts';
import { answersWith } from '../../src/edit/answers.ts';
import { changes } from '../../src/edit/changes.ts';
import type { Checker } from '../../src/edit/checker.ts';
import { contentStamp } from '../../src/edit/full-check.ts';
import { goalOf } from '../../src/edit/goal.ts';
import { Preview } from '../../src/edit/preview.ts';
import { Publishing, type Progress } from '../../src/edit/publishing.ts';
import { standingOf, type Sheet } from '../../src/edit/standing.ts';
import { error, warning } from '../../src/problems/problem.ts';
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
const isTrial = verdict({ obstacles: [{ kind: 'nobody-publishes', says: 'publishers: []' }] });

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
    const { said, lines } = await publish(publishing(`folder: ${served}\n`), isTrial);
    expect(said.at(-1)).toMatch(/^Chưa cơ quan nào đứng tên phát hành\. .* người phụ trách máy/);
    expect(lines).toEqual(['publishers: []']);
    expect(readFileSync(join(served, 'current/build.json'), 'utf8')).toContain('"release": false');
  });

  test('serves what it served when another program wrote to the content meanwhile, and its words are there', async () => {
    const editor = publishing(`folder: ${served}\n`);
    await publish(editor);
    const before = [home(), head()];
    retitle('Đã duyệt');
    const other = `const text = readFileSync(${JSON.stringify(news())}, 'utf8').replace('Đã duyệt', 'Của chương trình khác');`;
    writeFileSync(join(top, 'dung.mjs'), `${standIn()}\n${other}\nwriteFileSync(${JSON.stringify(news())}, text);\n`);
    const { end, said } = await publish(editor);
    expect([end, said[0]]).toEqual(['failed', expect.stringContaining('chương trình khác sửa nội dung')]);
    expect([home(), head()]).toEqual(before);
    expect(changes().map(({ title }) => title)).toEqual(['Của chương trình khác']);
  });

  test('that was published to twice without a change goes back to the same words, and none are unpublished', async () => {
    const editor = publishing(`folder: ${served}\n`);
    for (const title of ['Lần một', 'Lần hai', 'Lần hai']) {
      retitle(title);
      expect((await publish(editor)).end).toBe('done');
    }
    editor.startBack();
    expect((await ended(editor)).end).toBe('done');
    expect(home()).toBe('Lần hai');
    expect(changes()).toEqual([]);
  });

  test('goes back past what somebody released by hand since then', async () => {
    const editor = publishing(`folder: ${served}\n`);
    retitle('Lần một');
    await publish(editor);
    const again = () => releaseByHand(join(top, 'dist'), served);
    await again();
    expect(await editor.canGoBack()).toBe(false);
    retitle('Lần hai');
    await publish(editor);
    await again();
    editor.startBack();
    expect((await ended(editor)).end).toBe('done');
    expect(home()).toBe('Lần một');
    expect(changes().map(({ title }) => title)).toEqual(['Lần hai']);
  });

  test('still serves the last release, which still counts as published, where going back breaks off', async () => {
    const editor = publishing(`folder: ${served}\n`);
    for (const title of ['Lần một', 'Lần hai']) {
      retitle(title);
      await publish(editor);
    }
    const before = [home(), head()];
    // Somebody releases there at this moment.
    const [letGo, goneOn] = [vi.fn(), Promise.withResolvers<unknown>()];
    const held = withLock(served, () => (letGo(), goneOn.promise));
    await vi.waitUntil(() => letGo.mock.calls.length > 0);
    editor.startBack();
    const { end, said } = await ended(editor);
    goneOn.resolve(0);
    await held;
    expect([end, said[0]]).toEqual(['failed', expect.stringContaining('Có người đang đăng')]);
    expect([home(), head()]).toEqual(before);
    expect(changes()).toEqual([]);
  });

  test('says what came of it until something is written after', async () => {
    const editor = publishing(`folder: ${served}\n`);
    retitle('Lần một');
    await publish(editor);
    expect(editor.lately?.said[0]).toMatch(/^Đã đăng lúc \d\d:\d\d/);
    retitle('Lần hai');
    expect(editor.lately).toBeUndefined();
  });

  test('is published to only as it stood when somebody agreed, and who that was', async () => {
    const editor = publishing(`folder: ${served}\n`);
    const answers = answersWith({} as Checker, editor, new Preview(0));
    const stamp = contentStamp();
    expect(() => answers['release']!({ approved: ' ', stamp })).toThrow('Ghi ai đã duyệt');
    retitle('Sửa ở cửa sổ khác');
    expect(() => answers['release']!({ approved: 'Bà Lan, 30/11/2026', stamp })).toThrow('vừa được sửa thêm');
    await expect(answers['approval']!({ by: ' ' })).rejects.toThrow('Ghi tên người gửi');
    expect(editor.progress).toBeUndefined();
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
    expect(said[0]).toContain('Có người đang đăng');
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

  test('that was ended once others had the commit leaves it published', async () => {
    const editor = publishing('push: origin main\n');
    retitle('Lần một');
    await publish(editor);
    const made = head();
    git('update-ref', 'refs/sua-dang', 'HEAD');
    publishing('push: origin main\n');
    await vi.waitUntil(() => git('for-each-ref', 'refs/sua-dang') === '');
    expect(head()).toBe(made);
    expect(changes()).toEqual([]);
  });

  test('takes back what another has left half done while it was open, before it publishes itself', async () => {
    const editor = publishing(`folder: ${served}\n`);
    await publish(editor);
    const before = head();
    retitle('Lần hai');
    git('commit', '-qam', 'Đăng');
    git('update-ref', 'refs/sua-dang', 'HEAD');
    vi.stubEnv('STAND_IN', 'broken');
    expect((await publish(editor)).end).toBe('failed');
    expect(head()).toBe(before);
    expect(changes().map(({ title }) => title)).toEqual(['Lần hai']);
  });

  test('publishes nothing in the middle of what somebody merges', async () => {
    git('switch', '-qc', 'khac');
    retitle('Của nhánh khác');
    git('commit', '-qam', 'y');
    git('switch', '-q', 'main');
    git('commit', '-q', '--allow-empty', '-m', 'z');
    git('merge', '-q', '--no-ff', '--no-commit', 'khac');
    const before = [head(), git('status', '--porcelain')];
    const { end, said } = await publish(publishing(`folder: ${served}\n`));
    expect([end, said[0]]).toEqual(['failed', expect.stringContaining('đang ghép hai bản')]);
    expect([head(), git('status', '--porcelain')]).toEqual(before);
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

describe('sheets whose words have changed', () => {
  const file = () => join(top, 'noi-dung/to-roi/to-mau.yaml');
  const leaflet = () => readFileSync(file(), 'utf8');
  const sheet = { title: 'Hỏi tổng đài mẫu', kind: 'Tờ rơi', name: 'to-mau', isFirst: false, isDue: false };
  const written = vi.fn();

  async function editions(changed?: string, sheets: Sheet[] = [sheet]): Promise<Progress> {
    const editor = publishing('');
    editor.startEditions(sheets, changed, written);
    return ended(editor);
  }

  beforeEach(() => {
    const guide = join(top, 'noi-dung/huong-dan/hoi-tong-dai-mau.mdx');
    writeFileSync(guide, readFileSync(guide, 'utf8').replace(/need: .*/, 'need: Hai chiếc điện thoại.'));
    written.mockClear();
  });

  test('are told of before anything is published, are no mistake, and nothing of them is left once their edition has the new words', async () => {
    const editor = publishing('');
    const answers = answersWith({ forget: written } as unknown as Checker, editor, new Preview(0));
    expect(await answers['standing']!({})).toMatchObject({ sheets: [sheet], mistakes: [], isNobodys: true });
    await expect(answers['editions']!({ changed: ' ' })).rejects.toThrow('Ghi một câu cho người dân');
    expect(editor.progress).toBeUndefined();
    await answers['editions']!({});
    expect((await ended(editor)).end).toBe('done');
    expect(written).toHaveBeenCalled();
    expect(leaflet()).not.toContain('number: 2');
    expect(await answers['standing']!({})).toMatchObject({ sheets: [] });
  });

  test('get a new edition where people hold them, with a sentence for residents', async () => {
    expect((await editions('Đổi thứ cần mang: --again "$(x)"')).end).toBe('done');
    expect(leaflet()).toMatch(/number: 1, .*\n.*number: 2, .*Đổi thứ cần mang: --again/);
  });

  test('of today are nobody’s under a real address too, those of another day may be somebody’s', async () => {
    vi.stubEnv('SITE_URL', 'https://cam-nang.gov.vn');
    const problems = [error('to-roi/to-mau.yaml', 1, 'edition-changed', 'x', 'y')];
    const standing = () => standingOf({ problems, obstacles: [] } as unknown as FullVerdict);
    expect(standing().isNobodys).toBe(false);
    const { end, said } = await editions();
    expect([end, said[0]]).toEqual(['failed', expect.stringContaining('Hãy ghi bản mới')]);
    writeFileSync(file(), leaflet().replace(/date: 2026-\d+-\d+/, `date: ${readSiteDay()}`));
    const before = leaflet();
    expect(standing()).toMatchObject({ isNobodys: true, sheets: [{ isFirst: true }] });
    // With a sentence for those that people do hold.
    expect((await editions('Đổi thứ cần mang.', standing().sheets)).end).toBe('done');
    expect(leaflet()).not.toBe(before);
    expect(leaflet()).not.toContain('number: 2');
  });
});

test('a leaflet that goes on the site begins with an edition of today, whose words are its own, and no draft is blamed for having none', async () => {
  vi.stubEnv('SITE_URL', 'https://cam-nang.gov.vn');
  const place = (name: string) => join(top, 'noi-dung/to-roi', name);
  const before = readFileSync(place('to-mau.yaml'), 'utf8');
  writeFileSync(place('_to-moi.yaml'), before.replace(/text: "\w+"/, 'text: "0000000000"'));
  const changed = { problem: error('to-roi/to-moi.yaml', 1, 'edition-changed', 'x', 'y') };
  const checker = { since: () => Promise.resolve([changed]), forget: () => undefined } as unknown as Checker;
  const answers = answersWith(checker, publishing(''), new Preview(0));
  expect(await answers['check']!({ path: 'to-roi/_to-moi.yaml', base: before })).toEqual({ problems: [] });
  expect(await answers['check']!({ path: 'to-roi/to-mau.yaml', base: before })).toEqual({ problems: [changed] });
  expect(await answers['publish']!({ path: 'to-roi/_to-moi.yaml' })).toEqual({ path: 'to-roi/to-moi.yaml' });
  const [, mark] = /text: "(\w+)"/.exec(before)!;
  expect(readFileSync(place('to-moi.yaml'), 'utf8')).toContain(`{number: 1, date: ${readSiteDay()}, text: "${mark}", changed: Bản đầu.}`);
});

describe('how the content stands', () => {
  const { problems, obstacles } = {
    problems: [
      { ...error('to-giay-to/hoi-viec-mau.yaml', 1, 'edition-changed', '2 tờ đổi chữ: a, b', 'npm'), also: ['in-lon/standee-mau.yaml'] },
      error('nguon/bao-mau.yaml', 1, 'sample-left', 'x', 'y'),
      error('du-kien/so-mau.yaml', 2, 'sample-left', 'x', 'y'),
      error('du-kien/so-mau.yaml', 3, 'misspelt', 'x', 'y'),
      warning('hoi-dap/hoi-co-mat-tien-khong.mdx', 3, 'review-overdue', 'x', 'y'),
    ],
    obstacles: [
      { kind: 'example-address' as const, says: 'Sửa "origin" trong content/x/site.yaml' },
      { kind: 'review-overdue' as const, says: 'content/x/hoi-dap/a.mdx, dòng 3: x' },
    ],
  };

  test('names entries by their titles and kinds, and tells mistakes of one kind together', () => {
    const { mistakes, sheets } = standingOf({ problems, obstacles } as unknown as FullVerdict);
    expect(sheets.map(({ title, kind, name }) => [title, kind, name])).toEqual([
      ['Hỏi một việc mẫu', 'Tờ giấy tờ cần mang', 'thu-tuc/hoi-viec-mau'],
      ['Hỏi tổng đài mẫu', 'Băng rôn, standee, biển quầy', 'in-lon/standee-mau'],
    ]);
    expect(mistakes.map(({ name, places }) => [name, places.map(({ title }) => title)])).toEqual([
      ['Chữ mẫu còn sót', ['Xã Mẫu và tổng đài mẫu', 'Tổng đài mẫu']],
      [help.misspelt[0], ['Tổng đài mẫu']],
    ]);
  });

  test('says in the office’s words what a release lacks and who can mend it, and to the machine’s keeper how', () => {
    const { lacks, lines } = standingOf({ problems, obstacles } as unknown as FullVerdict);
    expect(lacks).toHaveLength(2);
    expect(lacks.join('\n')).not.toMatch(/origin|SITE_URL|\.yaml|\.mdx|publishers/);
    expect(lacks[0]).toContain('Người phụ trách máy');
    expect(lacks[1]).toMatch(/^Quá hạn đối chiếu: “.*”\. Bạn sửa được/);
    expect(lines).toEqual(obstacles.map(({ says }) => says));
  });
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
