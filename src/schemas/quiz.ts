import { z } from 'astro/zod';
import { day, ordinal, reference, words } from './kinds.ts';
import { review } from './text.ts';

const option = words('note', z.string().min(1).max(110));

const quizQuestion = z
  .strictObject({
    ask: words('note', z.string().min(15).max(220).endsWith('?', 'Câu hỏi phải kết thúc bằng dấu chấm hỏi')).describe(
      'Câu hỏi, đọc một mình cũng hiểu',
    ),
    right: option.describe('Đáp án đúng'),
    wrong: z.array(option).min(2).max(3).describe('Hai hoặc ba đáp án sai: nghe có lý, nhưng chắc chắn sai theo nguồn'),
    because: words('note', z.string().min(30).max(330)).describe('Một, hai câu: vì sao đúng'),
    page: reference('page').describe('Trang nói điều này, ví dụ huong-dan/tra-cuu-ho-so'),
    sources: z.array(reference('nguon')).min(1).describe('Nguồn của đáp án, trong các nguồn mà trang ấy dẫn'),
    law: reference('van-ban').optional().describe('Văn bản quy định điều này (content/van-ban)'),
    clause: z.string().optional().describe('Điều, khoản đã kiểm chứng; chưa kiểm chứng thì bỏ trống'),
    validFrom: day.optional().describe('Ngày đầu tiên đáp án đúng'),
    validTo: day.optional().describe('Ngày cuối cùng đáp án đúng'),
  })
  .refine(({ law, clause }) => clause === undefined || law !== undefined, {
    path: ['clause'],
    error: 'Có "clause" thì ghi thêm "law": điều, khoản của văn bản nào',
  });

/** The quiz questions of one topic: content/do-vui */
export const quiz = z.strictObject({
  name: words('name', z.string().min(3).max(50)).describe('Tên chủ đề, như người chơi thấy'),
  order: ordinal.describe('Thứ tự của chủ đề'),
  ...review,
  questions: z
    .array(quizQuestion)
    .min(1)
    .describe('Câu hỏi: mỗi câu một mục gồm ask, right, wrong, because, page, sources; có thể thêm law, clause, validFrom, validTo'),
});
