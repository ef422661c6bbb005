import { describe, expect, it } from 'vitest';
import { foldVietnamese, plainWords, searchKey, wordsOf } from '../../src/search/rank/fold.ts';
import { markWords, marksFor, passageOf } from '../../src/search/rank/snippets.ts';
import { makeRanker } from '../../src/search/rank/rank.ts';
import { inverseDocumentFrequency } from '../../src/search/rank/score.ts';
import { openSearch, type Found } from '../../src/search/box/search.ts';
import { openTitleIndex, shortAddress, wholeAddress, type TitleIndexFile } from '../../src/search/rank/title-index.ts';
import { fromTelex, fromVni, isOneSlip, readLexicon, readWord, writeLexicon } from '../../src/search/rank/spelling.ts';
import { openReader } from '../../src/search/rank/understand.ts';

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
  it('is told by a list that is read as it was written', () => {
    expect(writeLexicon(lexicon)).toMatch(/^,,,,sinh,,,,,98,,.*,ho so tam tru,.*,dang ki$/);
    expect(new Map([...readLexicon(writeLexicon(lexicon))].sort())).toEqual(new Map([...lexicon].sort()));
    expect(readLexicon('').size).toBe(0);
  });
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

describe('the address of a page', () => {
  it.each([
    ['/thu-tuc/dang-ky-tam-tru/', 'Đăng ký tạm trú', '/thu-tuc/*/'],
    ['/van-ban/nghi-quyet-98-2023-qh15/', 'Nghị quyết 98/2023/QH15', '/van-ban/*/'],
    ['/huong-dan/tra-cuu-ho-so/', 'Tra cứu hồ sơ đã nộp', '/huong-dan/tra-cuu-ho-so/'],
    ['/lien-he/', 'Liên hệ', '/*/'],
    ['/hoi-dap/a/', '…', '/hoi-dap/a/'],
  ])('is told by its title where it can be: %s', (url, title, short) => {
    expect(shortAddress(url, title)).toBe(short);
    expect(wholeAddress(short, title)).toBe(url);
  });
});

describe('the order of results', () => {
  const file: TitleIndexFile = {
    pages: [
      ['/nhap-khau/', 1, 'Nhập khẩu hàng hóa của hộ kinh doanh', '', [], []],
      ['/ho-khau/', 0, 'Hộ khẩu nay là đăng ký thường trú', '', [], []],
      ['/duong/', 1, 'Mở rộng đường Nguyễn Huệ', '', [], []],
      ['/duong-than/', 1, 'Dương Văn Dương', '', [], []],
      ['/luat/', 4, 'Nghị quyết 98/2023/QH15', '', [], ['Nghị quyết 98']],
      ['/tom-tat/', 2, 'Nghị quyết 98 nói gì', 'Nghị quyết số 98/2023/QH15 của Quốc hội', [], []],
    ],
    synonyms: [['nq98', ['Nghị quyết 98']]],
    phrases: [],
    unwritten: [],
    answers: [[['1022', 'số nóng'], 'Gọi 1022.', '/duong/']],
    fullText: { folder: '', edition: '', order: '', pages: 6, news: 0 },
    lexicon:
      ',,nhap khau hang hoa cua ho kinh doanh nay la dang ki thuong tru mo rong duong nguyen hue van nghi quiet 98 2023 qh15 noi gi so quoc hoi',
  };
  const reader = openReader(file);
  const rank = makeRanker(inverseDocumentFrequency(reader.lexicon, 6));
  const ask = (typed: string) => rank(reader.read(typed), openTitleIndex(file), () => 0).map(({ page }) => page.url);
  it('puts the phrase before its words apart', () => expect(ask('ho khau')[0]).toBe('/ho-khau/'));
  it('puts đường before Dương when the marks were typed, and the other way round', () => {
    expect(ask('đường')[0]).toBe('/duong/');
    expect(ask('dương')[0]).toBe('/duong-than/');
  });
  it('takes an acronym for what it stands for', () => expect(ask('NQ98')[0]).toBe('/luat/'));
  it('puts the document first when its number was typed', () => expect(ask('nghị quyết 98/2023/QH15')[0]).toBe('/luat/'));
  it('puts the page of a known answer first', () => expect(ask('1022')[0]).toBe('/duong/'));
  it('puts a title before a body that says the same', () => {
    const ranked = rank(reader.read('nhập khẩu'), openTitleIndex(file).slice(0, 2), () => 0.4);
    expect(ranked[0]!.page.url).toBe('/nhap-khau/');
  });
  it.each(['', '   ', '<script>', '.*+?^${}()|[]\\', '😀', 'a'.repeat(500), '%E0%A4%A', '"'])('never throws: %s', (typed) =>
    expect(() => ask(typed)).not.toThrow(),
  );

  describe('whether the titles are sure', () => {
    /** Whether an answer stands without the full text, which would be looked for and is not there. */
    const sureOf = async (typed: string) => {
      const search = await openSearch(
        async () => file,
        () => Promise.reject(new Error('no full text')),
        0,
      );
      let last: Found | undefined;
      await search(typed, (found) => (last = found)).catch(() => undefined);
      return last!.fullText === 'unasked';
    };
    it.each(['đăng ký thường trú', 'ho khau la gi', 'nq98', 'duong nguyen hu', 'hộ khẩu', '1022', 'số nóng'])(
      'they are of what one of them says: %s',
      async (typed) => expect(await sureOf(typed)).toBe(true),
    );
    it.each(['hộ khẩu ghi nghề nghiệp', 'nguyễn huệ cấm đậu xe', 'zzzz', 'quốc hội nhập hàng'])(
      'they are not where a word is missing, or all stand apart: %s',
      async (typed) => expect(await sureOf(typed)).toBe(false),
    );
  });
});

describe('a question with more around it than in it', () => {
  const page = (url: string, kind: number, title: string, names: string[] = [], headings: string[] = []) =>
    [url, kind, title, '', headings, names] as TitleIndexFile['pages'][number];
  const file: TitleIndexFile = {
    pages: [
      page('/le-phi/', 0, 'Lệ phí, mức thu, giấy tờ gì khi nộp qua mạng'),
      page('/di-chuc/', 6, 'Chứng thực di chúc'),
      page('/khai-sinh/', 6, 'Khai sinh cho con của ba mẹ'),
      page('/khai-tu/', 6, 'Đăng ký khai tử'),
      page('/phan-anh/', 0, 'Gửi phản ánh'),
      page('/tranh-chap/', 6, 'Hòa giải tranh chấp', ['hàng xóm lấn đất']),
      page('/dien-nuoc/', 1, 'Đồng hồ nước', ['gắn đồng hồ nước', 'đổi đồng hồ nước', 'mất đồng hồ nước']),
      page('/coi-nuoc/', 1, 'Coi đồng hồ nước', [], ['Đồng hồ nước ở nhà']),
      page('/huong-dan/', 0, 'Mất thẻ thì làm sao', ['Cấp lại thẻ', 'thẻ bị gãy']),
      page('/cap-lai/', 6, 'Cấp lại thẻ', ['thẻ bị gãy']),
    ],
    synonyms: [
      ['bao nhiêu tiền', ['lệ phí', 'mức thu']],
      ['hàng xóm', ['phản ánh']],
    ],
    answers: [],
    phrases: [],
    unwritten: [],
    fullText: { folder: '', edition: '', order: '', pages: 10, news: 0 },
    lexicon: '',
  };
  file.lexicon = `,${plainWords(
    [...file.pages.flatMap(([, , title, , headings, names]) => [title, ...headings, ...names]), 'làm ở phường bao nhiêu tiền xây nhà'].join(
      ' ',
    ),
  )}`;
  const reader = openReader(file);
  const rank = makeRanker(inverseDocumentFrequency(reader.lexicon, 10));
  const first = (typed: string) => rank(reader.read(typed), openTitleIndex(file), () => 0)[0]!.page.url;
  it.each(['di chúc bao nhiêu tiền', 'làm di chúc cần giấy tờ gì', 'di chuc lam o phuong het bao nhieu tien', 'di chúc mất bao lâu'])(
    'is about the matter, not about its price, papers or days: %s',
    (typed) => expect(first(typed)).toBe('/di-chuc/'),
  );
  it('is about the price where nothing else was asked', () => expect(first('bao nhiêu tiền')).toBe('/le-phi/'));
  it('is about what is done, not for whom', () => expect(first('khai tử cho ba mẹ')).toBe('/khai-tu/'));
  it('is not about what one of its words may also mean', () => expect(first('hàng xóm xây lấn đất nhà mình')).toBe('/tranh-chap/'));
  it('finds the guide before its procedure, whichever name was typed', () => {
    expect(first('cấp lại thẻ')).toBe('/huong-dan/');
    expect(first('thẻ bị gãy')).toBe('/huong-dan/');
  });
  it('finds no page first for having many names alike', () => expect(first('coi đồng hồ nước')).toBe('/coi-nuoc/'));
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
  it('cuts no date and no number of a law, and marks none for one of its digits', () => {
    const marked = (asked: string, text: string) =>
      markWords(
        text,
        marksFor([wordsOf(asked)], () => true),
      )
        .filter(({ matched }) => matched)
        .map(({ text: words }) => words);
    expect(marked('phuong 7', 'Từ ngày 1/7/2025 phường mới')).toEqual(['phường']);
    expect(marked('nghi quyet 98', 'Theo Nghị quyết 98/2023/QH15')).toEqual(['Nghị quyết 98/2023/QH15']);
    expect(marked('98/2023/QH15', 'Nghị quyết 98/2023/QH15 và 98/2024/QH15')).toEqual(['98/2023/QH15']);
    expect(marked('tin chi cac bon', 'Tín chỉ các-bon là gì')).toEqual(['Tín chỉ các-bon']);
  });
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

it('folds the letters that some keyboards give for đ', () =>
  expect(foldVietnamese('Ðăng ký ở Ɖông Ðô, ðường')).toBe('dang ky o dong do, duong'));
