import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readWords } from '../../src/edit/words/read.ts';
import { settled } from '../../src/edit/words/settle.ts';
import { splice } from '../../src/edit/words/splice.ts';
import type { Block, Piece, Range, ReadableWords } from '../../src/edit/words/tree.ts';
import { partition, typed, unitsOf, type Unit } from '../../src/edit/words/units.ts';
import { write, type Place } from '../../src/edit/words/write.ts';
import { attribute, formatOf, isPart, parseAsWritten } from '../../src/text/parse.ts';
import { splitFrontMatter } from '../../src/schemas/as-written.ts';

const texts = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => /\.mdx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => splitFrontMatter(readFileSync(path, 'utf8')));
const all = [...texts('content'), ...texts('tests/fixtures/xa-mau')].map((path) => ({ path, raw: readFileSync(path, 'utf8') }));

const headed = (body: string) => `---\ntitle: Thử\n---\n\n${body}\n`;
const wordsOf = (body: string, format: 'md' | 'mdx' = 'mdx') => readWords(headed(body), format) as ReadableWords;
const reasonOf = (body: string, format: 'md' | 'mdx' = 'mdx') => (readWords(headed(body), format) as { reason?: string }).reason;

interface Spot {
  range: Range;
  pieces: Piece[];
  kind: Place['kind'];
}
/** Every line of words, wherever it stands. */
const spotsIn = (blocks: readonly Block[]): Spot[] =>
  blocks.flatMap((block): Spot[] => {
    if (block.kind === 'paragraph') return [{ ...block, kind: 'paragraphs' }];
    if (block.kind === 'heading') return [{ ...block, kind: 'heading' }];
    if (block.kind === 'list') return block.items.map((item) => ({ ...item, kind: 'items' }));
    if (block.kind === 'table') return block.rows.flat().map((cell) => ({ ...cell, kind: 'cell' }));
    return block.kind === 'part' ? spotsIn(block.blocks) : [];
  });

const shownIn = (words: ReadableWords, at = 0) => spotsIn(words.blocks)[at]!;

const placeOf = (kind: Place['kind'], format: Place['format'], after = '\n'): Place => ({
  ...{ kind, format, eol: '\n', after, named: '' },
  gap: (number) => (kind === 'items' ? `\n${number}. ` : '\n\n'),
});

/** What the check sees of a text: its parts with what they say of themselves, and where they stand. */
function partsOf(node: Nodes): unknown[] {
  const inner = 'children' in node ? node.children.flatMap(partsOf) : [];
  if (isPart(node)) return [[node.name, ['title', 'day', 'id', 'at'].map((name) => attribute(node, name)), inner]];
  return node.type === 'text' || node.type === 'root' ? inner : [[node.type, 'url' in node && node.url, inner]];
}
const treeOf = (raw: string, path: string) => parseAsWritten(raw.slice(splitFrontMatter(raw)!.bodyAt), formatOf(path));

test('every text can be shown by its parts, and its words are the letters of the file', () => {
  for (const { path, raw } of all) {
    const words = readWords(raw, formatOf(path));
    expect('reason' in words ? words.reason : undefined, path).toBeUndefined();
    for (const { range, pieces } of spotsIn((words as ReadableWords).blocks))
      expect(pieces.map((piece) => piece.raw).join(''), path).toBe(raw.slice(...range));
  }
});

test('who changes nothing leaves every byte', () => {
  for (const { path, raw } of all) {
    const spots = spotsIn((readWords(raw, formatOf(path)) as ReadableWords).blocks);
    const again = spots.map(({ range, pieces, kind }) => {
      // As the browser gives it back: without the letters of the file.
      const shown = unitsOf(pieces).map((unit) => ({ ...unit, raw: undefined }));
      return { range, was: raw.slice(...range), text: write(unitsOf(pieces), shown, placeOf(kind, formatOf(path))) };
    });
    expect(splice(raw, again) === raw, path).toBe(true);
  }
});

/** Each line is read again with its change: all of them where there is time (`tests/full/slips.spec.ts`), else some of every text. */
const step = process.env['SLIPS'] ? 1 : 7;

test('a word that is changed changes its line alone, and no part of the text, in paragraphs of every text', () => {
  for (const [first, { path, raw }] of all.entries()) {
    const format = formatOf(path);
    const spots = spotsIn((readWords(raw, format) as ReadableWords).blocks).filter((_, at) => (first + at) % step === 0);
    const changes = spots.flatMap(({ range, pieces, kind }) => {
      const before = unitsOf(pieces);
      const shown = before.map(({ key }) => (key.length === 1 ? key : '\0')).join('');
      const word = [...shown.matchAll(/\p{L}{2,}/gu)].at(-1);
      if (!word) return [];
      const at = [...shown.slice(0, word.index)].length;
      const after = [...before.slice(0, at), ...typed('{mới} _x_ * 2'), ...before.slice(at + [...word[0]].length)];
      return [{ range, was: raw.slice(...range), text: write(before, after, placeOf(kind, format)) }];
    });
    for (const { was, text } of changes) {
      const [old, now] = [was.split('\n'), text.split('\n')];
      expect([now.length, now.filter((line, index) => line !== old[index]).length], `${path}: ${was}`).toEqual([old.length, 1]);
    }
    const [old, now] = [treeOf(raw, path), treeOf(splice(raw, changes), path)];
    expect(partsOf(now), path).toEqual(partsOf(old));
    expect(toString(now).split('{mới} _x_ * 2').length - 1, path).toBe(changes.length);
  }
});

const hostile = [
  ...['<', '{', '}', '*', '_', '#', '1. x', '2) y', '- x', '+ x', '> x', '~~x~~', '`a`', '[a](b)', '![a](/b)', '[a]: /x/', '[^1]'],
  ...[
    '[ ] x',
    '&amp;',
    '&lt;',
    'import x from "y"',
    'export const a = 1',
    '***',
    '---',
    '===',
    '| a |',
    '<b>x</b>',
    '<Cite id="x" />',
    '</Step>',
  ],
  ...[
    '{/* x */}',
    '<!-- x -->',
    'a*b*c',
    '_a_',
    '__a__',
    '**a**',
    '\\*',
    '<3',
    'a {b} c',
    '# x',
    '```',
    '~~~',
    '* * *',
    '[[so-1022]](x)',
    'a\\',
  ],
  ...['Ngày 1.', '12. ', '\t# x', '    code', '* ', ':---', 'x\u00A0y', '<From day="2026-01-01">', '{`${1}`}', '😀 <'],
];

test('what is typed stays words, whatever it looks like and wherever it is typed', () => {
  for (const format of ['mdx', 'md'] as const)
    for (const text of hostile)
      for (const [before, after] of [
        ['', ''],
        ['Trước ', ' sau.'],
        ['Trước', 'sau'],
        ['', ' sau'],
        ['1', '. sau'],
        ['[a', '] (b)'],
        ['a*', '*b'],
      ] as const) {
        const was = typed(before + after).map((unit) => ({ ...unit, raw: unit.key }));
        const written = write(was, typed(before + text + after), placeOf('paragraphs', format));
        const tree = parseAsWritten(written, format);
        const wanted = (before + text + after).replace(/\s/g, ' ').trim();
        expect(
          tree.children.map(({ type }) => type),
          written,
        ).toEqual(['paragraph']);
        expect(toString(tree), written).toBe(wanted);
        expect(
          (tree.children[0] as { children: Nodes[] }).children.filter(({ type }) => type !== 'text'),
          written,
        ).toEqual([]);
      }
});

test('an address that is typed may become a link, and leads where it says', () => {
  for (const address of ['https://a.vn/b_c?d=1&e=2#f', 'www.a.vn/x'])
    expect(write([], typed(`Xem ${address}.`), placeOf('paragraphs', 'mdx'))).toBe(`Xem ${address}.`);
  for (const address of ['https://a.vn/{x}', 'https://a.vn/*b*', 'www.a.vn/[x](y)', 'https://a.vn/`a`']) {
    const tree = parseAsWritten(write([], typed(`Xem ${address}.`), placeOf('paragraphs', 'mdx')), 'mdx');
    expect(toString(tree)).toBe(`Xem ${address}.`);
    visit(tree, 'link', (link) => expect(link.url.replace('http://', '')).toBe(toString(link)));
  }
});

test('who types behind an address leaves it leading where it led', () => {
  const before = unitsOf(shownIn(wordsOf('Xem https://a.vn nhé')).pieces);
  const at = before.findIndex(({ kind }) => kind === 'chip') + 1;
  const place = placeOf('paragraphs', 'mdx');
  const withTyped = (text: string) => write(before, [...before.slice(0, at), ...typed(text), ...before.slice(at)], place);
  expect(withTyped('.')).toBe('Xem https://a.vn. nhé');
  expect(withTyped('x')).toBe('Xem [https://a.vn](https://a.vn)x nhé');
  expect(write(before, [...before.slice(0, at), ...before.slice(at + 1)], place)).toBe('Xem [https://a.vn](https://a.vn)nhé');
});

/** What a reader takes of some words, in one string. */
const shown = (units: readonly Unit[]): string =>
  units
    .map(({ key, piece }) =>
      !piece ? key : piece.kind === 'chip' ? (piece.address ? piece.says : piece.raw) : `⟨${piece.mark ?? piece.raw}⟩`,
    )
    .join('')
    .replace(/\s+/g, ' ');

test('whatever is typed and taken away anywhere, the file is read again as what the box showed, and as many lines', () => {
  let seed = 7;
  const any = (count: number) => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return (seed >> 8) % count;
  };
  for (const { path, raw } of all.filter((_, at) => at % 5 === 0)) {
    const format = formatOf(path);
    const spots = spotsIn((readWords(raw, format) as ReadableWords).blocks);
    for (let round = 0; round < Math.min(3, spots.length); round += 1) {
      const at = any(spots.length);
      const { range, pieces, kind } = spots[at]!;
      const after = [...unitsOf(pieces)];
      for (let edits = 1 + any(4); edits > 0; edits -= 1) {
        const here = any(after.length + 1);
        if (any(2) === 1) after.splice(here, 1 + any(5));
        else after.splice(here, 0, ...typed(hostile[any(hostile.length)]!));
      }
      const wanted = shown(settled(after));
      const text = write(unitsOf(pieces), after, placeOf(kind, format, raw.slice(range[1])));
      const again = readWords(splice(raw, [{ range, was: raw.slice(...range), text }]), format) as ReadableWords;
      if (wanted === '') continue;
      const now = spotsIn(again.blocks ?? []);
      expect([now.length, shown(unitsOf(now[at]!.pieces))], `${path}: ${text}`).toEqual([spots.length, wanted]);
    }
  }
});

test('what is harmless gets no backslash', () => {
  for (const text of [
    '5 * 3 < 6',
    'ten_tep_moi',
    '1.000 đồng',
    '28/11/2026.',
    '-5 độ',
    '#2',
    'A & B',
    '(a) [b]',
    'a | b',
    'C:\\Users',
    '[[so-1022]]',
    '7~11 giờ',
    '+84',
  ])
    expect(write([], typed(text), placeOf('paragraphs', 'mdx'))).toBe(text);
});

test('what was not touched keeps its letters, however much is pasted beside it', () => {
  const pieces = [{ kind: 'text' as const, text: 'Một hai', raw: 'Một\nhai' }];
  const before = [...unitsOf(pieces), partition('\n\n'), ...unitsOf(pieces)];
  const much = [...typed('dài '.repeat(3000)), partition()];
  const after = [...typed('x '), ...before.slice(0, 8), ...much, ...before.slice(8)];
  const text = write(before, after, placeOf('paragraphs', 'mdx'));
  expect(text.startsWith('x Một')).toBe(true);
  expect(text.endsWith('dài\n\nMột\nhai')).toBe(true);
});

test('words that come to stand at the beginning of a line, by taking away what was before them, begin no list', () => {
  const before = unitsOf([{ kind: 'text', text: 'Số - sau', raw: 'Số - sau' }]);
  expect(write(before, before.slice(3), placeOf('paragraphs', 'mdx'))).toBe('\\- sau');
});

test('a bracket whose other half was taken away goes with it, and one across two paragraphs is closed in each', () => {
  const { pieces } = shownIn(wordsOf('Phí.<Until day="2026-12-31"> Đến hết năm. Rồi thôi.</Until>'));
  const before = unitsOf(pieces);
  const place = placeOf('paragraphs', 'mdx');
  expect(
    write(
      before,
      before.filter(({ kind }) => kind !== 'close'),
      place,
    ),
  ).toBe('Phí. Đến hết năm. Rồi thôi.');
  const cut = before.findLastIndex(({ key }) => key === 'R');
  expect(write(before, [...before.slice(0, cut), partition(), ...before.slice(cut)], place)).toBe(
    'Phí.<Until day="2026-12-31"> Đến hết năm.</Until>\n\n<Until day="2026-12-31">Rồi thôi.</Until>',
  );
});

test('bold type holds no blank at its end and stays bold when what follows comes close', () => {
  const before = unitsOf(shownIn(wordsOf('**Từ nay.** Công an')).pieces);
  const place = placeOf('paragraphs', 'mdx');
  const end = before.findIndex(({ kind }) => kind === 'close');
  expect(write(before, [...before.slice(0, end), ...typed(' '), ...before.slice(end)], place)).toBe('**Từ nay.**  Công an');
  expect(write(before, [...before.slice(0, end + 1), ...before.slice(end + 2)], place)).toBe('**Từ nay**.Công an');
});

test('letters typed with their marks apart become whole letters', () =>
  expect(write([], typed('Điê\u0323n thoa\u0323i'), placeOf('paragraphs', 'md'))).toBe('Điện thoại'));

test('a text that is broken or holds what nobody knows comes as it stands, with the reason', () => {
  expect(reasonOf('<Step title="x">\n\nMở mà không đóng.')).toMatch(/^Dòng 5: <Step> mở .* Sửa: /);
  expect(reasonOf('Số {1 + 1}.')).toMatch(/^Dòng 5: có chỗ mà trình sửa không hiểu/);
  expect(reasonOf('import x from "y"')).toMatch(/không hiểu/);
  expect(reasonOf('<Lạ />')).toMatch(/^Dòng 5: /);
  expect(reasonOf('<Foo>\n\nx\n\n</Foo>')).toBe('Dòng 5: không có thành phần <Foo>');
  expect(reasonOf('<Step title={x}>\n\nx\n\n</Step>')).toMatch(/ngoặc kép/);
  expect(reasonOf('Một <b>hai</b>.', 'md')).toMatch(/không hiểu/);
  expect(readWords('Không có phần đầu', 'md')).toMatchObject({ fallback: 'Không có phần đầu' });
});

test('lines end as they did', () => {
  const raw = headed('Một.\n\n<Step title="Hai">\n\nBa <Cite id="x" /> bốn\nnăm.\n\n</Step>').replaceAll('\n', '\r\n');
  const words = readWords(raw, 'mdx') as ReadableWords;
  expect(words.eol).toBe('\r\n');
  const { range, pieces } = shownIn(words, 1);
  const before = unitsOf(pieces);
  const text = write(before, [...before.slice(0, -1), ...typed(' nữa.')], { ...placeOf('paragraphs', 'mdx'), eol: '\r\n' });
  expect(splice(raw, [{ range, was: raw.slice(...range), text }])).toBe(raw.replace('năm.', 'năm nữa.'));
});

test('names, values and days are said in words', () => {
  const body = 'Gọi [[so-1022]].<Cite id="bao-a" at="Điều 1" /> <From day="2027-01-01">Mới.</From>';
  const words = readWords(headed(body), 'mdx', { value: () => '1022', source: () => 'Báo A' }) as ReadableWords;
  const says = shownIn(words).pieces.map((piece) => (piece.kind === 'text' ? piece.text : `${piece.says}|${piece.title}`));
  expect(says).toEqual([
    ...['Gọi ', '1022|Giá trị so-1022: sửa ở mục Dữ kiện', '.', 'nguồn|Nguồn: Báo A, Điều 1', ' '],
    ...['từ 1/1/2027|Phần trong ngoặc này: từ 1/1/2027', 'Mới.', 'từ 1/1/2027|Phần trong ngoặc này: từ 1/1/2027'],
  ]);
});

test('a change is refused where the file is another than the one that was opened, or where two meet', () => {
  expect(
    splice('abcdef', [
      { range: [4, 5], was: 'e', text: 'X' },
      { range: [0, 1], was: 'a', text: '' },
    ]),
  ).toBe('bcdXf');
  expect(() => splice('abc', [{ range: [0, 1], was: 'x', text: 'y' }])).toThrow(/bị sửa ở nơi khác/);
  expect(() =>
    splice('abc', [
      { range: [0, 2], was: 'ab', text: '' },
      { range: [1, 3], was: 'bc', text: '' },
    ]),
  ).toThrow(/chồng lên nhau/);
  expect(() => splice('abc', [{ range: [2, 9], was: 'c', text: '' }])).toThrow(/nằm ngoài bài/);
});
