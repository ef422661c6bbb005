import { z } from 'astro/zod';
import { day, reference } from './kinds.ts';

/** The numbers of a figure, which is drawn when the site is built: content/hinh */
export const figure = z.strictObject({
  title: z.string().describe('Tên hình'),
  kind: z.enum(['timeline', 'bars', 'chain', 'tiles', 'wards']).describe('Kiểu hình'),
  description: z.string().describe('Đọc thay cho hình'),
  sources: z.array(reference('nguon')).min(1).describe('Nguồn nói điều này (content/nguon)'),
  unit: z.string().optional().describe('Đơn vị của các cột'),
  total: z.number().optional().describe('Tổng, khi mỗi cột là một phần'),
  items: z
    .array(
      z.strictObject({
        label: z.string(),
        note: z.string().optional(),
        value: z.number().optional(),
        from: day.optional(),
        to: day.optional(),
        law: reference('van-ban').optional(),
        link: z.string().optional(),
        since: day.optional(),
      }),
    )
    .default([])
    .describe('Mỗi cột, mốc hoặc ô một mục: nhãn, số, ngày'),
});
