import { z } from 'astro/zod';
import { icon } from './icon.ts';
import { datedText, ordinal, reference, words } from './kinds.ts';
import { text } from './text.ts';

const fact = datedText('lead', z.string().min(3).max(180));

/** What stands in one line of a phone. */
const longestLead = 44;

/** A guide, step by step: content/huong-dan */
export const guide = z.strictObject({
  ...text,
  order: ordinal.describe('Thứ tự trong mục'),
  topic: reference('site.guideTopics').describe('Nhóm việc, theo guideTopics trong site.yaml'),
  icon: icon.describe('Tên hình trong bộ Lucide, ví dụ id-card'),
  shortTitle: words('name', z.string().max(28)).describe('Tên ngắn để ghi trên ô ở trang chủ'),
  lead: datedText('lead', z.string().min(10).max(longestLead))
    .optional()
    .describe(`Một dòng dưới tên bài trên màn hình, nhiều nhất ${longestLead} ký tự; bỏ trống thì hiện câu tóm tắt`),
  urgent: datedText('lead', z.string().min(20).max(160))
    .optional()
    .describe('Việc phải làm ngay, đứng trước mọi thứ khác; số điện thoại trong câu thành nút gọi')
    .meta({ sheetPart: 'urgent' }),
  glance: z
    .strictObject({
      need: fact.describe('Cần gì'),
      time: fact.describe('Mất bao lâu'),
      cost: fact.describe('Bao nhiêu tiền'),
      where: fact.describe('Làm ở đâu'),
    })
    .describe('Bốn điều cần biết trước khi làm')
    .meta({ sheetPart: 'glance' }),
});
