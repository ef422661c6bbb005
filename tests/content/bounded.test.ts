import { rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problems/problem.ts';
import { checkContent } from '../../src/check/run.ts';
import { readYamlText } from '../../src/schemas/as-written.ts';
import { parseText } from '../../src/text/parse.ts';
import { newsFile } from '../nasties.ts';
import { day, layOver } from './lay-over.ts';

const times = (text: string) => (count: number) => text.repeat(count);
const each = (text: (index: number) => string, join = '\n') => (count: number) => Array.from({ length: count }, (_, index) => text(index)).join(join);

/** Texts that grow with a number, each of a kind that takes a parser a time that grows with its square, or faster. */
const texts: Record<string, (count: number) => string> = {
  'emphasis that only opens': times('*a _b '),
  'emphasis that opens and closes': (count) => '**a'.repeat(count) + '*b_'.repeat(count),
  'struck words': times('~~a ~b '),
  brackets: (count) => '['.repeat(count) + 'a' + ']'.repeat(count),
  'pictures in pictures': (count) => '!['.repeat(count) + 'a' + '](b)'.repeat(count),
  'links that do not end': times('[a](b'),
  'quotes in quotes': (count) => `${'>'.repeat(count)} a`,
  'many quotes': times('> a\n\n'),
  'lists on one line': (count) => `${'- '.repeat(count)}a`,
  'quotes in lists in quotes': (count) => `${'> - '.repeat(count)}a`,
  'lists that go in and in': each((index) => `${' '.repeat(Math.min(index, 300) * 2)}- a`),
  'the same by carriage returns': each((index) => `${' '.repeat(Math.min(index, 300) * 2)}- a`, '\r'),
  'many lists': times('- a\n\nb\n\n'),
  'a table as wide as it is long': (count) => `${'|a'.repeat(count)}|\n${'|-'.repeat(count)}|\n${'|b|\n'.repeat(count)}`,
  'signs of code, each run longer': each((index) => `${'`'.repeat((index % 300) + 1)}a`, ''),
  addresses: each((index) => `[a${index}]: /b`),
  footnotes: (count) => `${'[^a]'.repeat(count)}\n\n[^a]: b`,
  'a heading of many lines': (count) => `${'a\n'.repeat(count)}===`,
  'parts in parts': (count) => '<Note>\n\n'.repeat(count) + 'a\n\n' + '</Note>\n\n'.repeat(count),
  dots: times('.'),
  'one word': times('a'),
  'underlined headings': times('a\n=\n\n'),
  sentences: times('Một câu. '),
  'short forms': times('UBND '),
  'web addresses': times('www.a.vn '),
};

const yamls: Record<string, (count: number) => string> = {
  'keys in keys': (count) => `${'? '.repeat(count)}a: b`,
  'brackets in brackets': (count) => `a: ${'['.repeat(count)}${']'.repeat(count)}`,
  'lists in lists': (count) => `${'- '.repeat(count)}a`,
  'names of names of names': (count) => `a0: &a0 [x]\n${each((index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]`)(count)}`,
  'names of one name': (count) => `a: &a b\nc:\n${'  - *a\n'.repeat(count)}`,
  'keys beside keys': each((index) => `k${index}: a`),
  'the same key': times('a: b\n'),
  'words beside words': (count) => `a: ${'"b" '.repeat(count)}`,
};

/** `npm test` measures a few of each; `test:full` sets this and measures all. */
const all = Boolean(process.env['SLIPS']);
const some = <T>(entries: T[]): T[] => entries.filter((_, place) => all || place % 5 === 0);

const folder = layOver();
const file = 'tin-phuong/chung/tin-la.mdx';
const put = (text: string, path = file) => writeFileSync(join(folder, path), text);
afterAll(() => rmSync(folder, { recursive: true }));

const problemsOf = (path: string): Problem[] => checkContent(folder, day, day).problems.filter((problem) => problem.file === path);

const session = new Session();
beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

/** How much is done: how often any stretch of any program ran. The same for the same input, however loaded the machine is. */
async function workOf(done: () => unknown): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  try {
    done();
  } catch {
    // Refused: what that took is asked for all the same.
  }
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count))).reduce((sum, count) => sum + count, 0);
}

describe('whatever is put into a text', () => {
  test.each(some(Object.entries(texts)))('%s: however much, the check ends, with a message that names the file', (_, grow) => {
    put(newsFile('Tin lạ', grow(100_000)));
    expect(problemsOf(file).map(({ kind, level }) => [kind, level])).toContainEqual(['tangled', 'error']);
    rmSync(join(folder, file));
  });

  test.each(some(Object.entries(texts)))('%s: twice as much is no more than twice the work, and what it takes to begin', async (_, grow) => {
    const read = (count: number) => workOf(() => parseText(grow(count), 'mdx'));
    // Once before: programs that are not yet loaded, and what they keep.
    await read(10);
    const [once, twice] = [await read(4096), await read(8192)];
    // What is refused at once takes some dozens of calls, and a few more or less are not the text's.
    expect(twice).toBeLessThan(2.6 * once + 1000);
  });
});

describe('whatever is put into a register', () => {
  test.each(Object.entries(yamls))('%s: however much, the check ends, with a message that names the file', (_, grow) => {
    put(grow(30_000), 'du-kien/so-la.yaml');
    const found = problemsOf('du-kien/so-la.yaml');
    expect(found.filter(({ level }) => level === 'error')).not.toEqual([]);
    // One slip is not told ten thousand times.
    expect(found.length).toBeLessThanOrEqual(50);
    rmSync(join(folder, 'du-kien/so-la.yaml'));
  });

  test.each(Object.entries(yamls))('%s: the build refuses it as well', (_, grow) => {
    expect(() => readYamlText(grow(30_000))).toThrow();
  });
});

test('a file of five megabytes is named and not read', () => {
  put(newsFile('Tin lạ', 'Một đoạn văn.\n\n'.repeat(350_000)));
  put(`a: ${'b'.repeat(5_000_000)}`, 'du-kien/so-la.yaml');
  for (const path of [file, 'du-kien/so-la.yaml'])
    expect(problemsOf(path)).toMatchObject([{ kind: 'tangled', found: expect.stringMatching(/^Tệp nặng \d MB, quá 1 MB/) as string }]);
  for (const path of [file, 'du-kien/so-la.yaml']) rmSync(join(folder, path));
});

test.runIf(all)('each file adds the same work, however many there are', async () => {
  const add = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) put(newsFile(`Tin thứ ${index}`, `Một câu về tủ sách ${index}.`), `tin-phuong/chung/tin-${index}.md`);
  };
  const check = () => workOf(() => checkContent(folder, day, day));
  await check();
  add(0, 100);
  const few = await check();
  add(100, 200);
  const twice = await check();
  add(200, 400);
  const fourTimes = await check();
  // What each hundred adds stays the same.
  expect((fourTimes - twice) / (twice - few)).toBeLessThan(2.5);
  for (let index = 0; index < 400; index += 1) rmSync(join(folder, `tin-phuong/chung/tin-${index}.md`));
});
