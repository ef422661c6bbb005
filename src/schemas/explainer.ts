import { z } from 'astro/zod';
import { text } from './text.ts';

/** Bài giải thích về chủ đề của đợt truyền thông: content/chu-de */
export const explainer = z.strictObject({
  ...text,
  order: z.int().positive().describe('Thứ tự trong mục'),
});
