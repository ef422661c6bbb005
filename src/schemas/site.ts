import { z } from 'astro/zod';
import { day, reference, slug } from './kinds.ts';

const section = z.strictObject({ name: z.string(), lead: z.string() });

/** Tên đợt truyền thông, cơ quan phát hành, địa chỉ: content/site.yaml */
export const site = z.strictObject({
  name: z.string().describe('Tên trang, ở đầu mọi trang'),
  subtitle: z.string().describe('Dòng dưới tên'),
  badge: z.string().max(3).describe('Chữ trong ô đỏ'),
  theme: z.string().describe('Chủ đề, nguyên văn'),
  year: z.int().describe('Năm của đợt truyền thông'),
  campaignEnds: day.describe('Ngày cuối của đợt truyền thông; tin sau đó xếp vào "Sau chiến dịch"'),
  origin: z.url().describe('Địa chỉ trang web, ví dụ https://ten-mien.gov.vn'),
  publishers: z
    .array(z.strictObject({ name: z.string(), from: day.optional(), to: day.optional() }))
    .describe('Cơ quan phát hành và thời gian'),
  help: reference('du-kien').describe('Số điện thoại để hỏi khi trang không giúp được'),
  wanted: z.array(reference('page')).min(1).describe('Sáu hướng dẫn hay cần nhất, ở trang chủ'),
  keptOffline: z.array(reference('page')).describe('Trang luôn được lưu kèm khi bạn đọc lưu một hướng dẫn để đọc lúc mất mạng'),
  explainersPath: slug.describe('Phần địa chỉ của mục giải thích, ví dụ chu-de-2024'),
  sections: z.strictObject({
    explainers: section,
    questions: section,
    guides: section,
    news: section,
    laws: section,
    leaflets: section,
  }),
  wardQuestion: z.strictObject({ title: z.string(), lead: z.string(), page: reference('page') }).describe('Ô chọn phường cũ ở trang chủ'),
});
