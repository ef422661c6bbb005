import { z } from 'astro/zod';
import { address, choice, day, looseDay, withOneOf } from './kinds.ts';

/** A phrase to recognise the passage by, not a copy of it. */
const longestQuote = 25;

const grades = { A: 'A: cơ quan nhà nước, văn bản', B: 'B: báo chí, trang luật lớn', C: 'C: trang tổng hợp' } as const;

/** A source: content/nguon */
export const source = withOneOf(
  z.strictObject({
    publisher: z.string().describe('Nơi đăng'),
    title: z.string().describe('Tên văn bản hay tên bài'),
    titleGuessed: z.boolean().default(false).describe('true khi tên bài suy từ địa chỉ trang'),
    url: address('https', 'http').optional().describe('Địa chỉ web; bỏ trống khi là văn bản giấy'),
    published: looseDay.optional().describe('Ngày đăng'),
    notBefore: day.optional().describe('Không rõ ngày đăng: ngày sớm nhất bài có thể đã có'),
    grade: choice(grades).describe(`Hạng của nguồn: ${Object.values(grades).join(' · ')}`),
    language: z.string().default('vi').describe('Ngôn ngữ của bài'),
    quotes: z
      .array(
        z.string().refine((quote) => quote.trim().split(/\s+/u).length <= longestQuote, {
          error: `Câu trích dài quá ${longestQuote} chữ; rút ngắn lại`,
        }),
      )
      .default([])
      .describe(`Câu trích làm căn cứ, mỗi câu không quá ${longestQuote} chữ`),
  }),
  ['published', 'notBefore'],
  'Ghi ngày đăng; không rõ thì ghi "notBefore", ngày sớm nhất bài có thể đã có',
);
