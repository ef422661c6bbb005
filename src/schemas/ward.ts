import { z } from 'astro/zod';
import { day, namedFrom, reference, words } from './kinds.ts';
import { review } from './text.ts';

/** A ward, and step by step what became of it: content/phuong */
export const ward = z.strictObject({
  name: words('name').describe('Tên đơn vị: phường, xã, đặc khu'),
  unit: words('name').describe('Thuộc quận, huyện, thành phố hay tỉnh nào'),
  existedFrom: day.optional().describe('Ngày đầu tiên, nếu nguồn có nêu'),
  namedFrom,
  existedTo: day.optional().describe('Ngày cuối cùng đơn vị còn mang tên này'),
  steps: z
    .array(
      z.strictObject({
        on: day.describe('Ngày thay đổi có hiệu lực'),
        into: z.array(reference('phuong')).min(1).describe('Trở thành đơn vị nào'),
        with: z.array(reference('phuong')).default([]).describe('Nhập cùng đơn vị nào'),
        split: z.boolean().default(false).describe('true khi đơn vị bị tách, phải tra theo địa chỉ nhà'),
        shares: z
          .array(
            z.strictObject({
              ward: reference('phuong').describe('Đơn vị nào'),
              text: words('note', z.string().max(30)),
              from: day.optional(),
              sources: z.array(reference('nguon')).min(1),
            }),
          )
          .optional()
          .describe('Khi bị tách: mỗi nơi nhận phần nào, ví dụ phần lớn'),
        note: words('note'),
        law: reference('van-ban').optional(),
        sources: z.array(reference('nguon')).min(1),
      }),
    )
    .default([])
    .describe('Mỗi lần thay đổi một mục: ngày, trở thành đơn vị nào, nhập cùng đơn vị nào'),
  facts: z
    .array(z.strictObject({ text: words('note'), sources: z.array(reference('nguon')).min(1), from: day.optional(), to: day.optional() }))
    .default([])
    .describe('Điều đã kiểm chứng về đơn vị'),
  outline: z
    .strictObject({
      source: reference('nguon').describe('Nguồn của đường ranh; trước ngày của nguồn thì không vẽ'),
      points: z
        .string()
        .regex(/^(\d+\.\d+,\d+\.\d+ ?){3,60}$/, 'Ghi từng điểm "kinh độ,vĩ độ", cách nhau một dấu cách, ít nhất ba điểm')
        .describe('Các điểm của đường ranh đã đơn giản; hai đơn vị giáp nhau dùng chung điểm'),
    })
    .optional()
    .describe('Đường ranh để vẽ bản đồ đơn vị: source, points'),
  ...review,
});
