import { describe, expect, test } from 'vitest';
import { shownWards, textMark, type Leaflet } from '../../src/check/leaflet-words.ts';
import { readContent } from '../../src/check/read.ts';
import { shelve } from '../../src/check/shelf.ts';
import type { TextData } from '../../src/schemas/collections.ts';
import { partsOf } from '../../src/text/taken.ts';
import { onDay, type DatedText } from '../../src/dates/day.ts';
import { fillValues } from '../../src/truth/value.ts';

const { files } = readContent('content/quan-10');
const shelf = shelve(files);
const answers = files.flatMap(({ id, data }) => (id === 'tra-loi' ? (data as unknown as { hoi: string[]; dap: DatedText }[]) : []));
const leafletOf = (id: string) => shelf.get('leaflets', id)!.data as unknown as Leaflet;

describe('paper about residence sends people to the police of their ward', () => {
  test.each(['dang-ky-tam-tru', 'dang-ky-thuong-tru'])('%s names it in every ward, and no other office', (id) => {
    const shown = shownWards(shelf, leafletOf(id), '2026-11-28');
    expect(shown.length).toBeGreaterThan(0);
    for (const { name, offices } of shown) {
      expect(offices.map((office) => office.name)).toEqual([`Công an ${name.charAt(0).toLowerCase()}${name.slice(1)}`]);
    }
  });

  test('so does the notice of a guest, and birth registration names both offices', () => {
    const named = (id: string) => (shelf.get('guides', id)!.data as unknown as TextData).agencies;
    const ofWards = [...shelf.agencies].filter(([, { ward }]) => ward);
    const kinds = (id: string) =>
      new Set(ofWards.flatMap(([agency, { of, kind }]) => (named(id).some((each) => each === agency || each === of) ? [kind] : [])));
    expect(kinds('thong-bao-luu-tru')).toEqual(new Set(['cong-an']));
    expect(kinds('khai-sinh-lien-thong')).toEqual(new Set(['uy-ban', 'cong-an']));
  });
});

test('an address that comes to an office makes another edition of the leaflets that print it', () => {
  const day = '2026-11-28';
  const id = 'cong-an-phuong-dien-hong';
  const places = [{ text: 'Công an phường Diên Hồng, số nhà mới', sources: ['bao'] }];
  const found = { ...shelf, agencies: new Map(shelf.agencies).set(id, { ...shelf.agencies.get(id)!, places }) };
  expect(textMark(found, leafletOf('dang-ky-tam-tru'), day)).not.toBe(textMark(shelf, leafletOf('dang-ky-tam-tru'), day));
  expect(textMark(found, leafletOf('nhan-biet-lua-dao'), day)).toBe(textMark(shelf, leafletOf('nhan-biet-lua-dao'), day));
});

/** Every sentence that texts, search answers and quizzes say on `day`, with the file that says it. */
function saidOn(day: string): [file: string, words: string][] {
  const fill = (text: string) => fillValues(text, shelf.valuesOn(day));
  return files.flatMap(({ file, collection, id, body, format, data, raw }): [string, string][] => {
    if (!data || file.includes('/_')) return [];
    if (['guides', 'questions', 'explainers'].includes(collection)) {
      const { summary, glance = {} } = data as unknown as { summary: DatedText; glance?: Record<string, DatedText> };
      const heads = [summary, ...Object.values(glance)].map((text) => onDay(text, day));
      const parts = partsOf(body, format === 'md' ? 'md' : 'mdx', { day, places: shelf.places }).map(({ words }) => words);
      return [...heads, ...parts].map((words) => [file, fill(words)]);
    }
    if (collection === 'search' && id === 'tra-loi') return (data as unknown as typeof answers).map(({ dap }) => [file, fill(onDay(dap, day))]);
    return collection === 'quizzes' ? [[file, fill(raw)]] : [];
  });
}

/** Sentences that were once on the site, or that people repeat, and the first day on which they are not true. */
const untrue: { what: string; words: RegExp; from: string }[] = [
  { what: 'renewal at least 15 days before the end', words: /ít nhất 15 ngày trước/u, from: '2024-01-01' },
  { what: 'permanent residence within 7 days that are no working days', words: /(trong|tối đa) 7 ngày[.,;] theo Luật Cư trú/iu, from: '2024-01-01' },
  { what: 'relatives who are reported once', words: /chỉ cần (thông )?báo( lưu trú)? một lần|báo một lần là đủ/u, from: '2026-07-01' },
  { what: 'no source for the hour of the notice', words: /không nêu hạn giờ phải báo/u, from: '2024-01-01' },
];

test.each(untrue)('nothing says any more: $what', ({ words, from }) => {
  const days = [from, '2026-11-28', '2027-03-01'].filter((day) => day >= from);
  const found = days.flatMap((day) => saidOn(day).flatMap(([file, text]) => (words.test(text) ? [`${file} (${day})`] : [])));
  expect(found).toEqual([]);
});

const bodyOf = (id: string, day: string) =>
  saidOn(day)
    .filter(([file]) => file.endsWith(`huong-dan/${id}.mdx`))
    .map(([, words]) => words)
    .join(' ');

const costOf = (id: string, day: string) => {
  const { glance } = shelf.get('guides', id)!.data as unknown as { glance: { cost: DatedText } };
  return fillValues(onDay(glance.cost, day), shelf.valuesOn(day));
};

test('an identification account costs nothing, by the decree that says so, and a notice of a guest neither', () => {
  for (const day of ['2024-07-01', '2026-11-28']) {
    expect(costOf('cai-dat-kich-hoat-vneid', day)).toMatch(/^Không mất tiền\./u);
    expect(bodyOf('cai-dat-kich-hoat-vneid', day)).toMatch(/Theo Nghị định 69\/2024, người dân không phải trả/u);
  }
  expect(costOf('thong-bao-luu-tru', '2026-11-28')).toBe('Không thu tiền.');
});

test('what was the law until 30/6/2026 is told until then', () => {
  const relatives = untrue.find(({ from }) => from === '2026-07-01')!.words;
  expect(saidOn('2026-06-30').some(([, text]) => relatives.test(text))).toBe(true);
});

describe('a waiver with a last day', () => {
  test.each(['dang-ky-tam-tru', 'dang-ky-thuong-tru', 'ly-lich-tu-phap-vneid'])('is told of %s on its days alone, with its condition', (id) => {
    // The box has room for the waiver, the step where one pays for its last day and its condition.
    for (const day of ['2026-08-15', '2027-02-28']) {
      expect(costOf(id, day)).toMatch(/\d+\.000 đồng.*có đợt miễn/u);
      expect(bodyOf(id, day)).toMatch(/hết 28\/2\/2027[^.]*VNeID mức 2 và đủ điều kiện/u);
    }
    for (const day of ['2026-08-14', '2027-03-01']) expect(costOf(id, day)).not.toContain('có đợt miễn');
  });

  test('is told by search on its days alone', () => {
    const waived = (day: string) => answers.filter(({ dap }) => /miễn.*28\/2\/2027|28\/2\/2027.*miễn/u.test(onDay(dap, day)));
    expect(waived('2026-08-14')).toEqual([]);
    expect(waived('2026-08-15').length).toBeGreaterThan(0);
    for (const { dap } of waived('2027-03-01')) expect(onDay(dap, '2027-03-01')).toContain('đã hết');
  });

  test('is promised to nobody without its condition', () => {
    for (const [file, words] of saidOn('2026-11-28')) {
      for (const sentence of words.split(/(?<=[.?!])\s/u)) {
        if (!/Thông tư 117\/2026/u.test(sentence) || !/miễn/u.test(sentence)) continue;
        expect(`${file}: ${sentence}`).toMatch(/điều kiện|mười nhóm|đã hết/u);
      }
    }
  });
});
