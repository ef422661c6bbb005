import { z } from 'astro/zod';
import { ordinal } from './kinds.ts';
import { text } from './text.ts';

/** An explainer of the campaign's theme: content/chu-de */
export const explainer = z.strictObject({
  ...text,
  order: ordinal.describe('Thứ tự trong mục'),
});
