import { z } from 'astro/zod';
import { icon } from './icon.ts';
import { places, plainSheets } from './leaflet.ts';
import { datedText, innerAddress, ordinal, reference, slug, words } from './kinds.ts';

const section = z.strictObject({ name: words('name').describe('Tên mục'), lead: datedText('note').describe('Một câu dưới tên') });

/** Keys that texts name, and the words that readers see for them. */
const list = z
  .record(slug, z.string().min(2))
  .refine((entries) => Object.keys(entries).length > 0, 'Ghi ít nhất một dòng, ví dụ ho-tro: Hỏi và được giúp');

/** What people look for procedures by: a name, a picture of the Lucide set, and for life events a line of what is inside. */
const shelf = z.strictObject({
  name: words('name', z.string().min(2).max(40)),
  icon,
  hint: words('note', z.string().max(60)).optional(),
});

/** Leaflets that are printed together for one place: all that are put there, in each of these sizes that they have. */
const pack = z.strictObject({
  name: words('name', z.string().min(3).max(60)).describe('Tên bộ in'),
  lead: words('note', z.string().min(5).max(160)).describe('Một câu: để ở đâu, cho ai'),
  sheets: z
    .array(
      z.strictObject({
        size: z.enum([...plainSheets, 'a3']).describe('Khổ: a4, a4-chu-lon, a5, a5x2 hoặc a3'),
        copies: ordinal.describe('Mỗi tờ nên in mấy bản'),
      }),
    )
    .min(1)
    .describe('Các khổ, theo thứ tự trong tệp'),
});

const optionalPack = pack.optional();
const packs = Object.fromEntries(Object.keys(places).map((place) => [place, optionalPack])) as Record<
  keyof typeof places,
  typeof optionalPack
>;

/**
 * The lists and headings of a site that units can share: in `site.yaml` itself, or in `danh-muc.yaml` of a base. What `site.yaml` says of a
 * key stands in place of all that the other says of it.
 */
export const sharedKeys = {
  wanted: z.array(reference('page')).min(1).describe('Sáu hướng dẫn nên xem trước, ở trang chủ'),
  keptOffline: z.array(reference('page')).describe('Trang luôn được lưu kèm khi bạn đọc lưu một hướng dẫn để đọc lúc mất mạng'),
  guideTopics: list.describe('Các nhóm hướng dẫn, theo thứ tự trên trang: khóa không dấu, rồi tên nhóm'),
  newsScopes: list.describe('Tin của cấp nào: khóa không dấu, rồi tên'),
  newsTopics: z
    .record(slug, z.strictObject({ name: words('name'), guides: reference('site.guideTopics') }))
    .describe('Tin về việc gì: khóa không dấu, tên, và nhóm hướng dẫn nên đọc tiếp'),
  lifeEvents: z
    .record(slug, shelf.extend({ byWard: z.boolean().default(false) }))
    .default({})
    .describe(
      'Việc trong đời để xếp thủ tục (content/thu-tuc), theo thứ tự trên trang: khóa không dấu, rồi name, icon, hint; byWard: true khi tập giấy tờ cần mang có thêm tệp riêng cho từng phường',
    ),
  packs: z
    .strictObject(packs)
    .default({})
    .describe('Bộ in cho một nơi đặt, gồm mọi tờ rơi có nơi ấy trong "places": khóa là nơi đặt, rồi name, lead, sheets'),
  procedureFields: z.record(slug, shelf).default({}).describe('Lĩnh vực để xếp thủ tục: khóa không dấu, rồi name, icon'),
  lawFields: list.default({}).describe('Lĩnh vực để xếp văn bản (content/van-ban), theo thứ tự trên trang: khóa không dấu, rồi tên'),
  questionTopics: list.default({}).describe('Các nhóm câu hỏi, theo thứ tự trên trang: khóa không dấu, rồi tên nhóm'),
  commonNews: section.describe('Tin không của riêng đơn vị nào (tin-phuong/chung)'),
  sections: z
    .strictObject({
      explainers: section,
      questions: section,
      guides: section,
      news: section,
      laws: section,
      leaflets: section,
      // A campaign from before there were any says nothing of them.
      procedures: section.default({ name: 'Thủ tục', lead: 'Cần gì, bao lâu, bao nhiêu tiền, ở đâu.' }),
    })
    .describe('Các mục của trang, mỗi mục có name và lead; mục chưa có bài nào thì không hiện'),
  contacts: z
    .array(
      z.strictObject({
        name: words('name').describe('Khi nào thì gọi'),
        numbers: z
          .array(z.strictObject({ number: reference('du-kien'), for: words('name', z.string().min(3).max(48)) }))
          .min(1)
          .describe(
            'Các số (number: tên tệp ở content/du-kien) và gọi để làm gì (for); số hay dùng nhất ở đầu, ba số đầu hiện ở trang chủ',
          ),
      }),
    )
    .default([])
    .describe('Các nhóm số ở trang Liên hệ, xếp theo khi nào thì gọi; nhóm đầu là nhóm gấp nhất'),
  everyday: z
    .array(z.string().min(3))
    .default([])
    .describe(
      'Câu hỏi hằng ngày, mỗi câu là một dòng "hoi" của tim-kiem/tra-loi.yaml; trang chủ hiện năm câu đầu đã có câu trả lời, mục hỏi đáp hiện tất cả',
    ),
  channels: z
    .array(
      z.strictObject({
        name: words('name').describe('Kênh, như kế hoạch gọi'),
        short: words('name', z.string().max(22)).optional().describe('Tên ngắn trên ô chọn'),
        icon: icon.optional().describe('Tên hình trong bộ Lucide, ví dụ megaphone'),
        serves: z
          .array(innerAddress)
          .default([])
          .describe('Địa chỉ các trang phục vụ kênh này; bỏ trống khi chưa có hoặc không phải tài liệu'),
        how: datedText('note').describe('Dùng thế nào, hoặc vì sao chưa có'),
      }),
    )
    .default([])
    .describe('Các kênh của kế hoạch truyền thông, cho bàn làm việc của cán bộ (/can-bo/)'),
};
