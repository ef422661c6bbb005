import { describe, expect, it } from 'vitest';
import { farthest, leastPixels, leastSize, writeWidth } from '../../src/qr/distance.ts';

const asked = { metres: 10, modules: 33, surface: 'board', pitch: 5 } as const;

describe('how large a code must be', () => {
  it('is a tenth of the distance, the white border beside it', () => expect(leastSize(asked).width).toBeCloseTo((1000 / 25) * 33));
  it('is a fifth more on cloth', () => expect(leastSize({ ...asked, surface: 'cloth' }).width).toBeCloseTo(1.2 * leastSize(asked).width));
  it('is whole dots on LED, two at least', () => {
    expect(leastSize({ ...asked, surface: 'led' })).toMatchObject({ module: 40, dots: 8 });
    expect(leastSize({ ...asked, metres: 1, surface: 'led' })).toMatchObject({ module: 10, dots: 2 });
  });
  it('leaves a cheap phone three pixels a module, however many modules there are', () => {
    for (const modules of [29, 33, 37, 41, 45, 61])
      expect(leastSize({ ...asked, modules }).pixels).toBeGreaterThanOrEqual(leastPixels - 1e-9);
  });
  it('is read from as far as it was asked for, and from no farther', () => {
    for (const modules of [29, 33, 45, 61])
      for (const metres of [1, 3, 10])
        expect(farthest({ modules, module: leastSize({ ...asked, modules, metres }).module })).toBeCloseTo(metres);
  });
  it('is written in whole centimetres, never less', () => {
    expect([11, 100, 101, 999].map(writeWidth)).toEqual(['2 cm', '10 cm', '11 cm', '1 m']);
    expect(writeWidth(1321)).toBe('1,4 m');
  });
});
