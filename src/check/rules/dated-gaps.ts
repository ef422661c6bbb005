import { textFolders } from '../../schemas/collections.ts';
import { writeDay, type DatedText, type Span } from '../../truth/day.ts';
import { error, type Problem } from '../problem.ts';
import type { ContentFile, KeyPath } from '../read.ts';
import { beginning, firstGap } from '../spans.ts';

/** Lines with variants by day that say nothing on some day on which they are shown: the page would have a hole. */
export function datedGapProblems(file: ContentFile, shown: Span | undefined): Problem[] {
  if (!file.data || !shown) return [];
  return datedLines(file).flatMap(({ path, text }) => {
    if (!Array.isArray(text)) return [];
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

function datedLines(file: ContentFile): { path: KeyPath; text: DatedText | undefined }[] {
  const data = file.data as { summary?: DatedText; does?: DatedText; glance?: Record<string, DatedText> };
  if (file.collection === 'agencies') return [{ path: ['does'], text: data.does }];
  if (file.collection !== 'laws' && !(file.collection in textFolders)) return [];
  const glance = Object.entries(data.glance ?? {}).map(([key, text]) => ({ path: ['glance', key], text }));
  return [{ path: ['summary'], text: data.summary }, ...glance];
}
