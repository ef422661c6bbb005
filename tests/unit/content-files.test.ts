import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { leftOut, listContent, readContentFile, readContentList, refuseStrangers, whereIs } from '../../src/library/content-files.ts';

let folder: string;
const put = (path: string, text = '') => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const listed = () => listContent(folder).files.map(({ path }) => path);
const strangers = () => listContent(folder).strangers.map(({ path }) => path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  vi.stubEnv('CONTENT_DIR', folder);
  put('site.yaml', 'name: Mẫu');
  put('huong-dan/a.mdx');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('the content folder', () => {
  test('has a draft among its files only where a preview names it, under the name that it will have', () => {
    put('huong-dan/_nhap.mdx');
    put('huong-dan/_khac.mdx');
    put('huong-dan/_thu/b.mdx');
    expect(listed()).toEqual(['huong-dan/a.mdx', 'site.yaml']);
    for (const [draft, told] of [
      ['huong-dan/_nhap.mdx', 'huong-dan/nhap.mdx'],
      ['huong-dan/_thu/b.mdx', 'huong-dan/thu/b.mdx'],
    ] as const) {
      vi.stubEnv('SHOWN_DRAFT', draft);
      expect(listed().filter((path) => path !== 'huong-dan/a.mdx' && path !== 'site.yaml')).toEqual([told]);
    }
  });

  test('is read without drafts, and without what systems leave behind', () => {
    for (const path of [
      'huong-dan/_nhap.mdx',
      'huong-dan/_nhap/b.mdx',
      '.DS_Store',
      'huong-dan/._a.mdx',
      'huong-dan/.a.mdx.swp',
      'huong-dan/a.mdx~',
      'huong-dan/~$a.docx',
      'huong-dan/~WRL0001.mdx',
      'huong-dan/#a.mdx#',
      'huong-dan/Thumbs.db',
      'huong-dan/thumbs.db',
      'huong-dan/Desktop.ini',
      '$RECYCLE.BIN/a.mdx',
      'huong-dan/@eaDir/a.mdx',
      '__MACOSX/huong-dan/a.mdx',
      '.git/config',
    ])
      put(path);
    expect(listed()).toEqual(['huong-dan/a.mdx', 'site.yaml']);
    expect(strangers()).toEqual([]);
  });

  test('gives check and build the same files', () => {
    for (const path of [
      'huong-dan/~a.mdx',
      'huong-dan/#a.mdx#',
      'huong-dan/@eaDir/a.mdx',
      'huong-dan/_x/a.mdx',
      'huong-dan/.a.mdx',
      'huong-dan/b/c.md',
    ])
      put(path);
    const patterns = leftOut.map((pattern) => pattern.slice(1));
    const astro = globSync('**/*.{md,mdx}', { cwd: join(folder, 'huong-dan'), exclude: patterns });
    expect(astro.map((path) => `huong-dan/${path}`).sort()).toEqual(listed().filter((path) => path.startsWith('huong-dan/')));
  });

  test('holds nothing that leads out of it', () => {
    symlinkSync('/etc/passwd', join(folder, 'huong-dan/mat-khau.mdx'));
    symlinkSync('/etc', join(folder, 'nguon'));
    symlinkSync('khong-co', join(folder, 'huong-dan/gay.mdx'));
    symlinkSync('a.mdx', join(folder, 'huong-dan/_mau.mdx'));
    symlinkSync('a.mdx', join(folder, 'huong-dan/hinh.png'));
    expect(listed()).toEqual(['huong-dan/a.mdx', 'site.yaml']);
    expect(strangers()).toEqual(['huong-dan/_mau.mdx', 'huong-dan/gay.mdx', 'huong-dan/hinh.png', 'huong-dan/mat-khau.mdx', 'nguon']);
    expect(() => refuseStrangers()).toThrow('huong-dan/_mau.mdx là một lối tắt (symlink) dẫn đi nơi khác. Sửa: Xóa lối tắt');
  });

  test('holds no pipe and no socket, and asking does not wait for one', async () => {
    execFileSync('mkfifo', [join(folder, 'huong-dan/ong.mdx')]);
    const server = createServer();
    await new Promise<void>((listening) => server.listen(join(folder, 'huong-dan/o.mdx'), listening));
    expect(strangers()).toEqual(['huong-dan/o.mdx', 'huong-dan/ong.mdx']);
    expect(() => refuseStrangers()).toThrow('không phải một tệp thường');
    server.close();
  });

  test('may itself be a shortcut to where the words lie', () => {
    const shortcut = `${folder}-2`;
    symlinkSync(folder, shortcut);
    vi.stubEnv('CONTENT_DIR', shortcut);
    expect(readContentFile('site.yaml')).toBe('name: Mẫu');
    rmSync(shortcut);
  });

  test('is read by name only where a plain file stands', () => {
    cpSync(join(folder, 'site.yaml'), join(folder, 'khac.yaml'));
    symlinkSync('khac.yaml', join(folder, 'tu-dien.yaml'));
    symlinkSync('/etc', join(folder, 'tim-kiem'));
    expect(readContentFile('khong-co.yaml')).toBeUndefined();
    expect(() => readContentFile('tu-dien.yaml')).toThrow('lối tắt');
    expect(() => readContentFile('tim-kiem/hostname')).toThrow('lối tắt');
  });
});

describe('a campaign that rests on others', () => {
  let place: string;
  const write = (path: string, text: string) => {
    mkdirSync(join(place, path, '..'), { recursive: true });
    writeFileSync(join(place, path), text);
  };
  const files = () =>
    Object.fromEntries(listContent(join(place, 'xa')).files.map(({ path, real }) => [path, real.slice(place.length + 1)]));

  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'layers-'));
    vi.stubEnv('CONTENT_DIR', join(place, 'xa'));
    write('xa/site.yaml', 'base: [tinh, chung]\nname: Xã');
    write('tinh/du-kien/hotline.yaml', 'value: "1022"');
    write('chung/du-kien/hotline.yaml', 'value: "0"');
    write('chung/huong-dan/a.mdx', 'Chung');
    write('chung/tu-dien.yaml', '[]');
  });
  afterEach(() => rmSync(place, { recursive: true }));

  test('reads each file from the nearest folder that has it, whole', () => {
    expect(files()).toEqual({
      'site.yaml': 'xa/site.yaml',
      'du-kien/hotline.yaml': 'tinh/du-kien/hotline.yaml',
      'huong-dan/a.mdx': 'chung/huong-dan/a.mdx',
      'tu-dien.yaml': 'chung/tu-dien.yaml',
    });
    write('xa/huong-dan/a.mdx', 'Xã');
    expect(files()['huong-dan/a.mdx']).toBe('xa/huong-dan/a.mdx');
    expect(readContentFile('tu-dien.yaml')).toBe('[]');
    expect(readContentFile('du-kien/hotline.yaml')).toContain('1022');
  });

  test('adds files of its own to a list that a base has begun', () => {
    write('chung/tu-dien.yaml', '[{id: a}]');
    write('tinh/tu-dien/tinh.yaml', '[{id: b}]');
    write('xa/tu-dien/xa.yaml', '[{id: c}]');
    write('xa/tu-dien-khac.yaml', '[{id: d}]');
    expect(readContentList('tu-dien')).toEqual([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
  });

  test('is told of each file where it really lies, and of one that is not there yet in its own folder', () => {
    const where = whereIs();
    expect(where('huong-dan/a.mdx')).toBe(join(place, 'chung/huong-dan/a.mdx'));
    expect(where('nguon/moi.yaml')).toBe(join(place, 'xa/nguon/moi.yaml'));
  });

  test('takes no name, no printed code and no paper from them', () => {
    write('chung/site.yaml', 'name: Chung');
    write('chung/ma-qr/so-cai.txt', '');
    write('tinh/to-roi/a.yaml', '');
    expect(Object.keys(files()).filter((path) => /^(?:ma-qr|to-roi)/.test(path))).toEqual([]);
    expect(() => refuseStrangers()).toThrow('Chuyển nó sang thư mục của đơn vị');
    expect(readContentFile('ma-qr/so-cai.txt')).toBeUndefined();
  });

  test('rests only on folders beside it, never on a path or a shortcut', () => {
    write('xa/site.yaml', 'base: [../chung, /etc, ngoai, xa, khong-co]');
    symlinkSync('/etc', join(place, 'ngoai'));
    expect(Object.keys(files())).toEqual(['site.yaml']);
    write('xa/site.yaml', 'base: {a: 1');
    expect(Object.keys(files())).toEqual(['site.yaml']);
  });

  test('of one unit takes from them no news of the units beside, and everything else', () => {
    for (const path of ['tin-phuong/xa/a.md', 'tin-phuong/kia/b.md', 'tin-phuong/chung/c.md', 'phuong/kia.yaml']) write(`tinh/${path}`, '');
    const shared = ['phuong/kia.yaml', 'tin-phuong/chung/c.md', 'tin-phuong/kia/b.md', 'tin-phuong/xa/a.md'];
    const told = () => Object.keys(files()).filter((path) => /^(?:phuong|tin-phuong)/.test(path));
    expect(told()).toEqual(shared);
    write('xa/site.yaml', 'base: [tinh, chung]\nname: Xã\nward: xa');
    expect(told()).toEqual(shared.filter((path) => !path.includes('/kia/')));
    // What it writes itself it tells, of whomever.
    write('xa/tin-phuong/kia/d.md', '');
    expect(told()).toContain('tin-phuong/kia/d.md');
  });

  test('may not read through a shortcut in them either', () => {
    symlinkSync('/etc/passwd', join(place, 'chung/huong-dan/b.mdx'));
    expect(() => refuseStrangers()).toThrow('huong-dan/b.mdx là một lối tắt');
  });
});
