import { z } from 'astro/zod';
import { choice, datedText, day, looseDay, namedFrom, reference, words } from './kinds.ts';
import { review } from './text.ts';

const kinds = {
  'uy-ban': 'Ủy ban',
  'cong-an': 'Công an',
  'dich-vu': 'Dịch vụ',
  so: 'Sở',
  'to-chuc': 'Tổ chức',
  'trung-tam': 'Trung tâm',
} as const;

/** An agency or service, at work or ended: content/co-quan */
export const agency = z.strictObject({
  name: words('name').describe('Tên cơ quan, dịch vụ'),
  alsoCalled: z.array(z.string().min(2)).default([]).describe('Tên khác mà bài viết dùng'),
  kind: choice(kinds).describe('Loại'),
  does: datedText('note').describe('Một câu: làm việc gì'),
  from: day.optional().describe('Hoạt động từ'),
  namedFrom,
  to: looseDay.optional().describe('Ngày hoạt động cuối cùng; chỉ biết tháng hay năm thì ghi tháng hay năm'),
  endedBecause: words('note').optional().describe('Vì sao kết thúc'),
  successors: z
    .array(z.strictObject({ agency: reference('co-quan').describe('Cơ quan'), note: words('note').optional() }))
    .default([])
    .describe('Nay do ai làm'),
  places: z
    .array(z.strictObject({ text: words('note'), from: day.optional(), to: day.optional(), sources: z.array(reference('nguon')).min(1) }))
    .default([])
    .describe('Nơi người dân đến được, đã kiểm chứng; viết liền một câu, có tên nơi ấy'),
  ward: reference('phuong')
    .optional()
    .describe('Đơn vị (phường, xã) do cơ quan này phụ trách; tờ rơi in cơ quan của từng đơn vị mà trang nêu ở agencies'),
  of: reference('co-quan')
    .optional()
    .describe('Loại cơ quan (content/co-quan): bài dùng chung nêu loại ở agencies, tờ rơi in cơ quan của từng đơn vị thuộc loại ấy'),
  phones: z.array(reference('du-kien')).default([]).describe('Số điện thoại (content/du-kien)'),
  web: reference('du-kien').optional().describe('Trang web (content/du-kien)'),
  unknown: words('note').optional().describe('Điều chưa kiểm chứng được'),
  sources: z.array(reference('nguon')).default([]).describe('Nguồn nói điều này (content/nguon)'),
  ...review,
});
