import { z } from 'astro/zod';
import { looseDay, reference } from './kinds.ts';
import { text } from './text.ts';

export const newsScopes = { phuong: 'Tin phường', quan: 'Tin toàn quận', 'thanh-pho': 'Tin Thành phố' } as const;

export const newsTopics = {
  'dich-vu-cong': 'Dịch vụ công',
  'chuyen-doi-so': 'Chuyển đổi số',
  'nghi-quyet-98': 'Nghị quyết',
  'sap-xep-phuong': 'Sắp xếp phường',
  'do-thi': 'Đô thị',
  'cong-dong': 'Cộng đồng',
  'bo-may': 'Bộ máy',
  'an-toan': 'An toàn',
  'suc-khoe': 'Sức khỏe',
} as const;

/** Tin của phường, quận, Thành phố: content/tin-phuong/<phường>/ */
export const news = z.strictObject({
  ...text,
  date: looseDay.describe('Ngày xảy ra; chỉ biết tháng hay năm thì ghi tháng hay năm'),
  scope: z.enum(Object.keys(newsScopes) as [keyof typeof newsScopes]).describe('Tin của cấp nào'),
  wards: z.array(reference('phuong')).default([]).describe('Các phường có trong tin, theo tên của ngày ấy'),
  topics: z
    .array(z.enum(Object.keys(newsTopics) as [keyof typeof newsTopics]))
    .default([])
    .describe('Tin về việc gì'),
});
