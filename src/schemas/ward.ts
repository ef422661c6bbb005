import { z } from 'astro/zod';
import { day, reference } from './kinds.ts';
import { review } from './text.ts';

/** A ward, and step by step what became of it: content/phuong */
export const ward = z.strictObject({
  name: z.string().describe('Tên phường'),
  unit: z.string().describe('Thuộc quận hoặc thành phố nào'),
  existedFrom: day.optional().describe('Ngày đầu tiên, nếu nguồn có nêu'),
  existedTo: day.optional().describe('Ngày cuối cùng phường còn mang tên này'),
  steps: z
    .array(
      z.strictObject({
        on: day.describe('Ngày thay đổi có hiệu lực'),
        into: z.array(reference('phuong')).min(1).describe('Trở thành phường nào'),
        with: z.array(reference('phuong')).default([]).describe('Nhập cùng phường nào'),
        split: z.boolean().default(false).describe('true khi phường bị tách, phải tra theo địa chỉ nhà'),
        note: z.string(),
        law: reference('van-ban').optional(),
        sources: z.array(reference('nguon')).min(1),
      }),
    )
    .default([])
    .describe('Mỗi lần thay đổi một mục: ngày, trở thành phường nào, nhập cùng phường nào'),
  facts: z
    .array(z.strictObject({ text: z.string(), sources: z.array(reference('nguon')).min(1), from: day.optional(), to: day.optional() }))
    .default([])
    .describe('Điều đã kiểm chứng về phường'),
  ...review,
});
