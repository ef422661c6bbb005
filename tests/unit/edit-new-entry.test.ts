import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { blankEntry, makeEntry } from '../../src/edit/new-entry.ts';

const folder = mkdtempSync(join(tmpdir(), 'edit-new-'));
process.env['CONTENT_DIR'] = folder;
beforeEach(() => {
  rmSync(folder, { recursive: true });
  cpSync('tests/fixtures/xa-mau', folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const announcement = { publisher: 'Ủy ban nhân dân Xã Mẫu', title: 'Thông báo số 5: mở lớp', url: '', published: '2025-02-05', grade: 'A' };
const text = (path: string) => readFileSync(join(folder, path), 'utf8');

test('an entry is written as a file that the site tells, with what was filled in and nothing else', () => {
  expect(makeEntry('nguon', announcement)).toEqual({
    made: ['thong-bao-so-5-mo-lop', 'Thông báo số 5: mở lớp · Ủy ban nhân dân Xã Mẫu · 5/2/2025'],
  });
  expect(text('nguon/thong-bao-so-5-mo-lop.yaml')).toBe(
    'publisher: Ủy ban nhân dân Xã Mẫu\ntitle: "Thông báo số 5: mở lớp"\npublished: 2025-02-05\ngrade: A\n',
  );
});

test('a second one of the same title has a name of its own, and a long title a short one', () => {
  makeEntry('nguon', announcement);
  expect(makeEntry('nguon', announcement)).toMatchObject({ made: ['thong-bao-so-5-mo-lop-2', expect.any(String)] });
  makeEntry('nguon', { ...announcement, title: 'Thông báo về việc mở lớp học bơi cho trẻ em hè năm nay trên địa bàn các ấp' });
  expect(readdirSync(join(folder, 'nguon'))).toContain('thong-bao-ve-viec-mo-lop-hoc-boi-cho-tre-em-he-nam-nay-tren.yaml');
});

test('what its schema refuses is said at its key, and nothing is written', () => {
  const refused = makeEntry('nguon', { publisher: 'Báo Mẫu', title: '', grade: 'A', published: '2025-02-30' });
  const places = 'problems' in refused && refused.problems.map(({ at }) => at);
  expect(places).toEqual(expect.arrayContaining([['title'], ['published']]));
  expect(readdirSync(join(folder, 'nguon'))).toEqual(['bao-mau.yaml']);
});

test('without a day the day of publishing is asked for', () => {
  const refused = makeEntry('nguon', { ...announcement, published: '' });
  expect('problems' in refused && refused.problems.map(({ at, problem }) => [at, problem.mend])).toEqual([
    [['published'], 'Ghi ngày đăng; không rõ thì ghi "notBefore", ngày sớm nhất bài có thể đã có'],
  ]);
  expect(makeEntry('nguon', { ...announcement, published: '', notBefore: '2025-02-01' })).toHaveProperty('made');
});

test('one that is there is offered instead: a page by its address, a number by its name', () => {
  for (const url of ['https://bao.mau.example/xa-mau', 'https://bao.mau.example/xa-mau/#a'])
    expect(makeEntry('nguon', { ...announcement, url })).toEqual({ twin: ['bao-mau', expect.stringContaining('Xã Mẫu và tổng đài mẫu')] });
  expect(makeEntry('du-kien', { name: 'Tổng đài mẫu' })).toEqual({ twin: ['so-mau', 'Tổng đài mẫu: 0000 0000'] });
});

test('the unit itself is the publisher that is given, whoever publishes or not', () => {
  expect(blankEntry('nguon').values).toEqual({ publisher: 'Ủy ban nhân dân Xã Mẫu', url: '', grade: 'A' });
  writeFileSync(
    join(folder, 'site.yaml'),
    text('site.yaml')
      .replace(/publishers:\n.*\n.*\n/, 'publishers: []\n')
      .replace('Cẩm nang ', ''),
  );
  expect(blankEntry('nguon').values).toMatchObject({ publisher: 'Ủy ban nhân dân xã Mẫu' });
  writeFileSync(join(folder, 'site.yaml'), text('site.yaml').replace('name: Xã', 'name: Cẩm nang Xã'));
  expect(blankEntry('nguon').values).toMatchObject({ publisher: '' });
});

test('a printed code, a text or what is no folder is not made so', () => {
  for (const other of ['ma-qr', 'tin-phuong', '..', 'site.yaml'])
    expect(() => makeEntry(other, {}), other).toThrow('không thêm ở đây được');
});
