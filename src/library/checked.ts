import { writeDay, type Day, type LooseDay } from '../dates/day.ts';
import type { Library, Text } from './library.ts';
import { newestSource } from '../truth/visibility.ts';

/**
 * What every page and every output says of its own date. Never "đúng đến ngày": readers take that for an expiry, and nobody
 * can promise it. A text that was reviewed after the day it is built for was not compared with sources on that day.
 */
export function checkedLine(reviewed: Day, newest: LooseDay | undefined, day: Day): string {
  return `${checkedOn(reviewed, day)} · ${newest ? `nguồn mới nhất ${writeDay(newest)}` : 'nguồn không ghi ngày'}`;
}

/** The first half of that line, where there is room for no more. */
export const checkedOn = (reviewed: Day, day: Day): string =>
  reviewed <= day ? `Đối chiếu lần cuối ${writeDay(reviewed)}` : `Theo thông tin có đến ${writeDay(day)}`;

/** For what day an output of several texts is true: checked as long ago as the oldest of them. */
export function checkedTogether(library: Library, texts: readonly Text[]): string {
  const oldest = texts.map((text) => text.data.reviewed).sort()[0]!;
  const sources = texts.flatMap((text) => text.sources).map((id) => library.sources.get(id)!);
  return checkedLine(oldest, newestSource(sources), library.day);
}
