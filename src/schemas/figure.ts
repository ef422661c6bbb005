import { z } from 'astro/zod';
import { day, quantity, reference, words } from './kinds.ts';

/** The numbers of a figure, which is drawn when the site is built: content/hinh */
export const figure = z.strictObject({
  title: words('name').describe('Tên hình'),
  kind: z.enum(['timeline', 'bars', 'chain', 'tiles', 'wards']).describe('Kiểu hình'),
  description: words('note').describe('Đọc thay cho hình'),
  sources: z.array(reference('nguon')).min(1).describe('Nguồn nói điều này (content/nguon)'),
  unit: words('name').optional().describe('Đơn vị của các cột'),
  total: quantity.optional().describe('Tổng, khi mỗi cột là một phần'),
  items: z
    .array(
      z.strictObject({
        label: words('name'),
        note: words('note').optional(),
        value: quantity.optional(),
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
