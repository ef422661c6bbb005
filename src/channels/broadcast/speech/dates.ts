import { numeral, sayDate, sayFraction, sayMonth, sayNumber, sayPlace, sayRoman } from './numbers.ts';
import { notInWord, rule, wordEnds, type Rule } from './rule.ts';

const day = String.raw`(3[01]|[12]\d|0?[1-9])`;
const month = String.raw`(1[0-2]|0?[1-9])`;
const year = String.raw`((?:1[5-9]|20)\d{2})`;
const dateEnds = String.raw`(?![\p{L}\p{N}]|[/]\d|[.,]\d)`;
const slashed = String.raw`${day}/${month}${dateEnds}`;
/** Days one after the other: 30/4 và 1/5. */
const row = String.raw`${slashed}(?:(?:, | và |, và | hoặc | - | – | đến |–|-)(?:ngày )?${slashed})*`;
/** 2-9, 15.7: read as a day only where a day is spoken of. */
const dotted = String.raw`${day}[-.]${month}${dateEnds}(?! ?(?:giờ|h|g|tuổi|người|°|phút|km|m|kg|triệu|tỷ|%|đồng))`;
const dottedRow = String.raw`${dotted}(?:(?:, | và | hoặc | đến )(?:ngày )?${dotted})*`;
const dashes = String.raw`\s?[–-]\s?`;

/** After these an announcer adds no `ngày`: it has been said, or the date is a name. */
const named = [
  ...['ngày', 'mùng', 'mồng', 'rằm', 'lễ', 'kỷ niệm', 'phong trào', 'chiến dịch', 'giải', 'Quốc khánh', 'thống nhất đất nước'],
  ...['Giải phóng miền Nam', 'Quốc tế Lao động', 'Quốc tế Thiếu nhi', 'Quốc tế Phụ nữ', 'Phụ nữ Việt Nam', 'Nhà giáo Việt Nam'],
  ...['Thầy thuốc Việt Nam', 'Thương binh Liệt sĩ', 'Cách mạng tháng Tám', 'Tết Dương lịch', 'Thành lập Đảng', 'thành lập Đoàn'],
];
/** Streets and houses that bear a date: đường 3/2 is said as the third of the second. */
const places = [
  ...['đường', 'phố', 'đại lộ', 'xa lộ', 'công viên', 'quảng trường', 'bệnh viện', 'nhà thiếu nhi', 'cung văn hóa', 'nhà máy'],
  ...[
    'cầu',
    'chợ',
    'ngã ba',
    'ngã tư',
    'ngã sáu',
    'ngã bảy',
    'vòng xoay',
    'góc',
    'trường',
    'hội trường',
    'rạp',
    'nhà hát',
    'sân',
    'trung học phổ thông',
    'trung học cơ sở',
    'tiểu học',
    'mầm non',
    'MN',
  ],
];
/** After these the day comes, and `ngày` is said before it. */
const dated = [
  ...['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'khuya', 'rạng sáng', 'hôm', 'hôm nay', 'ngày mai', 'hôm qua', 'đến hết', 'dịp', 'nghỉ'],
  ...['kể từ', 'chậm nhất', 'hạn chót', 'chủ nhật', 'giờ', 'phút', 'sự kiện', 'tết', 'khai mạc', 'bế mạc'],
];
/** After these a day comes, or a share: `từ 1/3 đến quá nửa`. */
const perhapsDated = [
  ...['hết', 'vào', 'tính đến', 'trước', 'sau', 'từ', 'đến', 'tới', 'qua', 'là', 'đợt', 'buổi', 'họp', 'diễn ra', 'tổ chức', 'ban hành'],
  ...['ký', 'bắt đầu', 'kết thúc', 'cuối', 'hạn', 'áp dụng'],
];
/** What goes on after a day; any other small word is the thing that is shared. */
const goesOn =
  'và|hoặc|đến|tới|tại|ở|năm|thì|sẽ|để|với|theo|của|do|là|này|hằng|hàng|vừa|sắp|trở|âm|dương|các|những|mọi|cho|từ|sau|trước|có|không|người|được|phải|bạn|lúc|khi';
const either = (words: readonly string[]) =>
  words.flatMap((word) => [word, word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)]).join('|');
const noDayWord = String.raw`(?<=${notInWord}(?<![Kk]hu )(?:${either([...named, ...places])})[ (,–-]{1,3})`;
const dayWord = [
  `${notInWord}(?:${either(dated)})`,
  String.raw`${notInWord}[Tt]hứ (?:hai|ba|tư|năm|sáu|bảy|Hai|Ba|Tư|Năm|Sáu|Bảy|[2-7])`,
  String.raw`${notInWord}(?:T[2-7]|CN|Chủ Nhật)`,
  String.raw`\d{1,2}(?:h|g|:|giờ )\d{0,2}`,
].join('|');
const afterDayWord = String.raw`(?<=(?:${dayWord})[ (,–-]{1,3})`;
const afterPerhaps = String.raw`(?<=${notInWord}(?:${either(perhapsDated)})[ (,–-]{1,3})`;
const notAfterDayWord = String.raw`(?<!(?:${dayWord}|${notInWord}(?:${either([...named, ...places])}))[ (,–-]{1,3})`;

/** Days that everybody knows by their number, also where nothing else says that they are days. */
const holidays = /^(?:1\/1|1\/5|1\/6|2\/9|10\/10)$/;

/** What is shared out, so that `1/3 số hộ` is a third. */
const wholes =
  'số|tổng|dân|diện|thời|ngày|tháng|năm|giờ|quãng|chặng|chiều|vốn|giá|mức|lương|tiền|đất|nước|thế|thành|đại biểu|cử tri|hộ|cổ|tài|quỹ|lượng|phần|khối|chi phí|học sinh|cán bộ|công|đường|nhu|sản|doanh|nguồn|lệ phí|phí|thuế|bề|chỉ tiêu|hồ sơ|người';
/** What bears a number: a row of these is no row of days. */
const numberedThing = '(?:[Pp]hường|[Qq]uận|[Tt]ổ|[Pp]hố|[Đđ]iều|[Kk]hoản|[Bb]ước|[Mm]ục|[Ll]ớp|[Hh]ẻm|[Ss]ố|[Đđ]iểm|[Pp]hòng)';

/** What is counted off, so that `Bước 3/4` is a place in a row. */
const places2 = 'bước|trang|tờ|ảnh|hình|câu|tập|vòng|khung|slide|bài|tỷ số|tỉ số|điểm|thị lực|huyết áp|nhịp';

const inOrder = (count: string) => (/^\d/.test(count) ? sayNumber(String(Number(count))) : sayRoman(count));
const inYear = (count: string, when: string) => `${inOrder(count)} năm ${sayNumber(when)}`;

/** Whether `part/whole` can be a day, and nothing that follows is what it shares out. */
const isDay = (part: string, whole: string, thing: string | undefined) =>
  Number(part) > Number(whole) || (!thing && (holidays.test(`${Number(part)}/${Number(whole)}`) || /^0/.test(part)));

/** Days, months, quarters, and the shares that look like them. */
export const dateRules: readonly Rule[] = [
  // Dots and hyphens for slashes: 01.7.2025, 01-7-2025; and 28.11–5.12, which with one digit after the dot may be an amount.
  rule(
    String.raw`${notInWord}(?<![\d.,])${day}\.(1[0-2]|0[1-9])${dashes}${day}\.(1[0-2]|0[1-9])(?:\.${year})?${dateEnds}(?! ?(?:%|triệu|tỷ|nghìn|đồng|km|m²|m2|kg|ha))`,
    (_, d1, m1, d2, m2, y) => `${d1}/${m1} – ${d2}/${m2}${y ? `/${y}` : ''}`,
  ),
  rule(`${notInWord}(?<![\\d.,]|\\d[.-])${day}[.-]${month}[.-]${year}${dateEnds}`, (_, d, m, y) => `${d}/${m}/${y}`),
  // From one to the next of a kind, each with its name: tháng 7 – tháng 9, thứ Hai – thứ Sáu.
  ...[
    'thứ',
    'tháng',
    'ngày',
    'năm',
    'quý',
    'tuần',
    'phường',
    'tổ',
    'lớp',
    'khối',
    'điều',
    'khoản',
    'bước',
    'mục',
    'khu phố',
    'tập',
    'số',
  ].map((what) =>
    rule(
      String.raw`(?<=${notInWord}${what} [\p{L}\p{N}/.]+(?: tháng [\p{L}\p{N}]+| mươi| mươi \p{L}+)?)${dashes}(?=${what} )`,
      () => ' đến ',
      'giu',
    ),
  ),
  rule(String.raw`${notInWord}24/7${wordEnds}`, () => 'suốt ngày đêm, cả bảy ngày trong tuần'),
  rule(String.raw`${notInWord}24\s?(?:h|giờ)?\s?/\s?24(?:\s?(?:h|giờ))?${wordEnds}`, () => 'suốt ngày đêm'),
  // Maps and plans: 1/500, 1/2.000, 1:2000.
  rule(
    String.raw`(?<=${notInWord}(?:[Tt][ỷỉ] lệ|[Qq]uy hoạch(?: chi tiết| phân khu)?|[Bb]ản đồ|[Đđ]ồ án|[Mm]ô hình) )1[/:](\d{1,3}(?:\.\d{3})+|\d+)${wordEnds}`,
    (_, whole) => sayPlace('1', whole!),
  ),
  rule(String.raw`(?<=${notInWord}(?:${either(places2.split('|'))})(?: số)? )(\d{1,3})/(\d{1,3})${dateEnds}`, (_, part, whole) =>
    sayPlace(part!, whole!),
  ),
  rule(
    String.raw`(?<=${notInWord}(?:[Tt][ỷỉ] số|[Tt]hắng|[Tt]hua|[Hh]òa) )(\d{1,2})\s?[–-]\s?(\d{1,2})(?!\d)`,
    (_, ours, theirs) => `${sayNumber(ours!)} ${sayNumber(theirs!)}`,
  ),
  // Classes: lớp 5/3 is lớp năm ba.
  rule(
    String.raw`(?<=${notInWord}[Ll]ớp )(\d{1,2})/(\d{1,2})${dateEnds}`,
    (_, level, which) => `${sayNumber(level!)} ${sayNumber(which!)}`,
  ),
  rule(
    String.raw`${notInWord}(\d)/(\d{1,2}) (đến|tới|hay|hoặc) (\d)/(\d{1,2})(?= (?:${wholes})${wordEnds})`,
    (_, a, b, or, c, d) => `${sayFraction(a!, b!)} ${or} ${sayFraction(c!, d!)}`,
  ),
  rule(String.raw`${notInWord}(\d)/(\d{1,2})${dateEnds}(?= (?:${wholes})${wordEnds})`, (written, part, whole) =>
    Number(part) < Number(whole) ? sayFraction(part!, whole!) : written,
  ),
  rule(
    String.raw`${notAfterDayWord}${notInWord}(1|2|3)/(2|3|4)${dateEnds}(?= (?!(?:${goesOn})${wordEnds})\p{Ll})`,
    (written, part, whole) => (Number(part) < Number(whole) ? sayFraction(part!, whole!) : written),
  ),
  // 2025-07-01.
  rule(String.raw`(?<=[Nn]gày )${year}-${month}-${day}${dateEnds}`, (_, y, m, d) => sayDate(d!, m!, y)),
  rule(String.raw`${notInWord}${year}-${month}-${day}${dateEnds}`, (_, y, m, d) => `ngày ${sayDate(d!, m!, y)}`),
  rule(String.raw`${notInWord}HK\s?(?=\d|[IVX])`, () => 'học kỳ '),
  rule(
    String.raw`(?<=${notInWord}[Nn]ăm(?: học)? )${year}/${year}${wordEnds}`,
    (_, from, to) => `${sayNumber(from!)} đến ${sayNumber(to!)}`,
  ),
  rule(
    String.raw`(?<=${notInWord}([Qq]uý|[Hh]ọc kỳ|[Đđ]ợt|[Tt]uần|[Kk]ỳ|[Gg]iai đoạn|[Vv]òng) )(\d{1,2}|${numeral})${dashes}(\d{1,2}|${numeral})[/-]${year}${wordEnds}`,
    (_, what, from, to, y) => `${inOrder(from!)} đến ${what!.toLowerCase()} ${inYear(to!, y!)}`,
  ),
  // What is counted within a year: quý 1/2026, đợt II/2026, học kỳ 1/2026.
  rule(
    String.raw`(?<=${notInWord}(?:[Qq]uý|[Đđ]ợt|[Hh]ọc kỳ|[Kk]ỳ|HK|[Ss]ố|[Tt]uần|[Ll]ần|[Kk]hóa|[Vv]òng|[Pp]hiên|[Gg]iai đoạn|[Hh]ội nghị|[Kk]ỳ họp(?: thứ)?|[Nn]ăm học|[Vv]ụ|[Ll]ô|[Mm]ùa)[ ]?(?:(?:\d{1,2}|[IVX]+)(?:, | và | hoặc |\s?[–-]\s?))*)(\d{1,2}|[IVX]+)[/-]${year}${wordEnds}`,
    (_, count, when) => inYear(count!, when!),
  ),
  // Several days of a month: ngày 5, 6 và 7/8; từ 15 đến 20/7.
  rule(
    String.raw`(?:(?<=(${notInWord}[Nn]gày ))|${notInWord}(?<![\d.,/-]|\d(?:,| và| hoặc) ?|${notInWord}${numberedThing} ))((?:${day}(?:, ?| và | hoặc ))+)${day}[/.]${month}(?:[/.]${year})?${dateEnds}`,
    (written, told, before, _last, d, m, y) => {
      const days = [...before!.match(/\d+/g)!, d!].map(Number);
      if (!told && (Number(d) <= Number(m) || days.some((each, place) => each <= (days[place - 1] ?? 0)))) return written;
      return `${told ? '' : 'ngày '}${before!.replace(/\d+/g, (each) => sayNumber(String(Number(each))))}${sayDate(d!, m!, y)}`;
    },
  ),
  rule(
    String.raw`(?<=${notInWord}[Tt]ừ )${day} đến (?=${day}/${month}(?:/${year})?${dateEnds})`,
    (_, d) => `ngày ${sayNumber(String(Number(d)))} đến `,
  ),
  // From … to within a month, and from one month to the next: 25–27/9/2025, 30/4 - 3/5.
  rule(
    String.raw`(?:(?<=([Nn]gày ))|${notInWord}(?<!/))${day}${dashes}${day}/${month}(?:/${year})?${dateEnds}`,
    (_, told, from, to, m, y) => `${told ? '' : 'ngày '}${sayNumber(String(Number(from)))} đến ngày ${sayDate(to!, m!, y)}`,
  ),
  rule(
    String.raw`(?:(?<=([Nn]gày ))|${notInWord})${day}/${month}(?:/${year})?${dashes}${day}/${month}(?:/${year})?${dateEnds}`,
    (_, told, d1, m1, y1, d2, m2, y2) => `${told ? '' : 'ngày '}${sayDate(d1!, m1!, y1)} đến ngày ${sayDate(d2!, m2!, y2)}`,
  ),
  // A whole date. An announcer says "ngày" and "tháng" once, also where the text has them already.
  rule(`${noDayWord}${day}/${month}/${year}${dateEnds}`, (_, d, m, y) => sayDate(d!, m!, y)),
  rule(`${notInWord}${day}/${month}/${year}${dateEnds}`, (_, d, m, y) => `ngày ${sayDate(d!, m!, y)}`),
  rule(
    String.raw`(?:(?<=([Nn]gày ))|${notInWord})${day}/${month}/(\d{2})${dateEnds}`,
    (_, told, d, m, y) => `${told ? '' : 'ngày '}${sayDate(d!, m!, `20${y}`)}`,
  ),
  // Months: tháng 7/2025, tháng 1–6/2025, tháng 7-2025, 7/2025.
  rule(
    String.raw`(?<=${notInWord}[Tt]háng )${month}${dashes}${month}[/-]${year}${wordEnds}`,
    (_, from, to, y) => `${sayMonth(from!)} đến tháng ${sayMonth(to!, y)}`,
  ),
  rule(String.raw`(?<=${notInWord}[Tt]háng )${month}[/.-]${year}${wordEnds}`, (_, m, y) => sayMonth(m!, y)),
  rule(
    String.raw`${notInWord}(?<!/)${month}[/-]${year}${wordEnds}(?! (?:người|hộ|trường hợp|hồ sơ|đồng|m²|m2|cơ chế))`,
    (_, m, y) => `tháng ${sayMonth(m!, y)}`,
  ),
  // Ngày Pháp luật 9/11.
  rule(String.raw`(?<=${notInWord}Ngày (?:[\p{L}]+ ){1,7})${slashed}`, (_, d, m) => sayDate(d!, m!)),
  // Days without a year, one or several in a row: ngày 30/4 và 1/5, sáng 15/7, đường 3/2.
  rule(noDayWord + row, (days) => sayRow(days, '')),
  rule(afterDayWord + row, (days) => sayRow(days, 'ngày ')),
  rule(String.raw`${afterPerhaps}${row}(?=( (?!(?:${goesOn})${wordEnds})\p{Ll}+)?)`, (days, ...groups) => {
    const [d, m] = days.split('/', 2);
    const isShared = groups[4] !== undefined && Number(d) <= Number.parseInt(m!, 10);
    return isShared ? days : sayRow(days, 'ngày ');
  }),
  // The same with a hyphen or a dot, as some papers write: ngày 2-9, sáng 15.7.
  rule(noDayWord + dottedRow, (days) => sayRow(days, '')),
  rule(String.raw`(?<=${notInWord}(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|[Hh]ôm|[Dd]ịp|[Hh]ết) )${dottedRow}`, (days) =>
    sayRow(days, 'ngày '),
  ),
  rule(
    String.raw`${afterPerhaps}${dotted}(?=$|[,;:)]|\.(?:\s|$)| (?:đến|tới|và|tại|này|năm)${wordEnds})`,
    (_, d, m) => `ngày ${sayDate(d!, m!)}`,
  ),
  rule(String.raw`(?<=${notInWord}[Nn]gày )0(\d)(?= tháng)`, (_, d) => sayNumber(d!)),
  rule(String.raw`${notInWord}([Tt])háng 0?4${wordEnds}`, (_, first) => `${first}háng tư`),
  rule(String.raw`${notInWord}([Tt])háng 0(\d)${wordEnds}`, (_, first, m) => `${first}háng ${sayMonth(m!)}`),
];

/** After houses, which may look like days: 12/3 Nguyễn Trãi. */
export const bareDayRules: readonly Rule[] = [
  rule(String.raw`${notInWord}(?<![/.,])${slashed}(?! ?%)(?=( (?!(?:${goesOn})${wordEnds})\p{Ll}+)?)`, (written, d, m, thing) =>
    isDay(d!, m!, thing) ? `ngày ${sayDate(d!, m!)}` : written,
  ),
  // 3-2: from three down to two leads nowhere, so this is a day.
  rule(
    String.raw`${notInWord}(?<![/.,]|[/-]\s?)${day}-${month}(?![\p{L}\p{N}%°'²³]|[/.,-]\d)(?! (?!(?:là|và|hằng|hàng|năm|này|tại|ở|đến|thì)${wordEnds})\p{Ll})`,
    (written, d, m) => (Number(d) > Number(m) ? `ngày ${sayDate(d!, m!)}` : written),
  ),
];

/** A row of days as one: each said, the first with `ngày` where nothing has said it, and again after `đến`. */
function sayRow(row: string, first: string): string {
  const one = new RegExp(String.raw`(?:ngày )?${day}[/.-]${month}`, 'gu');
  let place = 0;
  return row
    .replace(one, (_, d: string, m: string) => `${place++ === 0 ? first : ''}${sayDate(d, m)}`)
    .replace(/\s?[–-]\s?|\sđến\s/g, ' đến ngày ');
}

/** Words that dates and shares put in. */
export const dateWords = ['học', 'kỳ', 'ngày', 'tháng', 'năm', 'đến', 'trên', 'phần', 'suốt', 'đêm', 'cả', 'trong', 'tuần'];
