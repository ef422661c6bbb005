import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/check/run.ts';
import { day, layOver } from './lay-over.ts';

let folder = '';
beforeEach(() => {
  folder = layOver();
  // As it stands in a new leaflet: the mark of other words.
  writeFileSync(leaflet(), words().replace(/text: "\w+"/, 'text: "0000000000"'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const leaflet = () => join(folder, 'to-roi/to-mau.yaml');
const words = () => readFileSync(leaflet(), 'utf8');
const firstDay = () => /date: (\S+),/.exec(words())![1]!;
/** Marks leaflets again on `day`, at an address that is nobody's example. */
const again = (day: string, ...slugs: string[]) =>
  execFileSync(process.execPath, ['src/commands/run.mjs', 'edition', '--again', ...slugs], {
    env: { ...process.env, CONTENT_DIR: folder, SITE_URL: 'https://cam-nang.gov.vn', SITE_DATE: day },
    encoding: 'utf8',
    stdio: 'pipe',
  });

test('a leaflet made today is marked, also once the site has its real address', () => {
  again(firstDay(), 'to-mau');
  expect(words()).not.toContain('0000000000');
});

test('a leaflet of an earlier day may be in people’s hands: it is not marked again', () => {
  expect(() => again('2026-03-01', 'to-mau')).toThrow(/tờ to-mau có thể đã phát/);
  expect(words()).toContain('0000000000');
});

/** Runs `npm run edition` on the folder, at an example address, on the day of the fixtures. */
const edition = (...words: string[]) =>
  execFileSync(process.execPath, ['src/commands/run.mjs', 'edition', ...words], {
    env: { ...process.env, CONTENT_DIR: folder, SITE_DATE: day },
    encoding: 'utf8',
    stdio: 'pipe',
  });
const procedure = () => join(folder, 'thu-tuc/hoi-viec-mau.yaml');
const itsSheet = () => join(folder, 'to-giay-to/hoi-viec-mau.yaml');
const kindsFound = () => checkContent(folder, day, day).problems.map(({ kind }) => kind);

test('a procedure without a sheet gets its code and its first edition, and nothing is left to mend', () => {
  edition('--again', 'to-mau');
  expect(edition('--first')).toContain('- hoi-viec-mau');
  expect(readFileSync(itsSheet(), 'utf8')).toMatch(/^code: \w{3}\neditions:\n {2}- \{number: 1, date: 2026-03-01, text: /);
  expect(readFileSync(join(folder, 'ma-qr/so-cai.txt'), 'utf8')).toMatch(/2026-03-01 \w{3} mở \/thu-tuc\/hoi-viec-mau\/\n$/);
  expect(kindsFound()).toEqual([]);
  expect(edition('--first')).toContain('cho 0 thủ tục');
});

test('a sheet whose paper changed asks for an edition, and the command takes it by the name of its folder', () => {
  edition('--again', 'to-mau');
  edition('--first');
  writeFileSync(procedure(), readFileSync(procedure(), 'utf8').replace('Giấy tờ tùy thân', 'Thẻ căn cước'));
  expect(kindsFound()).toEqual(['edition-changed']);
  edition('thu-tuc/hoi-viec-mau', 'Đổi tên một giấy tờ');
  expect(readFileSync(itsSheet(), 'utf8')).toContain('number: 2');
  expect(kindsFound()).toEqual([]);
  expect(() => edition('thu-tuc/hoi-viec-may', 'Đổi')).toThrow(/Có phải là: thu-tuc\/hoi-viec-mau/);
});

test('one command takes a new edition of every sheet whose words changed, and of no other', () => {
  edition('--again', 'to-mau');
  edition('--first');
  const artwork = join(folder, 'in-lon/standee-mau.yaml');
  const before = readFileSync(artwork, 'utf8');
  writeFileSync(leaflet(), words().replace(/text: "\w+"/, 'text: "0000000000"'));
  writeFileSync(procedure(), readFileSync(procedure(), 'utf8').replace('Giấy tờ tùy thân', 'Thẻ căn cước'));
  const [asked, ...others] = checkContent(folder, day, day).problems;
  expect(others).toEqual([]);
  expect(asked!.found).toBe('2 tờ đổi chữ mà chưa ghi bản mới: thu-tuc/hoi-viec-mau, to-roi/to-mau');
  expect(asked!.mend).toContain('npm run edition -- --changed "Đã đổi gì"');
  edition('--changed', 'Đổi tên một giấy tờ');
  for (const sheet of [leaflet(), itsSheet()]) expect(readFileSync(sheet, 'utf8')).toMatch(/number: 2, .*Đổi tên một giấy tờ/);
  expect(readFileSync(artwork, 'utf8')).toBe(before);
  expect(kindsFound()).toEqual([]);
});
