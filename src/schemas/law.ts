import { z } from 'astro/zod';
import { datedText, day, looseDay, localReference, reference, words } from './kinds.ts';
import { review } from './text.ts';

/** A law, or a directive of authorities: content/van-ban */
export const law = z.strictObject({
  number: z.string().describe('Số hiệu, ví dụ 68/2020/QH14'),
  kind: z.string().describe('Loại: Luật, Nghị quyết, Nghị định…'),
  title: words('name').describe('Tên văn bản'),
  shortName: words('name').describe('Tên gọi trong bài, ví dụ Luật Cư trú'),
  heading: words('name', z.string().max(60))
    .optional()
    .describe('Tên đứng đầu trang và trong danh sách, khi shortName chỉ có số mà title quá dài hoặc trùng văn bản khác'),
  field: reference('site.lawFields')
    .optional()
    .describe('Lĩnh vực để xếp và lọc, theo lawFields trong site.yaml; bỏ trống thì đứng cuối, dưới Việc khác'),
  issuer: z.string().describe('Nơi ban hành'),
  issued: looseDay.optional().describe('Ngày ban hành'),
  knownFrom: day.optional().describe('Ngày đầu tiên sổ này được nói đến văn bản, khi không biết ngày ban hành'),
  inForceFrom: looseDay.optional().describe('Có hiệu lực từ'),
  inForceTo: day.optional().describe('Ngày cuối cùng có hiệu lực'),
  summary: datedText('lead').describe('Một câu: văn bản này là gì'),
  amendedBy: z
    .array(
      z.strictObject({
        law: reference('van-ban'),
        from: looseDay,
        note: words('note').optional(),
        changes: z.array(localReference('page')).optional().describe('Trang phải nói khác đi'),
      }),
    )
    .default([])
    .describe(
      'Văn bản sửa đổi; changes: những trang mà sửa đổi này làm người nghe phải làm khác, loa chỉ nhắc ở đó (bỏ trống thì nhắc ở mọi trang nêu tên văn bản)',
    ),
  replacedBy: z
    .strictObject({ law: reference('van-ban'), from: looseDay, note: words('note').optional() })
    .optional()
    .describe('Văn bản thay thế'),
  sources: z.array(reference('nguon')).min(1).describe('Nguồn nói điều này (content/nguon)'),
  fullText: reference('nguon')
    .optional()
    .describe('Nguồn là toàn văn ở nơi chính thức (Công báo, cổng văn bản của Chính phủ, bộ); trang có nút đọc toàn văn ở đó'),
  notes: datedText('note').optional().describe('Điều chưa rõ, hoặc nguồn nói khác nhau'),
  ...review,
});
