import { expect, test } from 'vitest';
import { distancesOf, secondsOf, type } from '../../src/channels/screen/frames.ts';

const words = (count: number) => Array.from({ length: count }, () => 'tiếng').join(' ');

test('a frame stands six seconds at least, and long enough to be read twice', () => {
  const three = secondsOf([words(2), words(9), words(12)]);
  expect(three).toEqual([6, 6, 8]);
});

test('a page with one frame keeps its code long enough for a phone to be taken out', () => {
  expect(secondsOf([words(5)])).toEqual([15]);
  expect(secondsOf([words(5), words(5)])).toEqual([8, 8]);
});

test('the smallest words on a screen of 55 inches are read from 10 metres', () => {
  expect(distancesOf(55).words).toBeGreaterThanOrEqual(10);
  // 685 mm high: a capital of 67 mm, seen at 23 minutes of arc.
  const capital = 0.685 * (type.least / 100) * 0.7;
  expect((Math.atan(capital / 10) * 180 * 60) / Math.PI).toBeGreaterThanOrEqual(22);
});
