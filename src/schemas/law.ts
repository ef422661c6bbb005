import { z } from 'astro/zod';
import { datedText, day, looseDay, reference } from './kinds.ts';
import { review } from './text.ts';

/** A law, or a directive of authorities: content/van-ban */
export const law = z.strictObject({
  number: z.string().describe('Số hiệu, ví dụ 68/2020/QH14'),
  kind: z.string().describe('Loại: Luật, Nghị quyết, Nghị định…'),
  title: z.string().describe('Tên văn bản'),
  shortName: z.string().describe('Tên gọi trong bài, ví dụ Luật Cư trú'),
  issuer: z.string().describe('Nơi ban hành'),
  issued: looseDay.optional().describe('Ngày ban hành'),
  knownFrom: day.optional().describe('Ngày đầu tiên sổ này được nói đến văn bản, khi không biết ngày ban hành'),
  inForceFrom: looseDay.optional().describe('Có hiệu lực từ'),
  inForceTo: day.optional().describe('Ngày cuối cùng có hiệu lực'),
  summary: datedText().describe('Một câu: văn bản này là gì'),
  amendedBy: z
    .array(z.strictObject({ law: reference('van-ban'), from: looseDay, note: z.string().optional() }))
    .default([])
    .describe('Văn bản sửa đổi'),
  replacedBy: z
    .strictObject({ law: reference('van-ban'), from: looseDay, note: z.string().optional() })
    .optional()
    .describe('Văn bản thay thế'),
  sources: z.array(reference('nguon')).min(1).describe('Nguồn nói điều này (content/nguon)'),
  notes: datedText().optional().describe('Điều chưa rõ, hoặc nguồn nói khác nhau'),
  ...review,
});
