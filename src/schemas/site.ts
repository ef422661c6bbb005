import { z } from 'astro/zod';
import { taken } from '../routes.ts';
import { addressFault } from './address.ts';
import { officeColour } from './colour.ts';
import { address, datedText, day, reference, slug, words, year } from './kinds.ts';
import { sharedKeys } from './site-shared.ts';

/** What a unit says of itself. */
const own = {
  base: z
    .array(slug)
    .default([])
    .describe('Các thư mục nền nằm bên cạnh thư mục này, gần nhất trước: [tp-hcm, chung]. Tệp cùng đường dẫn ở đây thay tệp của nền'),
  name: words('name').describe('Tên trang, ở đầu mọi trang'),
  subtitle: words('note').describe('Dòng dưới tên'),
  badge: z.string().max(3).describe('Một đến ba chữ trong ô màu ở góc'),
  colour: officeColour.optional().describe('Màu của ô ấy và của cả trang, tờ in, sách, ví dụ "#0b5d3b"; bỏ trống thì là màu đỏ'),
  logo: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\.(?:svg|png)$/, 'Ghi tên một tệp SVG hoặc PNG nằm cạnh site.yaml, chữ thường không dấu: logo.svg')
    .optional()
    .describe(
      'Hình dấu hiệu của cơ quan, gần vuông, nằm cạnh site.yaml, đứng thay chữ trong ô: logo.svg hoặc logo.png; chưa có thì bỏ trống',
    ),
  scene: z.enum(['pho']).optional().describe('Hình vẽ ở trang chủ: pho là dãy phố; bỏ trống thì không có hình'),
  theme: z.string().optional().describe('Chủ đề của đợt truyền thông, nguyên văn; không có đợt nào thì bỏ trống'),
  places: z
    .array(slug)
    .default([])
    .describe('Nơi của đợt truyền thông, ví dụ [tp-hcm]: chỉ đoạn <Where place="…"> và dòng place: của những nơi này mới hiện'),
  year: year.describe('Năm của đợt truyền thông'),
  campaignEnds: day.optional().describe('Ngày cuối của đợt truyền thông; trong danh sách, tin sau đó đứng dưới tiêu đề riêng'),
  origin: address('https')
    .refine(
      (origin) => /^https:\/\/[^/?#]+\/?$/.test(origin) || addressFault(origin, ['https']),
      'Chỉ ghi https:// và tên miền, ví dụ https://ten-mien.gov.vn',
    )
    .describe('Địa chỉ trang web, ví dụ https://ten-mien.gov.vn'),
  plan: z
    .strictObject({
      of: z.string().describe('Kế hoạch của ai'),
      name: words('name').describe('Tên kế hoạch, viết như đứng giữa câu: kế hoạch truyền thông của năm'),
      source: reference('nguon').describe('Nguồn nói điều này (content/nguon)'),
      page: reference('page').optional().describe('Trang kể về kế hoạch, ví dụ chu-de/ke-hoach-truyen-thong'),
      phases: z
        .array(z.strictObject({ name: words('name').describe('Giai đoạn làm gì'), until: day.describe('Ngày cuối của giai đoạn') }))
        .default([])
        .describe('Các giai đoạn của kế hoạch, sớm trước; báo cáo (npm run report) đếm theo đó'),
    })
    .optional()
    .describe('Trang làm theo kế hoạch của ai. Đó chưa phải cơ quan phát hành'),
  publishers: z
    .array(
      z.strictObject({
        name: words('name', z.string().min(3)).describe('Tên cơ quan'),
        from: day.describe('Ngày đầu tiên cơ quan ấy đã đồng ý phát hành'),
        to: day.optional().describe('Ngày cuối cùng, khi đã thôi'),
      }),
    )
    .default([])
    .describe(
      'Cơ quan phát hành: chỉ ghi khi cơ quan ấy đã đồng ý, kèm ngày. Chưa ai đồng ý thì bỏ trống; mọi trang và tờ in khi đó ghi "Bản thử"',
    ),
  help: reference('du-kien').describe('Số điện thoại để hỏi khi trang không giúp được'),
  securityContact: address('https', 'mailto', 'tel')
    .optional()
    .describe('Nơi nhận báo lỗi bảo mật của trang, có người đọc; chưa có thì bỏ trống'),
  explainersPath: slug
    .refine((path) => !taken.has(path), 'Phần địa chỉ này đã dùng cho mục khác; chọn chữ khác, ví dụ chu-de')
    .default('chu-de')
    .describe('Phần địa chỉ của mục giải thích, ví dụ chu-de'),
  unit: words('name', z.string().regex(/^\p{Lu}/u, 'Viết hoa chữ đầu: Phường, Xã')).describe(
    'Đơn vị trong sổ content/phuong gọi là gì: Phường, Xã',
  ),
  ward: reference('phuong')
    .optional()
    .describe(
      'Đơn vị của trang, khi sổ phuong còn ghi cả những đơn vị bên cạnh: tin, nơi nộp, đơn vị cũ chỉ kể của đơn vị này. Trang của một khu vực thì bỏ trống',
    ),
  wardQuestion: z
    .strictObject({ title: words('name'), lead: datedText('note'), page: reference('page') })
    .optional()
    .describe('Ô chọn đơn vị cũ ở trang chủ; nơi không sắp xếp lại thì bỏ trống'),
};

/** What only `site.yaml` says. */
export const ownSite = z.strictObject(own);

/** The campaign's name, publishers and address, and all its lists, wherever they are written. */
export const site = z.strictObject({ ...own, ...sharedKeys });

const optional = Object.fromEntries(Object.keys(sharedKeys).map((key) => [key, true as const])) as Record<keyof typeof sharedKeys, true>;

/** `danh-muc.yaml`, as far as it goes. */
export const sharedLists = z.strictObject(sharedKeys).partial();

/** `site.yaml`, which may leave lists to the other. */
export const siteFile = site.partial(optional);
