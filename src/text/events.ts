import { parseLooseDay, type LooseDay } from '../dates/day.ts';
import { sentencesIn } from './sentences.ts';

/** A date of something that is told as having happened. */
export interface Event {
  day: LooseDay;
  written: string;
  at: number;
}

const dates = /(?<![\d/.,-])(?:\d{1,2}\/){1,2}\d{4}(?![\d/]|[.,]\d)/gu;
/** What stands before a date on which something happened: `Ngày 14/11/2024`, `tháng 6/2025`, `sáng 15/7/2026`. */
const happening = /(?:ngày|tháng|sáng|trưa|chiều|tối|đêm|hôm|lúc)\s+$/iu;
/** The same after these words only names a limit: `từ ngày 1/7/2026`, `đến hết tháng 7/2028`. */
const limit = /(?:từ|đến|tới|hết|trước|sau|cuối|đầu|giữa|hạn|là|ghi)\s+(?:ngày|tháng)\s+$/iu;
/** Sentences that look ahead, whatever the form of their dates. */
const ahead =
  /(?<![\p{L}\p{M}])(?:sẽ|dự kiến|kế hoạch|mục tiêu|giai đoạn|nhiệm kỳ|áp dụng|hiệu lực|hạn|chậm nhất|sơ kết|tổng kết|đợt|lịch|chưa)(?![\p{L}\p{M}])/iu;

/** The dates on which, as a text tells it, something happened. Dates of plans, limits and terms lie ahead and are none. */
export function eventsIn(text: string): Event[] {
  return sentencesIn(text).flatMap((sentence) => {
    if (ahead.test(sentence.text)) return [];
    return [...sentence.text.matchAll(dates)].flatMap(({ 0: written, index }) => {
      const before = sentence.text.slice(0, index);
      const day = happening.test(before) && !limit.test(before) ? parseLooseDay(written) : undefined;
      return day ? [{ day, written, at: sentence.offset + index }] : [];
    });
  });
}
