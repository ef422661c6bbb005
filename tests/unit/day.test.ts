import { describe, expect, it } from 'vitest';
import { covers, daysBetween, latestDay, nextDay, onDay, parseDay, parseLooseDay, todayInVietnam, writeDay } from '../../src/dates/day.ts';

describe('reading a day', () => {
  it('reads 5/8/2026 as 5 August, day first', () => expect(parseDay('5/8/2026')).toBe('2026-08-05'));
  it('reads 2026-08-05', () => expect(parseDay('2026-08-05')).toBe('2026-08-05'));
  it.each(['31/2/2026', '2026-02-30', '0/1/2026', '1/13/2026', '2025-02-29', 'hôm nay', ''])('refuses %s, which is no day', (text) =>
    expect(parseDay(text)).toBeUndefined(),
  );
  it('knows 29 February of a leap year', () => expect(parseDay('29/2/2028')).toBe('2028-02-29'));
  it.each([
    ['9/2023', '2023-09'],
    ['2023-09', '2023-09'],
    ['2024', '2024'],
    ['2/7/2024', '2024-07-02'],
  ])('reads %s as far as it goes', (text, day) => expect(parseLooseDay(text)).toBe(day));
});

describe('a loose day', () => {
  it.each([
    ['2024', '2024-12-31'],
    ['2024-02', '2024-02-29'],
    ['2024-07-02', '2024-07-02'],
  ])('%s has certainly passed after %s', (loose, day) => expect(latestDay(loose)).toBe(day));
  it.each([
    ['2026-08-05', '5/8/2026'],
    ['2023-09', 'tháng 9/2023'],
    ['2024', 'năm 2024'],
  ])('%s is written %s', (loose, words) => expect(writeDay(loose)).toBe(words));
});

describe('the calendar', () => {
  it('goes from the last of a year to the first of the next', () => expect(nextDay('2025-12-31')).toBe('2026-01-01'));
  it('counts days both ways', () => {
    expect(daysBetween('2026-11-22', '2027-02-22')).toBe(92);
    expect(daysBetween('2026-11-22', '2026-11-20')).toBe(-2);
  });
  it('is already tomorrow in Vietnam at six in the evening of Greenwich', () =>
    expect(todayInVietnam(new Date('2026-11-22T18:00:00Z'))).toBe('2026-11-23'));
  it('counts both ends of a span in', () => {
    expect(covers({ from: '2025-07-01', to: '2025-07-31' }, '2025-07-01')).toBe(true);
    expect(covers({ from: '2025-07-01', to: '2025-07-31' }, '2025-07-31')).toBe(true);
    expect(covers({ from: '2025-07-01', to: '2025-07-31' }, '2025-08-01')).toBe(false);
  });
});

describe('a text that changes with the day', () => {
  const fee = [
    { until: '2025-12-31', text: '170.000 đồng' },
    { from: '2026-01-01', text: '200.000 đồng' },
  ];
  it('says the old fee on its last day', () => expect(onDay(fee, '2025-12-31')).toBe('170.000 đồng'));
  it('says the new fee from its first day', () => expect(onDay(fee, '2026-01-01')).toBe('200.000 đồng'));
  it('says nothing where nothing is known', () => expect(onDay([{ from: '2026-01-01', text: 'x' }], '2025-01-01')).toBe(''));
});
