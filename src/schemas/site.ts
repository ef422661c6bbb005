import { z } from 'astro/zod';
import { day, reference, slug } from './kinds.ts';

const section = z.strictObject({ name: z.string().describe('Tên mục'), lead: z.string().describe('Một câu dưới tên') });

/** Keys that texts name, and the words that readers see for them. */
const list = z
  .record(slug, z.string().min(2))
  .refine((entries) => Object.keys(entries).length > 0, 'Ghi ít nhất một dòng, ví dụ ho-tro: Hỏi và được giúp');

/** The first words of addresses that sections and channels already have. */
const taken = [
  'q',
  'hoi-dap',
  'huong-dan',
  'tin-phuong',
  'van-ban',
  'tim-kiem',
  'to-roi',
  'ma-qr',
  'can-bo',
  'man-hinh',
  'phat-thanh',
  'trinh-chieu',
  'do-vui',
  'ban-tin',
  'sach',
  'hinh',
  'tu-dien',
  'ra-soat',
  'giay-phep',
];

/** The campaign's name, publishers and address: content/site.yaml */
export const site = z.strictObject({
  name: z.string().describe('Tên trang, ở đầu mọi trang'),
  subtitle: z.string().describe('Dòng dưới tên'),
  badge: z.string().max(3).describe('Chữ trong ô đỏ'),
  theme: z.string().describe('Chủ đề, nguyên văn'),
  year: z.int().describe('Năm của đợt truyền thông'),
  campaignEnds: day.describe('Ngày cuối của đợt truyền thông; tin sau đó ghi "Sau đợt truyền thông"'),
  origin: z.url().describe('Địa chỉ trang web, ví dụ https://ten-mien.gov.vn'),
  publishers: z
    .array(z.strictObject({ name: z.string(), from: day.optional(), to: day.optional() }))
    .describe('Cơ quan phát hành và thời gian'),
  help: reference('du-kien').describe('Số điện thoại để hỏi khi trang không giúp được'),
  securityContact: z
    .string()
    .regex(/^(mailto:|tel:|https:\/\/)\S+$/, 'Ghi mailto:…, tel:… hoặc https://…')
    .optional()
    .describe('Nơi nhận báo lỗi bảo mật của trang, có người đọc; chưa có thì bỏ trống'),
  wanted: z.array(reference('page')).min(1).describe('Sáu hướng dẫn nên xem trước, ở trang chủ'),
  keptOffline: z.array(reference('page')).describe('Trang luôn được lưu kèm khi bạn đọc lưu một hướng dẫn để đọc lúc mất mạng'),
  explainersPath: slug
    .refine((path) => !taken.includes(path), 'Phần địa chỉ này đã dùng cho mục khác; chọn chữ khác, ví dụ chu-de')
    .describe('Phần địa chỉ của mục giải thích, ví dụ chu-de'),
  unit: z
    .string()
    .regex(/^\p{Lu}/u, 'Viết hoa chữ đầu: Phường, Xã')
    .describe('Đơn vị trong sổ content/phuong gọi là gì: Phường, Xã'),
  guideTopics: list.describe('Các nhóm hướng dẫn, theo thứ tự trên trang: khóa không dấu, rồi tên nhóm'),
  newsScopes: list.describe('Tin của cấp nào: khóa không dấu, rồi tên'),
  newsTopics: z
    .record(slug, z.strictObject({ name: z.string(), guides: reference('site.guideTopics') }))
    .describe('Tin về việc gì: khóa không dấu, tên, và nhóm hướng dẫn nên đọc tiếp'),
  commonNews: section.describe('Tin không của riêng đơn vị nào (tin-phuong/chung)'),
  sections: z.strictObject({
    explainers: section,
    questions: section,
    guides: section,
    news: section,
    laws: section,
    leaflets: section,
  }),
  channels: z
    .array(
      z.strictObject({
        name: z.string().describe('Kênh, như kế hoạch gọi'),
        serves: z
          .array(z.string().startsWith('/'))
          .default([])
          .describe('Địa chỉ các trang phục vụ kênh này; bỏ trống khi chưa có hoặc không phải tài liệu'),
        how: z.string().describe('Dùng thế nào, hoặc vì sao chưa có'),
      }),
    )
    .default([])
    .describe('Các kênh của kế hoạch truyền thông, cho bàn làm việc của cán bộ (/can-bo/)'),
  wardQuestion: z.strictObject({ title: z.string(), lead: z.string(), page: reference('page') }).describe('Ô chọn đơn vị cũ ở trang chủ'),
});
