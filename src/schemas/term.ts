import { z } from 'astro/zod';
import { datedText, day, namedFrom, reference, words } from './kinds.ts';

/** An acronym or a technical term: content/tu-dien.yaml */
export const term = z.strictObject({
  id: z.string(),
  term: words('name').describe('Từ như gặp trong bài'),
  full: words('name').optional().describe('Viết đầy đủ (chỉ với từ viết tắt)'),
  spoken: z.string().optional().describe('Đọc trên loa thế nào, khi khác chữ viết; bỏ trống thì loa đọc phần viết đầy đủ'),
  meaning: datedText('note').describe('Một câu giải thích'),
  from: day.optional().describe('Ngày đầu tiên có điều mà từ này gọi tên; trước đó từ điển không có từ này'),
  namedFrom,
  sources: z.array(reference('nguon')).default([]).describe('Nguồn nói điều này (content/nguon)'),
});

export type Term = z.output<typeof term>;
