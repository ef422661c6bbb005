import { z } from 'astro/zod';
import type { guideTopics } from './guide.ts';
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

export type NewsTopic = keyof typeof newsTopics;

/** The kind of guide that news of a topic makes useful, for news whose editor names no guide. */
export const guideTopicOf: Record<NewsTopic, keyof typeof guideTopics> = {
  'dich-vu-cong': 'nop-ho-so',
  'chuyen-doi-so': 'dinh-danh',
  'nghi-quyet-98': 'nop-ho-so',
  'sap-xep-phuong': 'ho-tich-cu-tru',
  'do-thi': 'ho-tro',
  'cong-dong': 'ho-tro',
  'bo-may': 'nop-ho-so',
  'an-toan': 'an-toan',
  'suc-khoe': 'suc-khoe-bao-hiem',
};

/** Tin của phường, quận, Thành phố: content/tin-phuong/<phường>/ */
export const news = z.strictObject({
  ...text,
  date: looseDay.describe('Ngày xảy ra; chỉ biết tháng hay năm thì ghi tháng hay năm'),
  scope: z.enum(Object.keys(newsScopes) as [keyof typeof newsScopes]).describe('Tin của cấp nào'),
  wards: z.array(reference('phuong')).default([]).describe('Các phường có trong tin, theo tên của ngày ấy'),
  topics: z
    .array(z.enum(Object.keys(newsTopics) as [NewsTopic]))
    .default([])
    .describe('Tin về việc gì'),
});
