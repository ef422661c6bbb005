import { describe, expect, it } from 'vitest';
import { foldVietnamese, searchKey, wordsOf } from '../../src/search/fold.ts';
import { markWords, marksFor, passageOf } from '../../src/search/passages.ts';
import { makeRanker } from '../../src/search/rank.ts';
import { tellingness } from '../../src/search/score.ts';
import { openSignposts, type SignpostFile } from '../../src/search/signposts.ts';
import { fromTelex, fromVni, isOneSlip, readWord } from '../../src/search/spelling.ts';
import { openReader } from '../../src/search/understand.ts';

describe('folding', () => {
  it.each([
    ['Đăng ký tạm trú', 'dang ky tam tru'],
    ['ĐIỆN TỬ', 'dien tu'],
    ['Nguyễn Huệ', 'nguyen hue'],
    ['98/2023/QH15', '98/2023/qh15'],
  ])('takes every mark off %s', (text, folded) => expect(foldVietnamese(text)).toBe(folded));
  it('treats composed and decomposed text alike', () =>
    expect(foldVietnamese('đường'.normalize('NFD'))).toBe(foldVietnamese('đường'.normalize('NFC'))));
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['kỹ', 'kĩ'],
    ['lý', 'lí'],
    ['quý', 'quí'],
  ])('treats %s and %s alike', (a, b) => expect(searchKey(a)).toBe(searchKey(b)));
  it.each([
    ['tay', 'tai'],
    ['thúy', 'thúi'],
    ['ngày', 'ngài'],
  ])('keeps %s and %s apart, where y is not the whole rhyme', (a, b) => expect(searchKey(a)).not.toBe(searchKey(b)));
  it('takes hyphens and slashes for spaces', () =>
    expect(wordsOf('98/2023/QH15, e-mail').map(({ key }) => key)).toEqual(['98', '2023', 'qh15', 'e', 'mail']));
});

describe('typing methods left raw', () => {
  it.each([
    ['chuyeern', 'chuyen'],
    ['ddooir', 'doi'],
    ['soos', 'so'],
    ['ddawng', 'dang'],
    ['thuowngf', 'thuong'],
    ['truwcj', 'truc'],
    ['nhw', 'nhu'],
  ])('reads %s as Telex for %s', (typed, meant) => expect(fromTelex(typed)).toBe(meant));
  it.each([
    ['dich5', 'dich'],
    ['d9ang8', 'dang'],
    ['cu71u', 'cuu'],
  ])('reads %s as VNI for %s', (typed, meant) => expect(fromVni(typed)).toBe(meant));
  it.each(['1022', '98', 'tru'])('leaves %s alone', (typed) => expect(fromVni(typed)).toBeUndefined());
});

describe('a word that stands nowhere on the site', () => {
  const lexicon = new Map([
    ['dang', 30],
    ['ki', 30],
    ['tam', 20],
    ['tru', 20],
    ['ho', 20],
    ['so', 20],
    ['98', 9],
    ['sinh', 4],
  ]);
  const read = (typed: string) => readWord(wordsOf(typed)[0]!, lexicon).map(({ marked }) => marked);
  it('is left alone when it does stand there', () => expect(read('tru')).toEqual(['tru']));
  it('is split where a space is missing', () => expect(read('dangkytamtru')).toEqual(['dang', 'ky', 'tam', 'tru']));
  it('is mended when one letter is wrong, by sound first', () => expect(read('xinh')).toEqual(['sinh']));
  it('stays as it is when nothing is near', () => expect(read('zzzzzz')).toEqual(['zzzzzz']));
});

describe('one slip of the finger', () => {
  it.each([
    ['sinh', 'sin'],
    ['sinh', 'snih'],
    ['sinh', 'xinh'],
    ['sin', 'sinh'],
  ])('makes %s of %s', (a, b) => expect(isOneSlip(a, b)).toBe(true));
  it.each([
    ['sinh', 'sinh'],
    ['sinh', 'san'],
    ['tam', 'trum'],
  ])('does not make %s of %s', (a, b) => expect(isOneSlip(a, b)).toBe(false));
});

describe('the order of results', () => {
  const file: SignpostFile = {
    pages: [
      ['/nhap-khau/', 1, 'Nhập khẩu hàng hóa của hộ kinh doanh', '', [], []],
      ['/ho-khau/', 0, 'Hộ khẩu nay là đăng ký thường trú', '', [], []],
      ['/duong/', 1, 'Mở rộng đường Nguyễn Huệ', '', [], []],
      ['/duong-than/', 1, 'Dương Văn Dương', '', [], []],
      ['/luat/', 4, 'Nghị quyết 98/2023/QH15', '', [], ['Nghị quyết 98']],
      ['/tom-tat/', 2, 'Nghị quyết 98 nói gì', 'Nghị quyết số 98/2023/QH15 của Quốc hội', [], []],
    ],
    synonyms: [['nq98', ['Nghị quyết 98']]],
    answers: [[['1022', 'số nóng'], 'Gọi 1022.', '/duong/']],
    fullText: { folder: '', starts: [], pages: 6 },
    lexicon: Object.fromEntries(
      'nhap khau hang hoa cua ho kinh doanh nay la dang ki thuong tru mo rong duong nguyen hue van nghi quiet 98 2023 qh15 noi gi so quoc hoi'
        .split(' ')
        .map((key) => [key, 2]),
    ),
  };
  const reader = openReader(file);
  const rank = makeRanker(tellingness(reader.lexicon, 6));
  const ask = (typed: string) => rank(reader.read(typed), openSignposts(file), () => undefined).map(({ page }) => page.url);
  it('puts the phrase before its words apart', () => expect(ask('ho khau')[0]).toBe('/ho-khau/'));
  it('puts đường before Dương when the marks were typed, and the other way round', () => {
    expect(ask('đường')[0]).toBe('/duong/');
    expect(ask('dương')[0]).toBe('/duong-than/');
  });
  it('takes an acronym for what it stands for', () => expect(ask('NQ98')[0]).toBe('/luat/'));
  it('puts the document first when its number was typed', () => expect(ask('nghị quyết 98/2023/QH15')[0]).toBe('/luat/'));
  it('puts the page of a known answer first', () => expect(ask('1022')[0]).toBe('/duong/'));
  it.each(['', '   ', '<script>', '.*+?^${}()|[]\\', '😀', 'a'.repeat(500), '%E0%A4%A', '"'])('never throws: %s', (typed) =>
    expect(() => ask(typed)).not.toThrow(),
  );
});

describe('a passage', () => {
  const marks = marksFor([wordsOf('dang ky tam tru')], () => true);
  it('marks what was asked for, with its own dấu', () =>
    expect(markWords('Cách đăng ký tạm trú', marks)).toEqual([
      { text: 'Cách ', matched: false },
      { text: 'đăng ký tạm trú', matched: true },
    ]));
  it('leaves a lone tiếng plain beside a whole word, or words in another order', () =>
    expect(markWords('đăng ký thường trú, ký đăng', marks)).toEqual([
      { text: 'đăng ký', matched: true },
      { text: ' thường trú, ký đăng', matched: false },
    ]));
  it('keeps the text whole', () =>
    expect(
      markWords('a < b & "c"', marks)
        .map(({ text }) => text)
        .join(''),
    ).toBe('a < b & "c"'));
  it('comes from another text only where that says clearly more than the summary', () => {
    const shown = (...texts: [string, ...string[]]) =>
      passageOf(texts[0], texts.slice(1), marks)
        .map(({ text }) => text)
        .join('');
    expect(shown('Cách đăng ký.', 'Gia hạn tạm trú.')).toBe('Cách đăng ký.');
    expect(shown('Cách làm.', 'Gia hạn tạm trú.')).toBe('Gia hạn tạm trú.');
  });
});
