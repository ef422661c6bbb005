import { z } from 'astro/zod';
import { choice, day, quantity, reference, words } from './kinds.ts';

const kinds = {
  timeline: 'Dòng thời gian',
  bars: 'Cột số liệu',
  chain: 'Chuỗi nối nhau',
  tiles: 'Các ô',
  wards: 'Bảng phường, xã',
} as const;

/** The numbers of a figure, which is drawn when the site is built: content/hinh */
export const figure = z.strictObject({
  title: words('name').describe('Tên hình'),
  kind: choice(kinds).describe('Kiểu hình'),
  description: words('note').describe('Đọc thay cho hình'),
  sources: z.array(reference('nguon')).min(1).describe('Nguồn nói điều này (content/nguon)'),
  unit: words('name').optional().describe('Đơn vị của các cột'),
  total: quantity.optional().describe('Tổng, khi mỗi cột là một phần'),
  items: z
    .array(
      z.strictObject({
        label: words('name').describe('Nhãn'),
        note: words('note').optional(),
        value: quantity.optional().describe('Giá trị'),
        from: day.optional(),
        to: day.optional(),
        law: reference('van-ban').optional(),
        link: z.string().optional().describe('Đường dẫn'),
        since: day.optional().describe('Có từ ngày'),
      }),
    )
    .default([])
    .describe('Mỗi cột, mốc hoặc ô một mục: nhãn, số, ngày'),
});
