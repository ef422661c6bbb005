import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import { expect, it } from 'vitest';
import { capitalHeight, leastPoints, promised, readFrom } from '../../src/print/reading-distance.ts';

it('capitals of the paper face are as tall as the rule counts on', () => {
  const face = create(readFileSync('src/print/fonts/be-vietnam-pro-700.woff2'));
  if (!('glyphsForString' in face)) throw new Error('one face is needed');
  const { bbox } = face.glyphsForString('H')[0]!;
  expect((bbox.maxY - bbox.minY) / face.unitsPerEm).toBeGreaterThanOrEqual(capitalHeight - 0.01);
});

it('three metres need 76 points, and no size promises more than it is read from', () => {
  expect(leastPoints(3)).toBe(76);
  for (const metres of [1.8, 3, 8, 13.7]) {
    expect(readFrom(leastPoints(metres))).toBeGreaterThanOrEqual(metres);
    expect(readFrom(leastPoints(metres) - 1)).toBeLessThan(metres);
  }
});

it('a distance is told to the decimetre, never more than there is', () =>
  expect([3.29, 3.3, 0.999].map(promised)).toEqual([3.2, 3.3, 0.9]));
