import { z } from 'astro/zod';
import { text } from './text.ts';

/** A question and its answer: content/hoi-dap */
export const question = z.strictObject({
  ...text,
  title: text.title.endsWith('?', 'Câu hỏi phải kết thúc bằng dấu chấm hỏi'),
  order: z.int().positive().describe('Thứ tự trong mục'),
  clause: z.string().optional().describe('Điều, khoản đã kiểm chứng; chưa kiểm chứng thì bỏ trống'),
});
