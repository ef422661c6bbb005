import { z } from 'astro/zod';
import { datedText, reference } from './kinds.ts';
import { text } from './text.ts';

const fact = datedText(z.string().min(3).max(180));

/** A guide, step by step: content/huong-dan */
export const guide = z.strictObject({
  ...text,
  order: z.int().positive().describe('Thứ tự trong mục'),
  topic: reference('site.guideTopics').describe('Nhóm việc, theo guideTopics trong site.yaml'),
  icon: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('Tên hình trong bộ Lucide, ví dụ id-card'),
  shortTitle: z.string().max(28).describe('Tên ngắn để ghi trên ô ở trang chủ'),
  glance: z
    .strictObject({
      need: fact.describe('Cần gì'),
      time: fact.describe('Mất bao lâu'),
      cost: fact.describe('Bao nhiêu tiền'),
      where: fact.describe('Làm ở đâu'),
    })
    .describe('Bốn điều cần biết trước khi làm'),
});
