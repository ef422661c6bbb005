import { z } from 'astro/zod';
import { partRows, type TakenAs } from './parts.ts';
import { icon } from './icon.ts';
import { choice as oneOf, day, ordinal, reference, words } from './kinds.ts';

export const places = {
  'tu-sach-phap-luat': 'Tủ sách pháp luật',
  'mot-cua': 'Bộ phận một cửa, nơi nhận hồ sơ',
  'khu-pho': 'Khu phố',
  'to-cong-nghe-so': 'Tổ công nghệ số cộng đồng',
} as const;

/** The fixed last part of a sheet's address (`kho`: the paper). */
const sheetNames = ['a4', 'a4-chu-lon', 'a5', 'a5x2', 'gap-ba', 'a3', 'so-tay'] as const;
export type SheetName = (typeof sheetNames)[number];

/** Sheets that take parts of pages; a poster has words of its own. */
const readSheets = sheetNames.filter((name) => name !== 'a3');
type ReadSheet = (typeof readSheets)[number];

/** Sheets that lie side after side, without folds: they bear a ward's own block, and go into a pack. */
export const plainSheets = ['a4', 'a4-chu-lon', 'a5', 'a5x2'] as const satisfies readonly SheetName[];

/** What a sheet can take of a page; `outline` is the steps by their titles alone, for small paper. */
export type SheetPartName = 'urgent' | 'glance' | 'outline' | TakenAs;
const sheetParts = partRows.flatMap(([, { takenAs }]): SheetPartName[] =>
  takenAs === 'steps' ? ['steps', 'outline'] : takenAs ? [takenAs] : [],
);

/** What paper takes besides, where white room is left: what goes wrong in the steps that it tells. */
export const spareParts = (parts: readonly SheetPartName[]): TakenAs[] =>
  parts.includes('steps') && !parts.includes('problems') ? ['problems'] : [];

const parts = z.array(z.enum(['urgent', 'glance', ...sheetParts])).min(1);
const sections = z.array(z.string().min(1)).min(1);

/** What one sheet takes of a page. */
const choice = z.strictObject({
  parts: parts.optional().describe('Phần lấy cho khổ này'),
  sections: sections.optional().describe('Mục lấy cho khổ này'),
});

const take = z.strictObject({
  page: reference('page').describe('Trang lấy chữ, ví dụ huong-dan/tra-cuu-ho-so'),
  parts: parts.describe('Phần nào của trang'),
  sections: sections.optional().describe('Khi lấy phần "sections": đuôi địa chỉ của từng mục, ví dụ bay-linh-vuc; bỏ trống là mọi mục'),
  bySheet: z
    .strictObject(
      Object.fromEntries(readSheets.map((name) => [name, choice.optional()])) as Record<ReadSheet, z.ZodOptional<typeof choice>>,
    )
    .default({})
    .describe('Khổ giấy nhỏ lấy ít phần hơn, thay vì thu nhỏ chữ'),
});

const line = words('name', z.string().min(2).max(24));

/** What a passer-by takes away. Its lines are never broken: whoever writes them decides where one ends, the build how large it is. */
export const poster = z
  .strictObject({
    hook: z
      .array(line)
      .min(1)
      .max(3)
      .describe('Lời gọi, chữ lớn nhất: mỗi mục một dòng trên giấy, khoảng 10 chữ cái khi có hình bên cạnh, 17 khi không'),
    lines: z.array(line).max(4).default([]).describe('Điều phải nhớ, đọc được từ 3 m: mỗi mục một dòng, khoảng 17 chữ cái'),
    table: z.enum(['phuong']).optional().describe('Bảng thay cho các dòng: phuong là đơn vị cũ, đơn vị mới, kèm bản đồ'),
    then: words('note', z.string().max(160)).optional().describe('Hai, ba câu cho người đứng gần'),
    icon: icon.optional().describe('Hình, một tên trong https://lucide.dev/icons'),
    number: reference('du-kien').optional().describe('Một dữ kiện (content/du-kien) in thật lớn, ví dụ một số điện thoại'),
  })
  .refine(({ lines, table }) => lines.length > 0 !== (table !== undefined), {
    path: ['lines'],
    error: 'Ghi lines hoặc table: phuong, một trong hai',
  });

export type Poster = z.output<typeof poster>;

/** A printing with its day, and a mark of its words: paper with one number says one thing. */
export const edition = z.strictObject({
  number: ordinal.describe('Bản số mấy'),
  date: day.describe('Ngày ra bản này; in trên tờ'),
  text: z
    .string()
    .regex(/^[0-9a-f]{10}$/, 'Dấu của chữ gồm 10 ký tự 0–9, a–f; máy tính ra: npm run edition')
    .describe('Dấu của chữ trên tờ'),
  changed: words('note', z.string().min(3)).describe('Bản này đã đổi gì so với bản trước'),
});

export type Edition = z.output<typeof edition>;

/** A leaflet: which parts of which pages, on which paper: content/to-roi */
export const leaflet = z
  .strictObject({
    title: words('name', z.string().max(60)).describe('Tên tờ rơi'),
    purpose: words('note', z.string().max(120)).describe('Một câu dưới tên'),
    places: z.array(oneOf(places)).min(1).describe('Đặt ở đâu'),
    code: reference('ma-qr').describe('Mã in trên tờ (content/ma-qr)'),
    icon: icon.optional().describe('Hình trên bìa tờ gấp ba, tên trong bộ Lucide; bỏ trống là hình của bài đầu tiên'),
    wards: z
      .boolean()
      .default(false)
      .describe(
        'true khi việc này tùy nơi ở: tờ in thêm bảng các đơn vị (phường, xã), với cơ quan của từng đơn vị mà trang nêu ở agencies',
      ),
    byWard: z
      .array(z.enum(plainSheets))
      .default([])
      .describe('Khi wards là true: khổ nào có thêm tệp PDF riêng cho từng đơn vị, ví dụ [a4]'),
    takes: z.array(take).min(1).describe('Lấy phần nào của trang nào'),
    sheets: z.array(z.enum(sheetNames)).min(1).describe('Các khổ giấy'),
    poster: poster.optional().describe('Chữ của áp phích, khi có khổ a3: hook và lines; có thể thêm then, icon, number'),
    editions: z.array(edition).min(1).describe('Các bản đã phát hành, mới nhất ở cuối'),
  })
  .superRefine(({ sheets, poster, wards, byWard }, context) => {
    const refuse = (message: string, path: (string | number)[] = ['poster']) => context.addIssue({ code: 'custom', path, message });
    if (byWard.length > 0 && !wards) refuse('Thêm wards: true, hoặc bỏ dòng byWard', ['wards']);
    for (const [place, name] of byWard.entries())
      if (!sheets.includes(name)) refuse(`Thêm ${name} vào sheets, hoặc bỏ ở đây`, ['byWard', place]);
    if (sheets.includes('a3') && !poster) refuse('Viết poster: hook và lines cho khổ a3, hoặc bỏ a3 khỏi sheets');
    if (poster && !sheets.includes('a3')) refuse('Thêm a3 vào sheets, hoặc bỏ poster');
  });
