import { z } from 'astro/zod';
import { looseDay, reference } from './kinds.ts';
import { text } from './text.ts';

/** A news item of a unit or of those above it: content/tin-phuong/<unit>/ */
export const news = z.strictObject({
  ...text,
  date: looseDay.describe('Ngày xảy ra; chỉ biết tháng hay năm thì ghi tháng hay năm'),
  scope: reference('site.newsScopes').describe('Tin của cấp nào, theo newsScopes trong site.yaml'),
  wards: z.array(reference('phuong')).default([]).describe('Các đơn vị có trong tin, theo tên của ngày ấy'),
  topics: z.array(reference('site.newsTopics')).default([]).describe('Tin về việc gì, theo newsTopics trong site.yaml'),
});
