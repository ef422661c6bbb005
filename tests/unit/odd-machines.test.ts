import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { plainFault } from '../../src/commands/plain-fault.mjs';
import { appendWith, writeAllWhole, writeWhole } from '../../src/whole-file.ts';
import { forgetGitPlaces } from '../git.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'odd-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const run = (words: string[], settings: Record<string, string>) =>
  spawnSync(process.execPath, ['src/commands/run.mjs', ...words], { env: { ...process.env, ...settings }, encoding: 'utf8' });

describe('what a machine refuses is one sentence for editors, whoever met it first', () => {
  const coded = (code: string, path?: string) => Object.assign(new Error(`${code}: something, write`), { code, path });
  test.each([
    [coded('ENOSPC', '/a/b'), 'Ổ đĩa đã đầy, không ghi thêm được: /a/b.'],
    [coded('EDQUOT'), 'Ổ đĩa đã đầy'],
    [new Error('Could not write: No space left on device (os error 28)'), 'Ổ đĩa đã đầy'],
    [new Error('Build failed', { cause: new Error('x', { cause: coded('ENOSPC') }) }), 'Ổ đĩa đã đầy'],
    [coded('EFBIG'), 'không cho ghi tệp lớn'],
    [coded('EROFS', '/a'), 'chỉ cho đọc, không ghi được: /a'],
    [coded('EACCES', '/a'), 'không cho đọc hoặc ghi: /a'],
    [new Error('Permission denied (os error 13)'), 'không cho đọc hoặc ghi'],
    [coded('EMFILE'), 'không cho mở nhiều tệp'],
  ])('%s', (error, said) => {
    expect(plainFault(error)).toContain(said);
  });

  test('and any other fault is told as it is', () => {
    for (const other of [new Error('hỏng'), new Error('hỏng', { cause: 'x' }), 'hỏng', undefined, null])
      expect(plainFault(other)).toBeUndefined();
  });
});

describe('a file is written whole or not at all', () => {
  const file = () => join(folder, 'a.yaml');
  test('and keeps who may read it', () => {
    writeFileSync(file(), 'cũ', { mode: 0o600 });
    writeWhole(file(), 'mới');
    expect([readFileSync(file(), 'utf8'), readdirSync(folder)]).toEqual(['mới', ['a.yaml']]);
  });

  test('and of several, those before one that cannot be written are put back', () => {
    writeFileSync(file(), 'cũ');
    mkdirSync(join(folder, 'c'));
    const fails = () =>
      writeAllWhole([
        [file(), 'mới'],
        [join(folder, 'b'), 'mới'],
        [join(folder, 'c'), 'mới'],
      ]);
    expect(fails).toThrow();
    expect([readFileSync(file(), 'utf8'), readdirSync(folder)]).toEqual(['cũ', ['a.yaml', 'c']]);
  });

  test('what was added to it is taken back when what belongs to it fails', async () => {
    const fails = () => {
      throw new Error('đầy');
    };
    writeFileSync(file(), 'cũ\n');
    await expect(appendWith(file(), 'thêm\n', fails)).rejects.toThrow('đầy');
    expect(readFileSync(file(), 'utf8')).toBe('cũ\n');
    await expect(appendWith(join(folder, 'b'), 'thêm\n', fails)).rejects.toThrow('đầy');
    expect(readdirSync(folder)).toEqual(['a.yaml']);
  });
});

// A small disk of its own, in a world of its own; only root can make one.
const canMount =
  process.platform === 'linux' &&
  spawnSync('unshare', ['--mount', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { stdio: 'ignore' }).status === 0;
if (!canMount) console.warn('Left out, for no small disk can be made here: what commands do on a full disk.');
test.skipIf(!canMount).each([
  ['code', ['add', '/huong-dan/hoi-tong-dai-mau/', '--placed', 'Bảng tin ở đâu đó']],
  ['code', ['retire', 'M24', '--reason', 'Không in tờ này nữa']],
  ['new', ['huong-dan', 'Bài mới']],
  ['edition', ['to-mau', 'Đổi một câu']],
])('on a full disk npm run %s %j changes nothing, and says why', (command, words) => {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const { stdout, stderr } = spawnSync(
    'unshare',
    [
      '--mount',
      'sh',
      '-c',
      `mount -t tmpfs -o size=4m tmpfs '${folder}' && cp -r tests/fixtures/xa-mau '${folder}/c'
       dd if=/dev/zero of='${folder}/fill' bs=4k 2>/dev/null
       CONTENT_DIR='${folder}/c' '${process.execPath}' src/commands/run.mjs ${command} ${quoted}
       diff -r tests/fixtures/xa-mau '${folder}/c' && echo unchanged`,
    ],
    { encoding: 'utf8' },
  );
  expect(stderr).toMatch(/^Ổ đĩa đã đầy, không ghi thêm được/);
  expect([stderr.trim().split('\n').length, stdout]).toEqual([1, 'unchanged\n']);
});

test.skipIf(!existsSync('/dev/full'))('a check whose report cannot be written does not look like a good one', () => {
  const { status } = spawnSync('sh', ['-c', `'${process.execPath}' src/commands/run.mjs check >/dev/full`], {
    env: { ...process.env, CONTENT_DIR: 'tests/fixtures/xa-mau', SITE_DATE: '2026-03-01' },
  });
  expect(status).toBe(1);
});

test.each(['a#b', 'a%b', 'a%20b', 'a?b', 'a*b', "a'b", 'a"b'])('a folder called %s is named before anything is built from it', (name) => {
  for (const setting of ['CONTENT_DIR', 'OUT_DIR']) {
    const { status, stdout, stderr } = run(['build'], { [setting]: join(folder, name) });
    expect(stderr).toContain(`Đường dẫn ${join(folder, name)} có dấu ${/[#%?*'"]/.exec(name)![0]}, nên không dựng trang từ đó được`);
    expect([status, stdout]).toEqual([1, '']);
  }
});

test('tests that commit do so in folders of their own, also in a hook that says where the project’s repository is', () => {
  vi.stubEnv('GIT_DIR', '/project/.git');
  vi.stubEnv('GIT_WORK_TREE', '/project');
  forgetGitPlaces();
  expect([process.env['GIT_DIR'], process.env['GIT_WORK_TREE']]).toEqual([undefined, undefined]);
});
