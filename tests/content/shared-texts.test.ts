import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/check/run.ts';

let place: string;
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), text);
};
const news = readFileSync('tests/fixtures/xa-mau/tin-phuong/chung/xa-mau-mo-tu-sach.md', 'utf8');
const leadingTo = (page: string) => news.replace('topics:', `related: [${page}]\ntopics:`);
const nowhere = () =>
  checkContent(join(place, 'xa'), '2026-03-01', '2026-03-01')
    .problems.filter(({ kind }) => kind === 'dangling-reference')
    .map(({ file, found }) => `${file}: ${found}`);

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'shared-texts-'));
  cpSync('tests/fixtures/xa-mau', join(place, 'xa'), { recursive: true });
  const site = join(place, 'xa/site.yaml');
  writeFileSync(site, `base: [nen]\n${readFileSync(site, 'utf8')}`);
  put('ben-canh/huong-dan/cua-xa-ben.mdx', 'Của xã bên cạnh');
});
afterEach(() => rmSync(place, { recursive: true }));

test('a text that campaigns share may lead to a page that only another of them has', () => {
  put('nen/tin-phuong/chung/tin-nen.md', leadingTo('huong-dan/cua-xa-ben'));
  expect(nowhere()).toEqual([]);
});

test('but to none that nobody has, and no text of its own leads to the page of another', () => {
  put('nen/tin-phuong/chung/tin-nen.md', leadingTo('huong-dan/khong-ai-co'));
  put('xa/tin-phuong/chung/tin-xa.md', leadingTo('huong-dan/cua-xa-ben'));
  expect(nowhere()).toEqual([
    expect.stringContaining('tin-nen.md: Không có "khong-ai-co"'),
    expect.stringContaining('tin-xa.md: Không có "cua-xa-ben"'),
  ]);
});
