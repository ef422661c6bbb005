import { z } from 'astro/zod';
import { edition } from './leaflet.ts';
import { choice, reference, words } from './kinds.ts';

/** What a print shop makes, by the folder in its address and as clerks call it. */
export const artworkKinds = { 'bang-ron': 'Băng rôn', standee: 'Standee', 'bien-quay': 'Biển quầy' } as const;
export type ArtworkKind = keyof typeof artworkKinds;

/** What is drawn beside the words; the drawings themselves are in `channels/artwork/Drawing.astro`. */
export const drawings = ['cuoc-goi-la', 'the-tren-dien-thoai'] as const;

/** A line that must never break: how large it can stand, and whether that is large enough, only the build can measure. */
const line = words('name', z.string().min(2).max(40));
const sentence = words('note', z.string().min(5).max(100));

/** A banner, a standee, a sign for a counter, as a file for the print shop: content/in-lon */
export const artwork = z
  .strictObject({
    title: words('name', z.string().min(5).max(60)).describe('Tên tấm in, để cán bộ chọn'),
    kind: choice(artworkKinds).describe('Loại: bang-ron (3 × 0,7 m), standee (0,8 × 1,8 m) hoặc bien-quay (A5 nằm ngang)'),
    placed: words('note', z.string().min(5).max(120)).describe('Treo, đặt ở đâu'),
    code: reference('ma-qr').describe('Mã in trên tấm này (content/ma-qr), mỗi tấm một mã; mã mở trang nói điều này'),
    hook: z.array(line).min(1).max(3).describe('Câu lớn nhất, mỗi dòng một mục; máy không ngắt dòng, dòng càng ngắn chữ càng lớn'),
    under: sentence.optional().describe('Một, hai câu ngắn dưới câu lớn'),
    scan: z
      .array(words('name', z.string().min(2).max(16)))
      .max(3)
      .default([])
      .describe('Standee: chữ cạnh mã, quét để làm gì; mỗi dòng một mục'),
    steps: z.array(sentence).max(4).default([]).describe('Standee: hai đến bốn điều, mỗi điều một câu ngắn'),
    blanks: z
      .array(words('name', z.string().min(2).max(20)))
      .max(2)
      .default([])
      .describe('Standee: chỗ để viết tay, ví dụ [Nơi làm, Giờ]'),
    drawing: z.enum(drawings).optional().describe('Băng rôn, standee: hình vẽ cạnh câu lớn'),
    stress: z.array(z.string().min(1)).default([]).describe('Những chữ được nhấn, chép đúng như trong các câu trên'),
    editions: z.array(edition).min(1).describe('Các bản đã phát hành, mới nhất ở cuối'),
  })
  .refine(({ kind, steps }) => kind !== 'standee' || steps.length >= 2, { error: 'Standee cần ít nhất hai "steps"', path: ['steps'] })
  .refine(({ kind, scan }) => kind !== 'standee' || scan.length > 0, {
    error: 'Standee cần chữ cạnh mã, ví dụ scan: [Quét, để xem, từng bước]',
    path: ['scan'],
  })
  .refine(({ kind, drawing }) => kind !== 'bien-quay' || !drawing, { error: 'Biển quầy đã có hình riêng: bỏ dòng này', path: ['drawing'] })
  .superRefine((data, context) => {
    for (const key of ['scan', 'steps', 'blanks'] as const)
      if (data.kind !== 'standee' && data[key].length > 0)
        context.addIssue({ code: 'custom', message: `Chỉ standee có "${key}": bỏ dòng này, hoặc ghi kind: standee`, path: [key] });
    const all = artworkWords(data);
    data.stress.forEach((stressed, index) => {
      if (all.some((text) => text.includes(stressed))) return;
      context.addIssue({
        code: 'custom',
        message: 'Không câu nào trên tấm in có chữ này. Chép lại đúng từng chữ, kể cả hoa, thường',
        path: ['stress', index],
      });
    });
  });

export type Artwork = z.output<typeof artwork>;

/** Its own words in the order in which they are read: what an edition's mark stands for. */
export const artworkWords = ({
  hook,
  under,
  scan,
  steps,
  blanks,
}: Pick<Artwork, 'hook' | 'under' | 'scan' | 'steps' | 'blanks'>): string[] => [
  ...hook,
  ...(under ? [under] : []),
  ...scan,
  ...steps,
  ...blanks,
];
