import { describe, expect, it } from 'vitest';
import { isAfterCampaign, newestFirst } from '../../src/library/news-line.ts';

describe('the order of news', () => {
  const sorted = (...dates: string[]) =>
    dates
      .map((date, place) => ({ id: String(place), data: { date } }))
      .sort(newestFirst)
      .map(({ data }) => data.date);

  it('puts what is only known by its month behind the days of that month, and by its year behind that year', () =>
    expect(sorted('2024', '2025-07', '2023-12-31', '2025-07-01', '2024-01-02', '2025-06-30', '2025-08-01')).toEqual([
      '2025-08-01',
      '2025-07-01',
      '2025-07',
      '2025-06-30',
      '2024-01-02',
      '2024',
      '2023-12-31',
    ]));
});

describe('what came after the campaign', () => {
  it.each([
    ['2024-12-01', true],
    ['2024-12', true],
    ['2025', true],
    ['2024-11-30', false],
    // It may have come before its end.
    ['2024-11', false],
    ['2024', false],
  ])('%s: %s', (date, after) => expect(isAfterCampaign(date, '2024-11-30')).toBe(after));
});
