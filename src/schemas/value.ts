import { z } from 'astro/zod';
import { day, looseDay, reference } from './kinds.ts';

const valueKinds = ['phone', 'sms', 'url', 'address', 'money', 'count', 'text'] as const;

/** A value that many pages use and one file states: content/du-kien */
export const value = z.strictObject({
  name: z.string().describe('Đây là số gì, địa chỉ gì'),
  kind: z.enum(valueKinds).describe('phone, sms, url, address, money, count hoặc text'),
  value: z.union([z.string(), z.number()]).describe('Giá trị; tiền và số lượng ghi bằng số'),
  unit: z.string().optional().describe('Đơn vị đếm'),
  spoken: z.string().optional().describe('Đọc trên loa thế nào, khi khác chữ viết'),
  asOf: looseDay.describe('Ngày của nguồn mới nhất nói điều này'),
  validFrom: day.optional().describe('Dùng được từ'),
  validTo: day.optional().describe('Ngày cuối cùng dùng được'),
  note: z.string().optional().describe('Giới hạn của dữ kiện này'),
  sources: z.array(reference('nguon')).min(1).describe('Nguồn nói điều này (content/nguon)'),
});
