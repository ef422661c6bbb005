import { describe, expect, it } from 'vitest';
import { isAbout } from '../../src/search/rank/about.ts';
import { makeRanker } from '../../src/search/rank/rank.ts';
import { inverseDocumentFrequency } from '../../src/search/rank/score.ts';
import { openTitleIndex, type TitleIndexFile } from '../../src/search/rank/title-index.ts';
import { openReader } from '../../src/search/rank/understand.ts';

const file: TitleIndexFile = {
  pages: [
    ['/tam-tru/', 0, 'Đăng ký tạm trú', 'Nộp hồ sơ ở công an phường.', ['Trả kết quả'], []],
    ['/lua-dao/', 0, 'Nhận ra lừa đảo', 'Người lạ gọi điện.', [], []],
    ['/vneid/', 0, 'Kích hoạt VNeID', 'Điện thoại cần nối mạng.', [], []],
    ['/nuoc-ngoai/', 1, 'Người nước ngoài ở nhờ', 'Gọi điện thoại.', [], []],
  ],
  synonyms: [['ở trọ', ['tạm trú']]],
  answers: [
    [['cập nhật vneid'], 'Mở ứng dụng.', '/vneid/'],
    [['công an gọi điện'], 'Cúp máy.', '/lua-dao/'],
  ],
  phrases: [[['công an gọi', 'kêu cài', 'số lạ'], 1]],
  unwritten: [
    [['đăng ký xe', 'mất cà vẹt'], 'Công an nhận việc này.'],
    [['làm lại thẻ căn cước', 'mất cccd', 'cấp lại căn cước'], 'Công an phường nhận việc này.'],
    [['điện nước', 'tiền nước'], 'Hỏi công ty điện, công ty nước.'],
  ],
  fullText: { folder: '', edition: '', order: '', pages: 4, news: 0 },
  lexicon:
    ',dang ki tam tru nop ho so o cong an phuong tra ket qua nhan ra lua dao nguoi la goi dien kich hoat vneid thoai can noi mang nuoc ngoai nho',
};
const reader = openReader(file);
const idf = inverseDocumentFrequency(reader.lexicon, 4);
const titleIndex = openTitleIndex(file);
const rank = makeRanker(idf);
const firstFor = (typed: string) => rank(reader.read(typed), titleIndex, () => 0)[0]?.page.url;

describe('what no page tells yet', () => {
  it.each([
    ['đăng ký xe', 'Công an nhận việc này.'],
    ['dang ky xe', 'Công an nhận việc này.'],
    ['đăng kí xe máy ở đâu', 'Công an nhận việc này.'],
    ['ddawng kys xe', 'Công an nhận việc này.'],
    ['con tôi muốn đăng ký xe thì làm sao', 'Công an nhận việc này.'],
    ['mất thẽ cccd', 'Công an phường nhận việc này.'],
    ['mất cái cccd', 'Công an phường nhận việc này.'],
    ['mất thẻ cccd', 'Công an phường nhận việc này.'],
    ['làm lại cái thẻ căn cước', 'Công an phường nhận việc này.'],
    ['cấp lại giấy căn cước', 'Công an phường nhận việc này.'],
    ['đóng tiền nước', 'Hỏi công ty điện, công ty nước.'],
  ])('is known in %s, however it is typed', (typed, who) => expect(reader.read(typed).unwritten).toBe(who));

  it.each([
    'đăng ký tạm trú',
    'xe đăng ký',
    'đăng ký tạm trú cho chủ xe',
    'đang kỳ xẻ',
    'điện thoại nước ngoài',
    'điện và người nước ngoài',
    'tiến nước',
    'mất điện thoại, cccd còn',
    '',
  ])('is not seen in %s', (typed) => expect(reader.read(typed).unwritten).toBeUndefined());

  it('is left aside where the editors have answered', () => {
    expect(reader.read('cập nhật vneid').answer?.text).toBe('Mở ứng dụng.');
    expect(reader.read('công an gọi bảo làm lại thẻ căn cước')).toMatchObject({ unwritten: undefined, answer: { url: '/lua-dao/' } });
  });

  it('keeps its own words from being mended into others', () => {
    expect(reader.read('mất cà vẹt').instead).toBeUndefined();
    expect(reader.read('kêu cài').instead).toBeUndefined();
  });
});

describe('somebody who is being called', () => {
  it.each(['công an gọi báo vneid lỗi', 'cong an goi bao dang ky xe', 'số lạ nói tôi chưa kích hoạt vneid', 'có người kêu cài vneid'])(
    'finds the guide against fraud first: %s',
    (typed) => expect(firstFor(typed)).toBe('/lua-dao/'),
  );
  it.each(['gọi công an phường', 'kích hoạt vneid', 'cập nhật vneid'])('does not where nobody calls: %s', (typed) =>
    expect(firstFor(typed)).not.toBe('/lua-dao/'),
  );
});

describe('whether a page is about what was asked', () => {
  const about = (typed: string, url: string, phrase = 0) =>
    isAbout(
      reader.read(typed),
      titleIndex.find((page) => page.url === url)!,
      idf,
      phrase,
    );
  it.each([
    ['đăng ký tạm trú', '/tam-tru/'],
    ['dang ky tam tru', '/tam-tru/'],
    ['ở trọ', '/tam-tru/'],
    ['đăng ký tạm tr', '/tam-tru/'],
    ['lừa đảo', '/lua-dao/'],
    ['lừa đão', '/lua-dao/'],
    ['người nước ngoài', '/nuoc-ngoai/'],
    ['công an gọi', '/lua-dao/'],
  ])('%s is', (typed, url) => expect(about(typed, url)).toBe(true));
  it.each([
    ['đăng ký kết hôn', '/tam-tru/'],
    ['điện nước', '/nuoc-ngoai/'],
    ['trả lương hưu', '/tam-tru/'],
    ['tấm trụ', '/tam-tru/'],
  ])('%s is not, though some words stand there', (typed, url) => expect(about(typed, url)).toBe(false));
  it('words that stand together in its text are enough, where that is rare', () => {
    expect(about('giữ xe máy', '/tam-tru/', 0.3)).toBe(true);
    expect(about('giữ xe máy', '/tam-tru/', 0.1)).toBe(false);
  });
});
