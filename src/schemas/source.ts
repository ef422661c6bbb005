import { z } from 'astro/zod';
import { address, day, looseDay } from './kinds.ts';

/** A phrase to recognise the passage by, not a copy of it. */
const longestQuote = 25;

/** A source: content/nguon */
export const source = z
  .strictObject({
    publisher: z.string().describe('Nơi đăng'),
    title: z.string().describe('Tên bài'),
    titleGuessed: z.boolean().default(false).describe('true khi tên bài suy từ địa chỉ trang'),
    url: address('https', 'http').optional().describe('Địa chỉ; bỏ trống khi là văn bản giấy'),
    published: looseDay.optional().describe('Ngày đăng'),
    notBefore: day.optional().describe('Không rõ ngày đăng: ngày sớm nhất bài có thể đã có'),
    grade: z.enum(['A', 'B', 'C']).describe('A: cơ quan nhà nước, văn bản · B: báo chí, trang luật lớn · C: trang tổng hợp'),
    language: z.string().default('vi').describe('Ngôn ngữ của bài'),
    quotes: z
      .array(
        z.string().refine((quote) => quote.trim().split(/\s+/u).length <= longestQuote, {
          error: `Câu trích dài quá ${longestQuote} chữ; rút ngắn lại`,
        }),
      )
      .default([])
      .describe(`Câu trích làm căn cứ, mỗi câu không quá ${longestQuote} chữ`),
  })
  .refine((entry) => entry.published !== undefined || entry.notBefore !== undefined, {
    error: 'Thiếu ngày: ghi "published", hoặc "notBefore" nếu không rõ ngày đăng',
    path: ['published'],
  });
