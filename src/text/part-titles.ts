import { site } from '../site.ts';

/** The headings that the parts of a text carry everywhere: on the page, in the e-book, in a feed. */
export const partTitles = {
  steps: 'Các bước',
  problems: 'Lỗi hay gặp và cách gỡ',
  changed: `Đã đổi gì từ năm ${site.year}`,
  ask: 'Hỏi ai',
  safety: 'Giữ an toàn',
  unknown: 'Chưa rõ.',
  warning: 'Cẩn thận:',
} as const;
