import { z } from 'astro/zod';
import { datedText, day, looseDay, reference } from './kinds.ts';
import { review } from './text.ts';

/** An agency or service, at work or ended: content/co-quan */
export const agency = z.strictObject({
  name: z.string().describe('Tên cơ quan, dịch vụ'),
  kind: z.enum(['uy-ban', 'cong-an', 'dich-vu', 'so', 'to-chuc', 'trung-tam']).describe('Loại'),
  does: datedText().describe('Một câu: làm việc gì'),
  from: day.optional().describe('Hoạt động từ'),
  to: looseDay.optional().describe('Ngày hoạt động cuối cùng; chỉ biết tháng hay năm thì ghi tháng hay năm'),
  endedBecause: z.string().optional().describe('Vì sao kết thúc'),
  successors: z
    .array(z.strictObject({ agency: reference('co-quan'), note: z.string().optional() }))
    .default([])
    .describe('Nay do ai làm'),
  places: z
    .array(z.strictObject({ text: z.string(), from: day.optional(), to: day.optional(), sources: z.array(reference('nguon')).min(1) }))
    .default([])
    .describe('Địa chỉ đã kiểm chứng'),
  ward: reference('phuong').optional().describe('Phường do cơ quan này phụ trách'),
  phones: z.array(reference('du-kien')).default([]).describe('Số điện thoại (content/du-kien)'),
  web: reference('du-kien').optional().describe('Trang web (content/du-kien)'),
  unknown: z.string().optional().describe('Điều chưa kiểm chứng được'),
  sources: z.array(reference('nguon')).default([]).describe('Nguồn nói điều này (content/nguon)'),
  ...review,
});
