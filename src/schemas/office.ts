import { z } from 'astro/zod';
import { choice, day, looseDay, reference, words } from './kinds.ts';
import { review } from './text.ts';

const levels = {
  xa: 'Cấp xã',
  'khu-vuc': 'Khu vực, nhiều xã',
  tinh: 'Cấp tỉnh',
  'trung-uong': 'Trung ương',
  'ngoai-nha-nuoc': 'Ngoài nhà nước',
} as const;

export type Levels = typeof levels;

/** A kind of office that people go to, with the places where it stands: content/noi-nop. Procedures name the kind, the site finds the place. */
export const office = z.strictObject({
  name: words('name', z.string().min(3).max(80)).describe('Gọi chung là gì, không nêu địa danh: Công an phường, xã'),
  level: choice(levels).describe('Cấp nào: xa, khu-vuc, tinh, trung-uong, ngoai-nha-nuoc'),
  does: words('note', z.string().min(10).max(200)).describe('Một câu: đến đây làm việc gì'),
  deals: words('name', z.string().min(3).max(48))
    .optional()
    .describe('Vài việc hay làm nhất ở đây, viết ngắn, cho thẻ liên hệ của phường, xã; bỏ trống thì thẻ không kể nơi này'),
  hours: z
    .strictObject({ text: words('note', z.string().min(3).max(160)), asOf: looseDay, sources: z.array(reference('nguon')).min(1) })
    .optional()
    .describe('Giờ nhận hồ sơ chung cho mọi nơi loại này: text, asOf, sources'),
  places: z
    .array(
      z.strictObject({
        wards: z.array(reference('phuong')).min(1).describe('Phụ trách các đơn vị nào (phường, xã) (content/phuong)'),
        name: words('name', z.string().min(3).max(120)).describe('Tên nơi này'),
        address: words('name', z.string().min(3).max(160)).optional().describe('Địa chỉ; chưa có nguồn thì bỏ trống'),
        hours: words('note', z.string().min(3).max(160)).optional().describe('Giờ nhận hồ sơ'),
        phone: reference('du-kien').optional().describe('Số gọi (content/du-kien); bỏ trống thì trang mời gọi số chung'),
        note: words('note', z.string().min(3).max(240)).optional().describe('Điều nên biết trước khi đi'),
        asOf: looseDay.describe('Ngày của nguồn nói điều này'),
        from: day.optional().describe('Nơi này nhận việc từ ngày'),
        to: day.optional().describe('Ngày cuối cùng ở nơi này'),
        sources: z.array(reference('nguon')).min(1).describe('Nguồn nói điều này; hạng A, B, C của nguồn hiện trên trang'),
      }),
    )
    .default([])
    .describe('Từng nơi: wards, name, address, hours, phone, note, asOf, from, to, sources'),
  ...review,
});
