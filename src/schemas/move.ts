import { z } from 'astro/zod';
import { day, reference } from './kinds.ts';

/** Một địa chỉ cũ và trang thay nó: content/chuyen-huong. Chỉ thêm, không xóa: giấy và trang khác còn mang địa chỉ cũ. */
export const move = z.strictObject({
  from: z
    .string()
    .regex(/^\/[a-z0-9/-]+\/$/, 'Ghi địa chỉ cũ, bỏ tên miền, có / ở đầu và cuối; ví dụ /huong-dan/ten-cu/')
    .describe('Địa chỉ cũ'),
  to: reference('page').describe('Trang thay địa chỉ cũ: thư mục rồi tên tệp, ví dụ huong-dan/tra-cuu-ho-so'),
  since: day.describe('Đổi từ ngày'),
  reason: z.string().min(5).describe('Vì sao đổi, một câu'),
});
