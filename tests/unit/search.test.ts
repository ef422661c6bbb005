import { describe, expect, it } from 'vitest';
import { foldVietnamese, readStroke, writeStroke } from '../../src/search/fold.ts';

describe('folding', () => {
  it.each([
    ['Đăng ký tạm trú', 'dang ky tam tru'],
    ['ĐIỆN TỬ', 'dien tu'],
    ['Nguyễn Huệ', 'nguyen hue'],
    ['98/2023/QH15', '98/2023/qh15'],
  ])('takes every mark off %s', (text, folded) => expect(foldVietnamese(text)).toBe(folded));
  it('treats composed and decomposed text alike', () =>
    expect(foldVietnamese('đường'.normalize('NFD'))).toBe(foldVietnamese('đường'.normalize('NFC'))));
  it('treats hoà and hòa alike', () => expect(foldVietnamese('hoà')).toBe(foldVietnamese('hòa')));
});

describe('đ in the index', () => {
  it('comes back as it went in', () => expect(readStroke(writeStroke('Đường điện đến Đầm Sen'))).toBe('Đường điện đến Đầm Sen'));
  it('is a d with a mark, which the index drops like every other mark', () => expect(foldVietnamese(writeStroke('đ'))).toBe('d'));
});
