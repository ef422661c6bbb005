import { z } from 'astro/zod';
import { text } from './text.ts';

/** An explainer of the campaign's theme: content/chu-de */
export const explainer = z.strictObject({
  ...text,
  order: z.int().positive().describe('Thứ tự trong mục'),
});
