import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageAddress } from '../../src/check/page-address.ts';
import { checkContent } from '../../src/check/run.ts';
import { changeRegister } from '../../src/qr/register-changes.ts';
import { withoutGit } from '../git.ts';
import { day, layOver } from './lay-over.ts';

let folder = '';
beforeEach(() => {
  folder = layOver();
  // A ledger of one code, so that each test tells one story.
  for (const file of ['in-lon/standee-mau.yaml', 'ma-qr/m35.yaml']) rmSync(path(file));
  const ledger = readFileSync(path('ma-qr/so-cai.txt'), 'utf8');
  writeFileSync(path('ma-qr/so-cai.txt'), ledger.replace(/^.* M35 .*\n/m, ''));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (file: string) => join(folder, file);
const checked = (root = folder) => checkContent(root, day, day);
const found = (root = folder) => checked(root).problems.map((problem) => problem.found);
const gitIn = (where: string, ...words: string[]) =>
  execFileSync('git', ['-C', where, '-c', 'user.name=x', '-c', 'user.email=x@example.org', '-c', 'protocol.file.allow=always', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const git = (...words: string[]) => gitIn(folder, ...words);
const commit = () => {
  git('add', '-A', '.');
  git('commit', '-qm', 'x', '--allow-empty');
};

if (withoutGit) console.warn(`Left out, for ${withoutGit}: what all of history remembers.`);
describe.skipIf(withoutGit)('all of history remembers', () => {
  const lost = 'Sổ cái mất một dòng đã có từ trước: "2025-02-01 M24 mở /huong-dan/hoi-tong-dai-mau/"';
  const forget = (root = folder) => {
    rmSync(join(root, 'ma-qr/m24.yaml'));
    rmSync(join(root, 'to-roi/to-mau.yaml'));
    writeFileSync(join(root, 'ma-qr/so-cai.txt'), '');
  };
  const begin = () => {
    git('init', '-q', '-b', 'main');
    commit();
  };
  const isGone = () => {
    expect(checked()).toMatchObject({ notes: [], problems: [{ found: lost, level: 'error', file: 'ma-qr/so-cai.txt' }] });
  };

  test('a code taken out of the register and the ledger at once', () => {
    begin();
    forget();
    isGone();
  });

  test('it still, however many commits have been made since', () => {
    begin();
    forget();
    for (let times = 0; times < 5; times += 1) commit();
    isGone();
  });

  test('it too when the ledger itself was deleted', () => {
    begin();
    forget();
    rmSync(path('ma-qr/so-cai.txt'));
    commit();
    isGone();
  });

  test('what only a branch held that was merged', () => {
    writeFileSync(path('ma-qr/so-cai.txt'), '# Sổ cái mã in.\n');
    begin();
    git('checkout', '-qb', 'nhanh');
    writeFileSync(path('ma-qr/so-cai.txt'), '# Sổ cái mã in.\n2025-02-01 M24 mở /huong-dan/hoi-tong-dai-mau/\n');
    commit();
    git('checkout', '-q', 'main');
    git('merge', '-q', '--no-ff', '--no-commit', 'nhanh');
    forget();
    commit();
    isGone();
  });

  test('what the ledger said while its folder was called otherwise, also before the move is committed', () => {
    const inner = path('noi-dung');
    const old = path('content');
    mkdirSync(old);
    for (const name of readdirSync(folder).filter((each) => each !== 'content')) renameSync(path(name), join(old, name));
    begin();
    renameSync(old, inner);
    forget(inner);
    expect(found(inner)).toEqual([lost]);
    renameSync(inner, old);
    git('checkout', '-q', '.');
    git('mv', 'content', 'noi-dung');
    commit();
    forget(inner);
    commit();
    expect(found(inner)).toEqual([lost]);
  });

  test('it also where git’s variables point to another repository, as in hooks', () => {
    begin();
    forget();
    const elsewhere = mkdtempSync(join(tmpdir(), 'git-'));
    gitIn(elsewhere, 'init', '-q');
    vi.stubEnv('GIT_DIR', join(elsewhere, '.git'));
    vi.stubEnv('GIT_WORK_TREE', elsewhere);
    vi.stubEnv('GIT_INDEX_FILE', join(elsewhere, '.git/index'));
    isGone();
    vi.unstubAllEnvs();
    rmSync(elsewhere, { recursive: true });
  });

  test('it also in a repository of another user of the machine', () => {
    begin();
    forget();
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    isGone();
    vi.unstubAllEnvs();
  });

  test('as much as a shallow copy holds, which is said', () => {
    begin();
    const event = '2025-03-01 K24 mở /tim-kiem/';
    writeFileSync(path('ma-qr/so-cai.txt'), `${readFileSync(path('ma-qr/so-cai.txt'), 'utf8')}${event}\n`);
    commit();
    forget();
    commit();
    const copy = mkdtempSync(join(tmpdir(), 'shallow-'));
    gitIn(copy, 'clone', '-q', '--depth', '1', `file://${folder}`, '.');
    expect(checked(copy)).toMatchObject({ problems: [], notes: [expect.stringContaining('git fetch --unshallow')] });
    gitIn(copy, 'fetch', '-q', '--depth', '2');
    expect(found(copy)).toEqual([lost, `Sổ cái mất một dòng đã có từ trước: "${event}"`]);
    gitIn(copy, 'fetch', '-q', '--unshallow');
    expect(checked(copy).notes).toEqual([]);
    rmSync(copy, { recursive: true });
  });

  test('nothing that nobody could read, nor how a line was spaced', () => {
    const ledger = readFileSync(path('ma-qr/so-cai.txt'), 'utf8');
    writeFileSync(path('ma-qr/so-cai.txt'), `${ledger.replace('M24 mở', 'M24   mở')}2025-03-01 K24 mo /tim-kiem/\n`);
    begin();
    writeFileSync(path('ma-qr/so-cai.txt'), ledger);
    expect(checked()).toMatchObject({ notes: [], problems: [] });
  });
});

describe('where nobody remembers, the check says so, once and as no mistake', () => {
  const notes = (root = folder) => checked(root).notes;
  test.skipIf(withoutGit)('in a folder without git', () => {
    expect(notes()).toEqual([
      'Sổ cái mã in chưa so được với các bản trước, vì thư mục không nằm trong một kho git. Đừng bớt dòng nào của ma-qr/so-cai.txt.',
    ]);
    expect(found()).toEqual([]);
  });
  test.skipIf(withoutGit)('in a repository without a commit', () => {
    git('init', '-q');
    expect(notes()).toEqual([expect.stringContaining('chưa có lần lưu nào')]);
  });
  test('on a machine without git', () => {
    vi.stubEnv('PATH', '/khong-co');
    expect(notes()).toEqual([expect.stringContaining('máy này không có git')]);
    vi.unstubAllEnvs();
  });
  test.skipIf(withoutGit)('and a ledger that has only grown, or was never there, needs no words', () => {
    git('init', '-q');
    commit();
    expect(checked()).toMatchObject({ notes: [], problems: [] });
  });
});

describe('npm run code', () => {
  const ledger = () => readFileSync(path('ma-qr/so-cai.txt'), 'utf8').trim().split('\n');
  const add = { kind: 'add', target: '/huong-dan/hoi-tong-dai-mau/', placed: 'Bảng lớn mẫu', carrier: 'bang-ron', day } as const;

  test('gives out a code that the check accepts as it stands', async () => {
    const { code } = await changeRegister(folder, add);
    expect(ledger().at(-1)).toBe(`2026-03-01 ${code} mở /huong-dan/hoi-tong-dai-mau/`);
    expect(found()).toEqual([]);
  });

  test('leads a code elsewhere, twice, and retires it, each with its line', async () => {
    const reason = 'Trang cũ trả lời chưa đủ.';
    await changeRegister(folder, { kind: 'move', code: 'M24', target: '/hoi-dap/hoi-co-mat-tien-khong/', reason, day: '2026-01-01' });
    await changeRegister(folder, { kind: 'move', code: 'M24', target: '/tim-kiem/', reason, day: '2026-02-01' });
    await changeRegister(folder, { kind: 'retire', code: 'M24', reason: 'Không in tờ này nữa.', day: '2026-02-15' });
    expect(ledger().slice(-3)).toEqual([
      `2026-01-01 M24 đổi /hoi-dap/hoi-co-mat-tien-khong/ ${reason}`,
      `2026-02-01 M24 đổi /tim-kiem/ ${reason}`,
      '2026-02-15 M24 thôi Không in tờ này nữa.',
    ]);
    expect(found()).toEqual([]);
  });

  test('builds the file of a code anew from what the ledger says of it', async () => {
    const reason = 'Trang cũ trả lời chưa đủ.';
    await changeRegister(folder, { kind: 'move', code: 'M24', target: '/tim-kiem/', reason, day: '2026-01-01' });
    const before = readFileSync(path('ma-qr/m24.yaml'), 'utf8');
    await expect(changeRegister(folder, { kind: 'restore', code: 'M24' })).rejects.toThrow('còn tệp');
    rmSync(path('ma-qr/m24.yaml'));
    expect(found()).toContain('Mã M24 đã in mà không còn tệp content/ma-qr/m24.yaml');
    await changeRegister(folder, { kind: 'restore', code: 'M24' });
    expect(found()).toEqual([]);
    expect(readFileSync(path('ma-qr/m24.yaml'), 'utf8')).toBe(before.replace('Tờ rơi mẫu', 'Dựng lại từ sổ cái, ghi lại nơi đặt'));
  });

  test('closes a last line that was left open before it adds its own', async () => {
    writeFileSync(path('ma-qr/so-cai.txt'), readFileSync(path('ma-qr/so-cai.txt'), 'utf8').trimEnd());
    await changeRegister(folder, add);
    expect(found()).toEqual([]);
  });

  test('refuses a code that was ever given out, and writes nothing', async () => {
    const before = ledger();
    await expect(changeRegister(folder, { ...add, code: 'M24' })).rejects.toThrow('Mã M24 đã cấp rồi');
    await expect(changeRegister(folder, { ...add, code: 'MO1' })).rejects.toThrow('không dùng 0, O, 1, I');
    await expect(changeRegister(folder, { ...add, target: 'tim-kiem' })).rejects.toThrow('Ghi phần sau tên miền');
    expect(ledger()).toEqual(before);
  });
});

describe('a code opens a page', () => {
  const guide = '/huong-dan/hoi-tong-dai-mau/';
  const address = (typed: string) => pageAddress(folder, typed);
  test.each([
    guide,
    '/huong-dan/hoi-tong-dai-mau',
    'huong-dan/hoi-tong-dai-mau',
    ' /Huong-dan/Hoi-tong-dai-mau/ ',
    'https://mau.example/huong-dan/hoi-tong-dai-mau/',
    'http://MAU.example/huong-dan/hoi-tong-dai-mau',
    'mau.example/huong-dan/hoi-tong-dai-mau/index.html',
  ])('that is meant by %j', (typed) => expect(address(typed)).toBe(guide));

  test.each([
    ['/', '/'],
    ['https://mau.example', '/'],
    ['/tim-kiem', '/tim-kiem/'],
    ['/man-hinh?bo=hoi-va-duoc-giup', '/man-hinh/?bo=hoi-va-duoc-giup'],
    ['chu-de/xa-mau-la-gi', '/chu-de-mau/xa-mau-la-gi/'],
    ['/huong-dan/hoi-tong-dai-mau#buoc-2', `${guide}#buoc-2`],
    ['phuong/xa-mau', '/tin-phuong/xa-mau/'],
  ])('of any kind: %j', (typed, page) => expect(address(typed)).toBe(page));

  test('also at the address that the site has for this build', () =>
    expect(pageAddress(folder, 'https://thu.mau.example/tim-kiem', 'https://thu.mau.example')).toBe('/tim-kiem/'));

  test.each([
    ['/khong-co-trang/', 'không mở trang nào'],
    ['/huong-dan/hoi-tong-dai-mauu', 'Có phải là: /huong-dan/hoi-tong-dai-mau/'],
    ['https://bao.mau.example/xa-mau', 'chỉ mở trang của mình'],
    ['https://mau.example.gia.example/huong-dan/hoi-tong-dai-mau/', 'chỉ mở trang của mình'],
    ['//huong-dan/hoi-tong-dai-mau/', 'không mở trang nào'],
    [`${guide}#khong-co`, 'không có chỗ #khong-co'],
    ['/huong-dan/_nhap/bai-viet-do/', 'không mở trang nào'],
    ['', 'không mở trang nào'],
  ])('and never paper that opens none: %j', (typed, why) => expect(() => address(typed)).toThrow(why));

  test('nor one that no day shows, nor an old address, whose new one is named', () => {
    const question = path('hoi-dap/hoi-co-mat-tien-khong.mdx');
    writeFileSync(question, readFileSync(question, 'utf8').replace('validFrom: 2025-02-01', 'validFrom: 2024-01-01\nvalidTo: 2024-12-31'));
    expect(() => address('/hoi-dap/hoi-co-mat-tien-khong/')).toThrow('không hiện ngày nào');
    mkdirSync(path('chuyen-huong'));
    writeFileSync(path('chuyen-huong/cu.yaml'), 'from: /huong-dan/cu/\nto: huong-dan/hoi-tong-dai-mau\nsince: 2026-02-01\nreason: Đổi tên.\n');
    expect(() => address('/huong-dan/cu')).toThrow(`Địa chỉ ấy đã đổi thành: ${guide}`);
  });

  const command = (...words: string[]) =>
    execFileSync(process.execPath, ['src/commands/run.mjs', 'code', ...words], {
      env: { ...process.env, CONTENT_DIR: folder },
      encoding: 'utf8',
      stdio: 'pipe',
    });

  test('with the command: a dead address changes nothing, an open one gets its slash', () => {
    const ledger = () => readFileSync(path('ma-qr/so-cai.txt'), 'utf8');
    const before = ledger();
    expect(() => command('add', '/khong-co-trang/', '--placed', 'Bảng lớn mẫu')).toThrow('không mở trang nào');
    expect(() => command('move', 'M24', '/khong-co-trang', '--reason', 'Trang cũ trả lời chưa đủ.')).toThrow('không mở trang nào');
    expect([ledger(), readdirSync(path('ma-qr')).sort()]).toEqual([before, ['m24.yaml', 'so-cai.txt']]);
    command('add', 'https://mau.example/tim-kiem', '--placed', 'Bảng lớn mẫu', '--carrier', 'bang-ron', '--code', 'K24', '--day', day);
    expect(ledger()).toBe(`${before}2026-03-01 K24 mở /tim-kiem/\n`);
    command('move', 'K24', 'hoi-dap/hoi-co-mat-tien-khong', '--reason', 'Trang cũ trả lời chưa đủ.', '--day', day);
    expect(found()).toEqual([]);
  });
});

describe('whoever follows the check out of a mistake of today comes out', () => {
  const entry = (target: string, more = '') => `code: K24\ntarget: ${target}\ncarrier: bang-ron\nplaced: Bảng lớn mẫu\nsince: ${day}\n${more}`;
  const append = (line: string) => writeFileSync(path('ma-qr/so-cai.txt'), `${readFileSync(path('ma-qr/so-cai.txt'), 'utf8')}${line}\n`);
  const only = () => {
    const { problems } = checked();
    expect(problems).toHaveLength(1);
    return problems[0]!;
  };

  test('a code that was given out today for an address that opens nothing, by the command that is named', async () => {
    writeFileSync(path('ma-qr/k24.yaml'), entry('/tim-kiemm/'));
    append(`${day} K24 mở /tim-kiemm/`);
    const words = /^npm run code -- move (K24) (\S+) --reason "(.+)"$/.exec(only().mend)!;
    await changeRegister(folder, { kind: 'move', code: words[1]!, target: words[2]!, reason: words[3]!, day });
    expect(checked().problems).toEqual([]);
  });

  test('the same by hand, line after line', () => {
    append(`${day} K24 mở /tim-kiemm/`);
    writeFileSync(path('ma-qr/k24.yaml'), entry('/tim-kiem/'));
    const row = /^Thêm dòng: (earlier: \[.+\])$/.exec(only().mend)![1]!;
    writeFileSync(path('ma-qr/k24.yaml'), entry('/tim-kiem/', `${row}\n`));
    append(/: (\d{4}-.+)$/.exec(only().mend)![1]!);
    expect(checked().problems).toEqual([]);
  });

  test('a code that is in no ledger yet, by the near address and then the line to add', () => {
    writeFileSync(path('ma-qr/k24.yaml'), entry('/tim-kiemm/'));
    expect(checked().problems.map(({ mend }) => mend)).toEqual(expect.arrayContaining(['Có phải là: /tim-kiem/']));
    writeFileSync(path('ma-qr/k24.yaml'), entry('/tim-kiem/'));
    append(/: (\d{4}-.+)$/.exec(only().mend)![1]!);
    expect(checked().problems).toEqual([]);
  });

  test('a file that says another day than the ledger, by the line that is named', () => {
    const file = path('ma-qr/m24.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('since: 2025-02-01', 'since: 2025-01-31'));
    const since = /: (since: \S+); target/.exec(only().mend)![1]!;
    writeFileSync(file, readFileSync(file, 'utf8').replace('since: 2025-01-31', since));
    expect(checked().problems).toEqual([]);
  });

  test.skipIf(withoutGit)('a code deleted with its ledger line, by the line and then the command', async () => {
    git('init', '-q');
    commit();
    const leaflet = readFileSync(path('to-roi/to-mau.yaml'), 'utf8');
    for (const file of ['ma-qr/m24.yaml', 'to-roi/to-mau.yaml']) rmSync(path(file));
    writeFileSync(path('ma-qr/so-cai.txt'), '');
    append(/^Ghi lại đúng dòng ấy: (.+)$/.exec(only().mend)![1]!);
    const [, code] = /npm run code -- restore (\w+)/.exec(only().mend)!;
    await changeRegister(folder, { kind: 'restore', code: code! });
    writeFileSync(path('to-roi/to-mau.yaml'), leaflet);
    expect(checked().problems).toEqual([]);
  });
});
