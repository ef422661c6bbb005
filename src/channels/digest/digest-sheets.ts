import type { Printable } from '../../print/printable.ts';
import { sheets } from '../../print/sheets.ts';

/** Each month's A4 sheet for the notice board. News that the paper has no room for are left out and counted, so that it never runs over. */
export const digestSheets: Printable = {
  pages: '/ban-tin/*/a4/',
  sheet: () => sheets.a4,
  shorten: (_, { longest }) => ({
    file: 'tin-phuong',
    line: 1,
    mend: `Viết tóm tắt của tin “${longest}” ngắn lại: một tin đã dài hơn cả tờ`,
  }),
};
