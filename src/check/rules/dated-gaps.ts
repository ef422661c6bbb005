import { textFolders } from '../../schemas/collections.ts';
import { datedLines } from '../../schemas/shape.ts';
import { writeDay, type Span } from '../../dates/day.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import { beginning, firstGap } from '../spans.ts';

/** The registers of which it is known on which days an entry is shown. */
const withDays: ReadonlySet<string> = new Set(['agencies', 'laws', 'procedures']);

/** Lines with variants by day that say nothing on some day on which they are shown: the page would have a hole. */
export function datedGapProblems(file: ContentFile, shown: Span | undefined): Problem[] {
  if (!file.data || !shown || !(file.collection in textFolders || withDays.has(file.collection))) return [];
  return datedLines(file.schema, file.data).flatMap(({ path, text, optional }) => {
    if (!Array.isArray(text) || optional) return [];
    const gap = firstGap(
      text.map(({ from, until }) => ({ from, to: until })),
      shown,
    );
    if (!gap) return [];
    const days = { ...(gap.from && gap.from !== beginning ? { from: gap.from } : {}), ...(gap.to ? { until: gap.to } : {}) };
    const line = Object.entries(days).map(([key, day]) => `${key}: ${day}, `);
    const found = `"${path.at(-1)}" không có câu nào cho ${writeGap(gap)}, dù ${file.format === 'yaml' ? 'mục' : 'trang'} có hiện`;
    return [error(file.file, file.lineOf(path), 'dated-gap', found, `- {${line.join('')}text: "…"}`)];
  });
}

function writeGap({ from, to }: Span): string {
  const first = from && from !== beginning ? ` từ ${writeDay(from)}` : '';
  const last = to ? ` đến ${writeDay(to)}` : '';
  return first || last ? `những ngày${first}${last}` : 'ngày nào';
}
