/** The files of each code, below `/ma-qr/`: for print shops, for whoever draws the banner, for screens and office programs. */
export const formats = ['pdf', 'svg', 'png'] as const;
export type Format = (typeof formats)[number];
