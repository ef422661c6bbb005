import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOver } from './lay-over.ts';

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
