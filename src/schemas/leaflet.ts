import { z } from 'astro/zod';
import { day, reference } from './kinds.ts';

export const places = {
  'tu-sach-phap-luat': 'Tủ sách pháp luật',
  'mot-cua': 'Bộ phận một cửa',
  'khu-pho': 'Khu phố',
  'to-cong-nghe-so': 'Tổ công nghệ số cộng đồng',
} as const;

/** The fixed last part of a sheet's address (`kho` = khổ giấy). */
export const sheetNames = ['a4', 'a4-chu-lon', 'a5', 'a5x2', 'gap-ba', 'a3', 'so-tay'] as const;
export type SheetName = (typeof sheetNames)[number];

/** The parts of a text that a sheet can take. */
export const partNames = ['glance', 'opening', 'answer', 'steps', 'problems', 'changed', 'ask', 'safety', 'sections'] as const;
export type PartName = (typeof partNames)[number];

/** Một tờ rơi: lấy phần nào của trang nào, in khổ nào: content/to-roi */
export const leaflet = z.strictObject({
  title: z.string().max(60).describe('Tên tờ rơi'),
  purpose: z.string().describe('Một câu dưới tên'),
  places: z
    .array(z.enum(Object.keys(places) as [keyof typeof places]))
    .min(1)
    .describe('Đặt ở đâu'),
  code: reference('ma-qr').describe('Mã in trên tờ (content/ma-qr)'),
  takes: z
    .array(z.strictObject({ page: reference('page'), parts: z.array(z.enum(partNames)).min(1) }))
    .min(1)
    .describe('Lấy phần nào của trang nào'),
  sheets: z.array(z.enum(sheetNames)).min(1).describe('Các khổ giấy'),
  editions: z
    .array(z.strictObject({ number: z.int().positive(), date: day, changed: z.string() }))
    .min(1)
    .describe('Các bản đã phát hành, mới nhất ở cuối'),
});
