import { z } from 'astro/zod';
import { isKept } from '../routes.ts';
import { day, reference, words } from './kinds.ts';

/** An old address and the page in its place: content/chuyen-huong. Only ever added: paper and other sites still carry old addresses. */
export const move = z.strictObject({
  from: z
    .string()
    .regex(/^\/(?:[a-z0-9-]+\/)+$/, 'Ghi địa chỉ cũ, bỏ tên miền, có / ở đầu và cuối; ví dụ /huong-dan/ten-cu/')
    .refine((address) => !isKept(address), 'Phần địa chỉ này là của mã in và của máy, chưa trang nào từng ở đó: xóa tệp này')
    .describe('Địa chỉ cũ'),
  to: reference('page').describe('Trang thay địa chỉ cũ: thư mục rồi tên tệp, ví dụ huong-dan/tra-cuu-ho-so'),
  since: day.describe('Đổi từ ngày'),
  reason: words('note', z.string().min(5)).describe('Vì sao đổi, một câu'),
});
