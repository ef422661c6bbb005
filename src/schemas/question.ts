import { z } from 'astro/zod';
import { ordinal, reference } from './kinds.ts';
import { text } from './text.ts';

/** A question and its answer: content/hoi-dap */
export const question = z.strictObject({
  ...text,
  title: text.title.endsWith('?', 'Câu hỏi phải kết thúc bằng dấu chấm hỏi'),
  order: ordinal.describe('Thứ tự trong mục'),
  topic: reference('site.questionTopics').optional().describe('Nhóm câu hỏi, theo questionTopics trong site.yaml; bỏ trống thì đứng cuối'),
  clause: z.string().optional().describe('Điều, khoản đã kiểm chứng; chưa kiểm chứng thì bỏ trống'),
});
