import { z } from 'astro/zod';
import { day, reference, words } from './kinds.ts';

/** Tiếng on one frame: what people who pass by read twice while it stands. */
export const mostWords = 12;

const frame = z
  .strictObject({
    page: reference('page').describe('Trang nói điều này, ví dụ huong-dan/tra-cuu-ho-so'),
    words: words('name', z.string().min(5).max(90))
      .optional()
      .describe(`Chữ của khung hình, không quá ${mostWords} tiếng, chỉ từ trang ấy`),
    take: z.enum(['title', 'steps']).optional().describe('Thay cho words: title lấy tên trang; steps lấy tên trang rồi tên từng bước'),
    from: day.optional().describe('Ngày đầu tiên câu này đúng'),
    until: day.optional().describe('Ngày cuối cùng câu này đúng'),
  })
  .refine(({ words, take }) => words === undefined || take === undefined, {
    error: 'Mỗi khung hình ghi "words" hoặc "take", chỉ một trong hai: bỏ một dòng',
    path: ['words'],
  })
  .refine(({ words, take }) => words !== undefined || take !== undefined, { error: 'Thêm words: … hoặc take: title' })
  .refine(({ from, until }) => !from || !until || from <= until, { error: '"until" phải từ ngày "from" trở đi' });

/** A loop of frames for screens and LED boards: content/man-hinh */
export const screen = z.strictObject({
  title: words('name', z.string().min(5).max(60)).describe('Tên bộ, để chọn bộ cho từng màn hình'),
  purpose: words('note', z.string().min(10).max(160)).describe('Một câu: bộ này hợp với nơi nào'),
  shapes: z
    .array(
      z.string().regex(/^\d{2,3}[02468]x\d{2,3}[02468]$/, 'Viết rộng x cao bằng điểm ảnh, hai số chẵn có 3 hoặc 4 chữ số, ví dụ 960x320'),
    )
    .default([])
    .describe('Khổ hình của bảng LED riêng, ngoài 1920x1080 và 1080x1920, ví dụ 960x320'),
  frames: z.array(frame).min(1).describe('Các khung hình, theo thứ tự hiện ra; khung của cùng một trang để cạnh nhau'),
});

export type Screen = z.output<typeof screen>;
