/** The files of each code, below `/ma-qr/`, in the order in which staff need them: the office's printer, print shops, office programs. */
export const formats = ['pdf', 'svg', 'png'] as const;
export type Format = (typeof formats)[number];

/** What a file is for, as a clerk would ask for it. */
export const formatNames: Record<Format, { name: string; use: string }> = {
  pdf: { name: 'PDF', use: 'để in' },
  svg: { name: 'SVG', use: 'cho nhà in' },
  png: { name: 'Hình PNG', use: 'để dán vào Word, Zalo' },
};
