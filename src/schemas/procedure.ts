import { z } from 'astro/zod';
import { address, audiences, choice, datedText, day, localReference, money, ordinal, quantity, reference, words } from './kinds.ts';
import { isRead, readMoney } from './numbers.ts';
import { review } from './text.ts';

/** How an application reaches the office, as editors write it and as residents read it. */
export const ways = { mang: 'Qua mạng', quay: 'Tại quầy', 'buu-dien': 'Qua bưu điện' } as const;
export type Way = keyof typeof ways;

/** Units as the source writes them: "ngày" is never turned into "ngày làm việc". A bare number has the unit `khong-ghi`. */
export const timeUnits = { gio: 'giờ', ngay: 'ngày', 'ngay-lam-viec': 'ngày làm việc', thang: 'tháng', 'khong-ghi': '' } as const;

/** What happens to a paper at the counter. */
export const handling = {
  'to-khai': 'Điền và nộp',
  'khai-mang': 'Khai trên mạng',
  'ban-chinh': 'Nộp bản chính',
  'ban-sao': 'Nộp bản sao',
  'ban-sao-chung-thuc': 'Nộp bản sao có chứng thực',
  'xuat-trinh': 'Cho xem rồi mang về',
  'noi-nhan-in': 'Nơi nhận in, bạn đọc và ký',
} as const;

const dated = { from: day.optional().describe('Đúng từ ngày'), until: day.optional().describe('Đúng đến hết ngày') };

/** One answer, or one for each stretch of days: editors write the short form where a single answer holds. */
function byDay<S extends z.ZodType>(one: S, short: (value: string) => object) {
  return z
    .preprocess(
      (value) => {
        if (value === undefined || value === null || Array.isArray(value)) return value;
        return [typeof value === 'object' ? value : short(String(value))];
      },
      z.array(one).min(1).meta({ words: 'lead' }),
    )
    .meta({ dated: true, whole: true });
}

const time = byDay(
  z
    .strictObject({
      ...dated,
      number: quantity.optional().describe('Con số trong nguồn'),
      unit: choice(timeUnits).optional().describe('Đơn vị đúng như nguồn: gio, ngay, ngay-lam-viec, thang; nguồn chỉ có số thì khong-ghi'),
      text: words('lead', z.string().min(3).max(200)).optional().describe('Lời, khi thời hạn không phải một con số'),
    })
    .refine(({ number, unit, text }) => (number === undefined) === (unit === undefined) && (number !== undefined || text !== undefined), {
      error: 'Ghi số kèm đơn vị, ví dụ {number: 3, unit: ngay-lam-viec}, hoặc một câu trong dấu ngoặc kép',
    }),
  (text) => ({ text }),
);

const fee = byDay(
  z
    .strictObject({
      ...dated,
      amount: money.optional().describe('Số đồng, viết liền: 7000; 0 là không thu'),
      per: words('note', z.string().min(2).max(40)).optional().describe('Tính cho: lần, người, trang, bản'),
      text: words('lead', z.string().min(3).max(240)).optional().describe('Lời, khi không phải một số tiền'),
    })
    .refine(({ amount, text }) => amount !== undefined || text !== undefined, {
      error: 'Ghi số tiền, ví dụ 7000 hoặc {amount: 7000, per: lần}, hoặc một câu trong dấu ngoặc kép',
    }),
  // A sum however it is written; what has digits alone was meant as one.
  (text) => (isRead(readMoney(text)) || !/\p{L}/u.test(text) ? { amount: text } : { text }),
);

const way = z.strictObject({
  by: choice(ways).describe('Cách nộp: mang, quay hoặc buu-dien'),
  time: time.optional().describe('Thời hạn: {number: 3, unit: ngay-lam-viec}, hoặc một câu; nguồn không nói thì bỏ dòng này'),
  fee: fee
    .optional()
    .describe('Tiền phải nộp: 7000, {amount: 7000, per: lần}, hoặc một câu, theo lời của nguồn; nguồn không nói thì bỏ dòng này'),
  local: localReference('du-kien')
    .optional()
    .describe('Mức riêng của địa phương (content/du-kien), vì ở đây không nêu địa danh; địa phương nào không có thì không hiện'),
  note: datedText('note', z.string().min(3).max(300)).optional().describe('Cách này hợp với ai, làm gì'),
});

const paper = z.strictObject({
  name: words('name', z.string().min(3).max(120)).describe('Tên giấy tờ, gọi như người dân gọi'),
  give: choice(handling).describe(
    'Nộp thế nào: to-khai, khai-mang, ban-chinh, ban-sao, ban-sao-chung-thuc, xuat-trinh (cho xem rồi mang về) hoặc noi-nhan-in',
  ),
  form: z.string().max(40).optional().describe('Số mẫu, ví dụ CT01'),
  copies: ordinal.optional().describe('Mấy bản, khi nhiều hơn một'),
  when: words('lead', z.string().min(3).max(160)).optional().describe('Khi nào mới cần; bỏ trống là ai cũng cần'),
  ways: z.array(choice(ways)).min(1).optional().describe('Chỉ cần khi nộp bằng cách này'),
  case: words('name', z.string().min(3).max(80))
    .optional()
    .describe('Chỉ cần trong trường hợp này; các giấy cùng trường hợp ghi cùng một chữ'),
  note: words('note', z.string().min(3).max(240)).optional().describe('Thêm một câu'),
  ...dated,
});

const trap = z.strictObject({
  text: words('lead', z.string().min(10).max(320)).describe('Một, hai câu'),
  ...dated,
  sources: z.array(reference('nguon')).default([]).describe('Nguồn riêng của điều này'),
});

/** What fits into a cell on a phone and on small paper. */
export const longestCell = 60;
const cell = datedText('lead', z.string().min(3).max(longestCell));

/** A procedure as people meet it at the counter: content/thu-tuc */
export const procedure = z.strictObject({
  title: words('name', z.string().min(3).max(60)).describe('Tên thường gọi, như người dân nói; không trang nào trùng tên'),
  officialName: z.string().min(5).max(400).describe('Tên chính thức trên Cổng Dịch vụ công quốc gia'),
  lead: datedText('note', z.string().min(20).max(200)).describe('Một câu dưới tên: ai, khi nào thì làm việc này'),
  events: z.array(reference('site.lifeEvents')).min(1).describe('Việc trong đời, theo lifeEvents trong site.yaml'),
  field: reference('site.procedureFields').describe('Lĩnh vực, theo procedureFields trong site.yaml'),
  codes: z
    .array(
      z.strictObject({
        code: z
          .string()
          .regex(/^\d\.\d{6}$/, 'Mã thủ tục gồm một số, dấu chấm, sáu số, trong dấu ngoặc kép: "1.000894"')
          .describe('Mã quốc gia, trong dấu ngoặc kép'),
        from: day.optional().describe('Dùng từ ngày, khi biết'),
        to: day.optional().describe('Ngày cuối cùng còn dùng'),
        because: words('note', z.string().min(5)).optional().describe('Vì sao thôi dùng, văn bản nào'),
      }),
    )
    .default([])
    .describe('Các mã quốc gia, cũ nhất ở đầu; mã hết hạn để lại, ghi "to"'),
  replacedBy: z
    .strictObject({ procedure: reference('thu-tuc').describe('Thủ tục'), from: day, note: words('note', z.string().min(5)).optional() })
    .optional()
    .describe('Khi cả thủ tục được thay: tệp thay, từ ngày nào'),
  glance: z
    .strictObject({
      need: cell.describe(`Cần gì, nhiều nhất ${longestCell} ký tự`),
      time: cell.describe(`Bao lâu, nhiều nhất ${longestCell} ký tự`),
      cost: cell.describe(`Bao nhiêu tiền, nhiều nhất ${longestCell} ký tự`),
      where: cell.describe(`Ở đâu, nhiều nhất ${longestCell} ký tự`),
    })
    .describe(`Bốn điều cần biết: need, time, cost, where; mỗi ô nhiều nhất ${longestCell} ký tự`),
  audience: z.array(z.enum(audiences)).min(1).describe('Dành cho ai'),
  who: datedText('lead', z.string().min(5).max(300)).describe('Ai được làm, ai làm thay được'),
  deadline: datedText('lead', z.string().min(5).max(200)).optional().describe('Phải làm trước khi nào'),
  receives: z.array(reference('noi-nop')).min(1).describe('Nơi nhận hồ sơ (content/noi-nop), nơi hay dùng nhất ở đầu'),
  decides: reference('noi-nop').optional().describe('Cơ quan giải quyết, khi khác nơi nhận (content/noi-nop)'),
  whereNote: datedText('lead', z.string().min(5).max(300))
    .optional()
    .describe('Nộp ở nơi nào thì được: nơi cư trú, nơi có đất, bất kỳ đâu trong tỉnh'),
  ways: z.array(way).min(1).max(3).describe('Từng cách nộp: by, time, fee, local, note'),
  waivers: z.array(trap).default([]).describe('Ai được miễn, giảm: điều kiện và ngày; mỗi diện một mục'),
  papers: z.array(paper).min(1).describe('Từng giấy tờ: name, give, form, copies, when, ways, case, note'),
  gets: datedText('lead', z.string().min(5).max(240)).describe('Làm xong thì nhận được gì'),
  traps: z.array(trap).default([]).describe('Chỗ hay vướng, điều dễ hiểu sai: text, from, until, sources'),
  laws: z.array(reference('van-ban')).default([]).describe('Văn bản quy định (content/van-ban)'),
  portal: address('https').optional().describe('Trang của thủ tục trên Cổng Dịch vụ công quốc gia'),
  source: reference('nguon').describe('Nguồn chính (content/nguon)'),
  copied: day.optional().describe('Ngày của bản lưu đã đọc, khi không đọc thẳng trang nguồn'),
  sources: z.array(reference('nguon')).default([]).describe('Các nguồn khác'),
  confirmed: z
    .strictObject({
      time: z.array(reference('nguon')).default([]).describe('Nguồn thứ hai nói cùng thời hạn'),
      fee: z.array(reference('nguon')).default([]).describe('Nguồn thứ hai nói cùng số tiền'),
      papers: z.array(reference('nguon')).default([]).describe('Nguồn thứ hai nói cùng giấy tờ'),
      where: z.array(reference('nguon')).default([]).describe('Nguồn thứ hai nói cùng nơi nộp'),
    })
    .prefault({})
    .describe('Điều gì đã có nguồn thứ hai: time, fee, papers, where'),
  readAgain: day.optional().describe('Ngày người thứ hai đọc lại cả tệp, so với dữ liệu gốc'),
  changedAfter: z
    .array(
      z.strictObject({
        on: day.describe('Ngày quy định mới có hiệu lực'),
        text: words('lead', z.string().min(10).max(320)).describe('Đã đổi gì'),
        law: reference('van-ban').optional().describe('Văn bản mới (content/van-ban)'),
        sources: z.array(reference('nguon')).min(1).describe('Nguồn nói điều này'),
      }),
    )
    .default([])
    .describe('Điều đã đổi sau ngày của bản lưu, mới nhất ở cuối'),
  searchWords: z.array(z.string().min(2).max(60)).default([]).describe('Người dân hay gõ gì để tìm: mất cccd, giấy độc thân'),
  guide: reference('page').optional().describe('Hướng dẫn từng bước của việc này, ví dụ huong-dan/dang-ky-tam-tru'),
  related: z.array(reference('page')).default([]).describe('Trang nên đọc tiếp'),
  validFrom: day.optional().describe('Ngày đầu tiên trang đúng; trước đó trang không hiện'),
  validTo: day.optional().describe('Ngày cuối cùng trang đúng; sau đó trang không hiện'),
  ...review,
  history: z
    .array(z.strictObject({ date: day, note: words('note', z.string().min(5)) }))
    .min(1)
    .describe('Mỗi lần sửa một dòng: ngày và đã đổi gì'),
});
