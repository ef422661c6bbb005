import { z } from 'astro/zod';
import { reference } from './kinds.ts';

/** What people say, and what pages say for it: content/tim-kiem/dong-nghia.yaml */
export const synonyms = z.array(
  z.strictObject({
    noi: z.string().min(1).describe('Chữ người đọc gõ'),
    nghia: z.array(z.string().min(1)).min(1).describe('Chữ có trên trang; chữ đầu là nghĩa chính'),
    vi: z.string().optional().describe('Vì sao (tùy chọn)'),
  }),
);

/** Answers right below the search box: content/tim-kiem/tra-loi.yaml */
export const answers = z.array(
  z.strictObject({
    hoi: z.array(z.string().min(1)).min(1).describe('Những cách hỏi'),
    dap: z.string().min(5).describe('Một câu trả lời, có thật trên trang'),
    trang: reference('page').describe('Trang nói điều này'),
  }),
);

/** What the search box promises: content/tim-kiem/mong-doi.yaml */
export const promises = z.array(
  z
    .strictObject({
      q: z.string().min(1).describe('Người đọc gõ gì'),
      first: reference('page').optional().describe('Trang phải đứng đầu'),
      top3: z.array(reference('page')).min(1).optional().describe('Một trong các trang này phải nằm trong ba kết quả đầu'),
      kind: z.string().describe('Kiểu gõ'),
    })
    .refine((promise) => (promise.first === undefined) !== (promise.top3 === undefined), {
      error: 'Ghi "first" hoặc "top3", chỉ một trong hai',
    }),
);

export const searchFiles = { 'dong-nghia': synonyms, 'tra-loi': answers, 'mong-doi': promises } as const;
