import { z } from 'astro/zod';
import { choice, day, innerAddress, words } from './kinds.ts';

/** No 0, O, 1, I: people read codes aloud and type them from paper. */
export const codePattern = /^[A-HJ-NP-Z2-9]{2,6}$/;

/** What a code is printed on, as editors write it and as residents read it. */
export const carriers = {
  'to-roi': 'Tờ rơi',
  'bang-ron': 'Băng rôn, bảng, màn hình',
  'in-lon': 'Băng rôn, standee, biển quầy làm sẵn',
  'de-thi': 'Đề thi',
  'giay-to': 'Tờ “Giấy tờ cần mang”',
} as const;

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
  target: innerAddress.describe('Mã mở trang nào'),
  carrier: choice(carriers).describe('Mã in trên gì'),
  placed: words('note', z.string().min(10)).describe('Mã nằm trên gì, dự kiến đặt ở đâu'),
  since: day.describe('Phát hành từ'),
  earlier: z
    .array(
      z.strictObject({
        target: innerAddress.describe('Trang'),
        until: day.describe('Ngày cuối cùng mã còn mở trang ấy'),
        reason: words('note', z.string().min(10)).describe('Vì sao đổi; người quét mã đọc được câu này'),
      }),
    )
    .default([])
    .describe('Những trang mã từng mở, cũ nhất ở đầu'),
  retired: z
    .strictObject({
      on: day.describe('Ngày đầu tiên không dùng nữa'),
      reason: words('note', z.string().min(10)).describe('Vì sao thôi; người quét mã đọc được câu này'),
    })
    .optional()
    .describe('Khi không dùng nữa'),
});

export type Code = z.output<typeof code>;
