import { expect, it } from 'vitest';
import { checkedTogether } from '../../src/library/checked.ts';
import type { Library, Text } from '../../src/library/library.ts';

const sources = { old: { published: '2024-03' }, new: { published: '2026-03-13' }, undated: {} };
const on = (day: string) => ({ day, sources: new Map(Object.entries(sources)) }) as unknown as Library;
const text = (reviewed: string, ...cited: string[]) => ({ data: { reviewed }, sources: cited }) as unknown as Text;

it('says of several texts when the oldest of them was checked, and how new the newest source is', () => {
  const texts = [text('2026-11-22', 'new'), text('2026-11-20', 'old')];
  expect(checkedTogether(on('2026-11-25'), texts)).toBe('Đối chiếu lần cuối 20/11/2026 · nguồn mới nhất 13/3/2026');
});
it('says so where no source has a day', () =>
  expect(checkedTogether(on('2026-11-25'), [text('2026-11-22', 'undated')])).toBe('Đối chiếu lần cuối 22/11/2026 · nguồn không ghi ngày'));
it('names no day that lies after the day it is built for', () =>
  expect(checkedTogether(on('2025-08-01'), [text('2026-11-22', 'old')])).toBe(
    'Theo thông tin có đến 1/8/2025 · nguồn mới nhất tháng 3/2024',
  ));
