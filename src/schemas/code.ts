import { z } from 'astro/zod';
import { day } from './kinds.ts';

/** No 0, O, 1, I: people read codes aloud and type them from paper. */
export const codePattern = /^[A-HJ-NP-Z2-9]{2,6}$/;

/** Một mã đã in: content/ma-qr. Chỉ thêm, không xóa, không dùng lại. */
export const code = z.strictObject({
  code: z.string().regex(codePattern, 'Mã gồm 2–6 chữ hoa và số, không dùng 0, O, 1, I; ví dụ H24'),
  target: z.string().startsWith('/', 'Ghi phần sau tên miền, ví dụ /huong-dan/nop-ho-so-truc-tuyen/').describe('Mã mở trang nào'),
  placed: z.string().describe('Mã nằm trên gì, ở đâu'),
  since: day.describe('Phát hành từ'),
  earlier: z
    .array(z.strictObject({ target: z.string(), until: day, reason: z.string() }))
    .default([])
    .describe('Những trang mã từng mở'),
  retired: z.strictObject({ on: day, reason: z.string() }).optional().describe('Khi không dùng nữa'),
});
