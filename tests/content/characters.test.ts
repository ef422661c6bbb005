import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { checkContent } from '../../src/check/run.ts';
import { xml } from '../../src/channels/xml.ts';
import { day, layOver } from './lay-over.ts';

let folder = '';
beforeAll(() => {
  folder = layOver();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the check says when a file of the campaign reads otherwise. */
function checkedWith(file: string, change: (good: string) => string | Buffer): Problem[] {
  const path = join(folder, file);
  const good = readFileSync(path, 'utf8');
  writeFileSync(path, change(good));
  const { problems } = checkContent(folder, day, day);
  writeFileSync(path, good);
  return problems;
}

const news = 'tin-phuong/chung/xa-mau-mo-tu-sach.md';
const guide = 'huong-dan/hoi-tong-dai-mau.mdx';
const agency = 'co-quan/to-ho-tro-mau.yaml';

/** Every character of the first plane, and some of every row of 256 of the others; halves of pairs cannot stand in a file. */
const rows = Array.from({ length: 0x1100 }, (_, row) => row).filter((row) => row < 0xd8 || row > 0xdf);
const charactersOf = (row: number) =>
  (row < 0x100 ? Array.from({ length: 256 }, (_, place) => place) : [0, 255]).map((place) => String.fromCodePoint(row * 256 + place));
// A strange letter makes a strange word, for which near ones are sought at length: a part of them here, all in `npm run test:full`.
const all = Boolean(process.env['SLIPS']);
const isLeftOut = (sign: string, place: number) => !all && /[\p{Ll}\p{Lu}]/u.test(sign) && place % 8 > 0;
const batches = Array.from({ length: 32 }, (_, batch) =>
  rows
    .filter((row) => row % 32 === batch)
    .flatMap(charactersOf)
    .filter((sign, place) => !isLeftOut(sign, place)),
).filter((_, batch) => all || batch % 16 === 0);

test('no character of any script makes the check break off, in a text, in front matter or in a register', { timeout: 600_000 }, () => {
  // Signs that mean something to YAML or Markdown would end the sentence that they are put in.
  const inYaml = (signs: string[]) => `"${signs.map((sign) => (/["\\\r\n]/.test(sign) ? ' ' : `a${sign}b ${sign} `)).join('')}"`;
  const inText = (signs: string[]) => signs.map((sign) => (/[<{}`[\]\\&\r\n|]/.test(sign) ? '' : `Chữ a${sign}b và ${sign}.\n\n`)).join('');
  const good = Object.fromEntries([guide, news, agency].map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  for (const signs of batches) {
    writeFileSync(join(folder, guide), good[guide]!.replace('Bạn hỏi gì', () => `${inText(signs)}Bạn hỏi gì`));
    writeFileSync(join(folder, news), good[news]!.replace('Viết lần đầu.', () => inYaml(signs)));
    writeFileSync(join(folder, agency), good[agency]!.replace('Trả lời câu hỏi mẫu.', () => inYaml(signs)));
    const { problems } = checkContent(folder, day, day);
    expect(problems.filter(({ kind }) => kind === 'check-failed')).toEqual([]);
    expect(problems.filter(({ line, found, mend }) => line < 1 || !found.trim() || !mend.trim())).toEqual([]);
  }
  for (const [file, words] of Object.entries(good)) writeFileSync(join(folder, file), words);
});

describe('a character that breaks feeds, books or search is named with its place', () => {
  const told = (problems: Problem[]) => problems.filter(({ level }) => level === 'error').map(({ kind, line }) => `${kind} ${line}`);
  test.each(['\u0002', '\u000B', '\u000C', '\u007F', '\u0085', '\u0093', '\uFFFE', '\uFFFF', '\uFDD0', '\u{1FFFE}'])('%j in a text', (sign) =>
    expect(told(checkedWith(news, (good) => good.replace('mọi người', `mọi${sign} người`)))).toEqual(['control-character 16']),
  );
  test.each(['\\u0001', '\\x07', '\\uD800', '\\uFFFF', '\\e', '\\b'])('%s as a code in YAML', (written) =>
    expect(told(checkedWith(agency, (good) => good.replace('Trả lời câu hỏi mẫu.', `"Trả lời ${written} câu hỏi."`)))).toEqual(['control-character 3']),
  );
  test.each([
    ['&#8203;', 'hidden-character'],
    ['&#x200B;', 'hidden-character'],
    ['&#1;', 'broken-letters'],
    ['e&#x301;', 'not-nfc'],
  ])('%s as a code in a text', (written, kind) =>
    expect(told(checkedWith(news, (good) => good.replace('mọi người', `mọi ${written} người`)))).toEqual([`${kind} 16`]),
  );
  test.each(['\u2000', '\u2003', '\u3000', '\u2028'])('%j, a space that is none', (sign) =>
    expect(told(checkedWith(news, (good) => good.replace('mọi người', `mọi${sign}người`)))).toContain('hidden-character 16'),
  );
  test('letters that are no Unicode at all', () =>
    expect(told(checkedWith(news, (good) => Buffer.concat([Buffer.from(good), Buffer.from([0xc3, 0x28, 0xff])])))).toEqual(['wrong-encoding 1']));
  test('and the narrow spaces that hold a number and its unit together are welcome', () =>
    expect(checkedWith(news, (good) => good.replace('mọi người', 'mọi\u00A0người, 5\u202Fmét'))).toEqual([]));
});

test('what writes XML drops what XML forbids, and nothing else', () =>
  expect(xml`<p>${'a\u0001\u000B\uFFFF\uD800b\tđ𝄞'}</p>`.text).toBe('<p>ab\tđ𝄞</p>'));
