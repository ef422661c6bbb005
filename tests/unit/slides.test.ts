import { describe, expect, test } from 'vitest';
import { inTurns, shareOut } from '../../src/channels/slides/room.ts';
import type { Passage } from '../../src/text/plain.ts';
import { sentencesIn } from '../../src/text/sentences.ts';

const passage = (kind: Passage['kind'], text: string): Passage => ({
  kind,
  text,
  sentences: sentencesIn(text).map((sentence) => sentence.text),
  cites: [],
});
const texts = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);

describe('what stands on a slide and what its presenter says', () => {
  test('sentences stay whole and in order; what has no room goes to the notes', () => {
    const { lines, rest } = shareOut(
      [passage('plain', 'Một hai ba bốn năm. Sáu bảy tám chín mười. Lại thêm một câu nữa.'), passage('plain', 'Hết.')],
      11,
    );
    expect(texts(lines)).toEqual(['Một hai ba bốn năm.', 'Sáu bảy tám chín mười.']);
    expect(texts(rest)).toEqual(['Lại thêm một câu nữa.', 'Hết.']);
  });

  test('an item longer than a slide is shown by its first sentences', () => {
    const { lines, rest } = shareOut([passage('item', 'Một hai ba bốn năm. Sáu bảy tám chín mười.')], 8);
    expect(texts(lines)).toEqual(['Một hai ba bốn năm.']);
    expect(texts(rest)).toEqual(['Sáu bảy tám chín mười.']);
  });

  test('a few words with a date lead in to the sentence after them', () => {
    const { lines } = shareOut([passage('plain', 'Cuối năm 2024. Xã mở sổ điện tử cho mọi người.')]);
    expect(texts(lines)).toEqual(['Cuối năm 2024. Xã mở sổ điện tử cho mọi người.']);
  });

  test('a warning has its room first, and stands where it stood', () => {
    const { lines } = shareOut([passage('plain', 'Một hai ba bốn năm. Sáu bảy tám chín mười.'), passage('warning', 'Đừng đưa mã.')], 9);
    expect(texts(lines)).toEqual(['Một hai ba bốn năm.', 'Đừng đưa mã.']);
  });

  test('a lead-in never stands without its list', () => {
    const { lines, rest } = shareOut([passage('plain', 'Cần có:'), passage('item', 'thẻ căn cước của người đi làm')], 5);
    expect(lines).toEqual([]);
    expect(texts(rest)).toEqual(['Cần có:', 'thẻ căn cước của người đi làm']);
  });

  test('an item of a list takes a line, however short, so that a long list does not run over the foot', () => {
    const items = ['đầu tư', 'tài chính', 'đô thị', 'khoa học', 'bộ máy', 'thành phố', 'môi trường', 'ngân sách'];
    const { lines, rest } = shareOut(items.map((item) => passage('item', item)));
    expect(lines).toHaveLength(7);
    expect(texts(rest)).toEqual(['ngân sách']);
  });

  test('what is not known is for the presenter to say, unless there is nothing else', () => {
    const { lines, rest } = shareOut([passage('plain', 'Gọi máy.'), passage('unknown', 'Chưa có nguồn về giờ trực.')]);
    expect(texts(lines)).toEqual(['Gọi máy.']);
    expect(texts(rest)).toEqual(['Chưa có nguồn về giờ trực.']);
    expect(texts(shareOut([passage('unknown', 'Chưa có nguồn về giờ trực.')]).lines)).toEqual(['Chưa có nguồn về giờ trực.']);
  });

  test('what a page warns of is all shown, on as many slides as it needs', () => {
    expect(inTurns(['Một hai.', 'Ba bốn.', 'Năm sáu.'], 12)).toEqual([['Một hai.', 'Ba bốn.'], ['Năm sáu.']]);
  });
});
