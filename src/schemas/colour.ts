import { z } from 'astro/zod';
import { contrast, darkened } from './shades.ts';

/** The paper of pages and cards (`--ground` in `styles/base.css`). It is darker than white: what can be read on it can be read on white. */
const paper = '#fbfaf5';

/** WCAG 2.2, level AA, for words of any size. */
const least = 4.5;

const refuse = (context: z.core.$RefinementCtx, kind: 'wrong-form' | 'faint-colour', message: string, mend: string) =>
  context.addIssue({ code: 'custom', params: { kind, mend }, message });

/**
 * The colour of an office's mark, as `"#0b5d3b"`: white words stand on it, and words of it on paper. What derives from it is told by
 * `library/look.ts`.
 */
export const officeColour = z.string().transform((text, context) => {
  const colour = readColour(text);
  if (colour !== text.toLowerCase()) {
    refuse(context, 'wrong-form', 'màu ghi bằng dấu # và sáu chữ số hoặc chữ a–f', `colour: "${colour ?? '#…'}"`);
    return z.NEVER;
  }
  const found = contrast(colour, paper);
  if (found < least) {
    const why = `chữ trắng trên màu này, chữ màu này trên giấy chỉ tương phản ${inWords(found)}, cần từ ${inWords(least)} (tốt nhất từ 7) mới dễ đọc`;
    refuse(context, 'faint-colour', why, `colour: "${darkened(colour, paper, least)}"`);
    return z.NEVER;
  }
  return colour;
});

/** `#RRGGBB` in small letters; also of `0B5D3B`, and of the short form `#0b5`. */
function readColour(text: string): string | undefined {
  const [, short, whole] = /^#?(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(text.trim()) ?? [];
  const digits = whole ?? short?.replace(/./g, '$&$&');
  return digits && `#${digits.toLowerCase()}`;
}

/** Cut off, not rounded: 4,49 must not read as 4,5. */
const inWords = (ratio: number): string => (Math.floor(ratio * 10) / 10).toString().replace('.', ',');
