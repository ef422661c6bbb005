import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/run.ts';
import { changeRegister } from '../../src/qr/register-changes.ts';
import { day, layOver } from './lay-over.ts';

let folder = '';
beforeEach(() => {
  folder = layOver();
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (file: string) => join(folder, file);
const found = () => checkContent(folder, day, day).problems.map((problem) => problem.found);
const git = (...words: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words]);
const commit = () => {
  git('add', '.');
  git('commit', '-qm', 'x');
};

describe('the commit before remembers', () => {
  const lost = 'Sổ cái mất một dòng đã có từ trước: "2025-02-01 M24 mở /huong-dan/hoi-tong-dai-mau/"';
  const forget = () => {
    rmSync(path('ma-qr/m24.yaml'));
    rmSync(path('to-roi/to-mau.yaml'));
    writeFileSync(path('ma-qr/so-cai.txt'), '');
  };

  test('a code taken out of the register and the ledger at once', () => {
    git('init', '-q');
    commit();
    forget();
    expect(found()).toEqual([lost]);
  });

  test('it still, when taking it out has been committed', () => {
    git('init', '-q');
    commit();
    forget();
    commit();
    expect(found()).toEqual([lost]);
  });

  test('nothing in a folder without git, and a ledger that has only grown is right', () => {
    forget();
    expect(found()).toEqual([]);
    git('init', '-q');
    commit();
    expect(found()).toEqual([]);
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

  test('refuses a code that was ever given out, and writes nothing', async () => {
    const before = ledger();
    await expect(changeRegister(folder, { ...add, code: 'M24' })).rejects.toThrow('Mã M24 đã cấp rồi');
    await expect(changeRegister(folder, { ...add, code: 'MO1' })).rejects.toThrow('không dùng 0, O, 1, I');
    await expect(changeRegister(folder, { ...add, target: 'tim-kiem' })).rejects.toThrow('Ghi phần sau tên miền');
    expect(ledger()).toEqual(before);
  });
});
