import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/search/fold.ts';
import { openFullText } from '../../src/search/full-text.ts';
import { makeFullText } from '../../src/search/make-full-text.ts';
import type { PageText } from '../../src/search/page-texts.ts';
import { tellingness } from '../../src/search/score.ts';
import { fileOf } from '../../src/search/word-files.ts';

const page = (body: string, title = 'Trang'): PageText => ({
  url: '/',
  kind: 'Hỏi đáp',
  title,
  names: [],
  summary: '',
  headings: [],
  body,
  notice: '',
});

/** Asks an index of these pages, and counts the files asked for. */
function openIndex(pages: PageText[]) {
  const { files, place, uses } = makeFullText({ pages, news: [] });
  const asked = new Set<string>();
  const lookUp = openFullText(place, tellingness(uses, pages.length), async <T>(name: string) => {
    asked.add(name);
    return JSON.parse(files.get(name)!) as T;
  });
  const ask = async (typed: string, unfinished = false) => {
    const { loose, phrase } = await lookUp({ wordings: [wordsOf(typed)], unfinished });
    const worth = pages.map((_, number) => loose[number]! + phrase[number]!);
    return { loose, phrase, best: worth.indexOf(Math.max(...worth)), found: worth.filter(Boolean).length };
  };
  return { ask, asked, files };
}

describe('the full text', () => {
  it('puts a phrase before its words apart', async () => {
    const { ask } = openIndex([page('Hộ kinh doanh nhập khẩu hàng'), page('Sổ hộ khẩu không còn'), page('Khẩu trang cho mỗi hộ')]);
    const { best, phrase } = await ask('ho khau');
    expect(best).toBe(1);
    expect([...phrase].map((worth) => worth > 0)).toEqual([false, true, false]);
  });
  it('tells three tiếng in a row from two and one', async () => {
    const { ask } = openIndex([page('lý lịch tư nhân, pháp luật'), page('phiếu lý lịch tư pháp'), page('tư pháp và lý lịch')]);
    const { best, phrase } = await ask('lich tu phap');
    expect(best).toBe(1);
    expect(phrase[1]).toBeGreaterThan(phrase[2]!);
  });
  it('takes no phrase across the end of a sentence', async () => {
    const { ask } = openIndex([page('Mỗi hộ. Khẩu trang'), page('hộ khẩu')]);
    expect((await ask('hộ khẩu')).phrase[0]).toBe(0);
  });
  it('prefers the spelling that was typed, and takes any where none was', async () => {
    const { ask } = openIndex([page('họ Dương'), page('mở đường')]);
    expect((await ask('đường')).best).toBe(1);
    expect((await ask('dương')).best).toBe(0);
    expect((await ask('duong')).found).toBe(2);
  });
  it('rates a title above a body', async () => {
    const { ask } = openIndex([page('nói qua về lệ phí'), page('', 'Lệ phí')]);
    expect((await ask('le phi')).best).toBe(1);
  });
  it('finds a phrase whose last tiếng is still being typed', async () => {
    const { ask } = openIndex([page('tạm dừng'), page('đăng ký tạm trú'), page('tạm ứng')]);
    expect((await ask('tam tr', true)).best).toBe(1);
    expect((await ask('tam tr')).phrase[1]).toBe(0);
  });
  it('finds numbers and names of documents', async () => {
    const { ask } = openIndex([page('mẫu CT02'), page('tờ khai mẫu CT01 và 98/2023/QH15')]);
    expect((await ask('ct01')).best).toBe(1);
    expect((await ask('98/2023/qh15')).best).toBe(1);
  });
  it.each(['constructor', '__proto__', 'toString', 'zzzz', 'a'.repeat(500)])('knows nothing of %s, and says so', async (odd) =>
    expect((await openIndex([page('hộ khẩu')]).ask(odd)).found).toBe(0),
  );
  it('answers nothing where nothing was written', async () => expect((await openIndex([]).ask('hộ khẩu')).found).toBe(0));
});

describe('its files', () => {
  const many = Array.from({ length: 400 }, (_, number) => page(`phường ${number} đăng ký tạm trú số ${number * 7} lệ phí a${number}`));
  it('are as many as the words asked for, at most', async () => {
    const { ask, asked, files } = openIndex(many);
    await ask('dang ky tam tru');
    expect(asked.size).toBeLessThanOrEqual(4);
    expect(files.size).toBeGreaterThan(8);
  });
  it('have the same bytes each time', () => expect(openIndex(many).files).toEqual(openIndex(many).files));
  it('are found by the first key of each', () => {
    expect(['a', 'b', 'bz', 'c', 'd'].map((key) => fileOf(['b', 'c'], key))).toEqual([0, 0, 0, 1, 1]);
  });
});
