import { z } from 'astro/zod';
import { audiences, datedText, day, reference, words } from './kinds.ts';

/** Who last compared the entry with its sources, and by when it must be done again. */
export const review = {
  reviewed: day.describe('Ngày một người đọc lại cả trang và đối chiếu với nguồn'),
  reviewBy: day.describe('Hạn đối chiếu lần sau'),
};

/** The front matter that every text has: explainer, question, guide, news. */
export const text = {
  title: words('name', z.string().min(5).max(90)).describe('Tên trang; không trang nào trùng tên'),
  summary: datedText('lead', z.string().min(40).max(260)).describe('Tóm tắt: một, hai câu nói trang trả lời điều gì'),
  audience: z.array(z.enum(audiences)).min(1).describe('Trang dành cho ai'),
  usefulFor: words('note', z.string().min(10).max(220)).optional().describe('Một câu: trang này có ích cho ai'),
  ...review,
  validFrom: day.optional().describe('Ngày đầu tiên trang đúng; trước đó trang không hiện'),
  validTo: day.optional().describe('Ngày cuối cùng trang đúng; sau đó trang không hiện'),
  laws: z.array(reference('van-ban')).default([]).describe('Văn bản mà trang nói đến (content/van-ban)'),
  agencies: z
    .array(reference('co-quan'))
    .default([])
    .describe('Cơ quan, dịch vụ làm việc này (content/co-quan); tờ rơi in đúng các cơ quan của phường, xã kể ở đây'),
  sources: z.array(reference('nguon')).default([]).describe('Nguồn: của cả trang, ngoài các nguồn đã ghi ở từng câu'),
  related: z.array(reference('page')).default([]).describe('Hai đến bốn trang nên đọc tiếp, ví dụ huong-dan/tra-cuu-ho-so'),
  history: z
    .array(z.strictObject({ date: day, note: words('note', z.string().min(5)) }))
    .min(1)
    .describe('Mỗi lần sửa một dòng: ngày và đã đổi gì'),
};
