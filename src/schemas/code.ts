import { z } from 'astro/zod';
import { day } from './kinds.ts';

/** No 0, O, 1, I: people read codes aloud and type them from paper. */
export const codePattern = /^[A-HJ-NP-Z2-9]{2,6}$/;

/** What a code is printed on, as editors write it and as residents read it. */
const carriers = {
  'to-roi': 'Tờ rơi',
  'bang-ron': 'Băng rôn, bảng, màn hình',
  'de-thi': 'Đề thi',
} as const;
type Carrier = keyof typeof carriers;

const address = z.string().startsWith('/', 'Ghi phần sau tên miền, ví dụ /huong-dan/nop-ho-so-truc-tuyen/');

/** A printed code: content/ma-qr. Only ever added, never deleted or used again; each change adds a line to so-cai.txt. */
export const code = z.strictObject({
  code: z
    .string()
    .regex(codePattern, {
      error: ({ input }) =>
        /[a-z]/.test(String(input))
          ? `Mã viết chữ hoa: ${String(input).toUpperCase()}`
          : 'Mã gồm 2–6 chữ hoa và số, không dùng 0, O, 1, I; ví dụ H24',
    })
    .describe('Mã: 2–6 chữ hoa và số, không dùng 0, O, 1, I'),
  target: address.describe('Mã mở trang nào'),
  carrier: z.enum(Object.keys(carriers) as [Carrier]).describe('Mã in trên gì'),
  placed: z.string().min(10).describe('Mã nằm trên gì, dự kiến đặt ở đâu'),
  since: day.describe('Phát hành từ'),
  earlier: z
    .array(
      z.strictObject({
        target: address,
        until: day.describe('Ngày cuối cùng mã còn mở trang ấy'),
        reason: z.string().min(10).describe('Vì sao đổi; người quét mã đọc được câu này'),
      }),
    )
    .default([])
    .describe('Những trang mã từng mở, cũ nhất ở đầu'),
  retired: z
    .strictObject({
      on: day.describe('Ngày đầu tiên không dùng nữa'),
      reason: z.string().min(10).describe('Vì sao thôi; người quét mã đọc được câu này'),
    })
    .optional()
    .describe('Khi không dùng nữa'),
});

export type Code = z.output<typeof code>;
