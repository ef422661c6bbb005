import { z } from 'astro/zod';
import { datedText, reference } from './kinds.ts';

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
    dap: datedText('note', z.string().min(5)).describe(
      'Một câu trả lời, có thật trên trang; câu đổi từ một ngày thì ghi từng câu với from, until',
    ),
    trang: reference('page').describe('Trang nói điều này'),
    cum: z.array(z.string().min(1)).optional().describe('Cụm chữ (tùy chọn): câu hỏi nào có cụm này cũng được trả lời như vậy'),
  }),
);

/** What people ask and no page tells yet: content/tim-kiem/chua-co-bai.yaml */
export const unwritten = z.array(
  z.strictObject({
    viec: z.string().min(3).describe('Việc chưa có bài'),
    hoi: z.array(z.string().min(1)).min(1).describe('Chữ người đọc gõ; câu hỏi nào có cụm này là đủ'),
    dap: datedText('note', z.string().min(5)).describe('Ai làm, làm ở đâu; có thật ở nguồn'),
    nguon: z.array(reference('nguon')).min(1).describe('Nguồn nói điều này'),
  }),
);

/** What the search box promises: content/tim-kiem/mong-doi.yaml */
export const promises = z.array(
  z
    .strictObject({
      q: z.string().min(1).describe('Người đọc gõ gì'),
      first: reference('page').optional().describe('Trang phải đứng đầu'),
      top3: z.array(reference('page')).min(1).optional().describe('Một trong các trang này phải nằm trong ba kết quả đầu'),
      none: z.literal(true).optional().describe('Ghi true khi chưa có bài: ô tìm kiếm phải nói vậy'),
      kind: z.string().describe('Kiểu gõ'),
    })
    .refine(({ first, top3, none }) => [first, top3, none].filter((place) => place !== undefined).length === 1, {
      error: 'Ghi "first", "top3" hoặc "none", chỉ một trong ba',
    }),
);

export const searchFiles = {
  'dong-nghia': synonyms,
  'tra-loi': answers,
  'chua-co-bai': unwritten,
  'mong-doi': promises,
} as const;
