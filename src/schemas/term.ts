import { z } from 'astro/zod';
import { reference } from './kinds.ts';

/** An acronym or a technical term: content/tu-dien.yaml */
export const term = z.strictObject({
  id: z.string(),
  term: z.string().describe('Từ như gặp trong bài'),
  full: z.string().optional().describe('Viết đầy đủ (chỉ với từ viết tắt)'),
  spoken: z.string().optional().describe('Đọc trên loa thế nào, khi khác chữ viết; bỏ trống thì loa đọc phần viết đầy đủ'),
  meaning: z.string().describe('Một câu giải thích'),
  sources: z.array(reference('nguon')).default([]).describe('Nguồn nói điều này (content/nguon)'),
});

export type Term = z.output<typeof term>;
