import { numeral, sayDigits, sayLettered, sayMonth, sayNumber, sayRoman, sayShare, spell } from './numbers.ts';
import { notInWord, number, oneOf, rule, wordEnds, type Rule } from './rule.ts';

const numbered =
  'Đại hội|khóa|lần thứ|mục|phần|chương|quý|phụ lục|thế kỷ|khu vực|loại|bậc|hạng|nhóm|cấp|bảng|kỳ|đợt|tiểu ban|vùng|thứ|giai đoạn|tập|quyển|hồi|điều|kỳ họp thứ|vòng|mức|hạng|thời';

/** Weekdays as people jot them: T2–T6, CN. */
const weekday = (count: string): string => ({ 2: 'hai', 3: 'ba', 4: 'tư', 5: 'năm', 6: 'sáu', 7: 'bảy' })[Number(count)] ?? count;

const isRoman = (letters: string): boolean => new RegExp(`^${numeral}$`, 'u').test(letters);
const romans = String.raw`${numeral}(?:(?:, | và | hoặc |\s?[–-]\s?)${numeral})*`;
/** Each numeral of a row; a dash between two leads from one to the other. */
const sayRomans = (row: string): string => row.replace(/[IVX]+/g, sayRoman).replace(/\s?[–-]\s?/g, ' đến ');

/** Tiếng in capitals, as in a headline: what is said as a word, not letter by letter. */
const isTieng =
  /^(?:NGH|GH|GI|KH|NG|NH|PH|QU|TH|TR|CH|[BCDĐGHKLMNPRSTVX])?[AÀ-ÃĂẠ-ẶEÈ-ÊẸ-ỆIÌÍĨỈỊOÒ-ÕƠỌ-ỢUÙÚŨƯỤ-ỰYÝỲ-Ỹ]{1,3}(?:CH|NG|NH|[CMNPT])?$/u;

/** What everybody says as a word, though its shape does not tell. */
const asWords = ['PIN', 'SIM', 'TOP', 'APP', 'WIFI', 'ZALO'];

/** Capitals for emphasis: KHÔNG has a mark, which no acronym has, NGAY is too long for one. */
const isEmphasis = (word: string): boolean => isTieng.test(word) && (word.length > 3 || /[^A-ZĐ]/.test(word)) && !isRoman(word);

/** A name in capitals that has the vowels of a word: UNESCO, VIETCOMBANK. */
const isName = (word: string): boolean => {
  const vowels = word.match(/[AEIOUY]/g)?.length ?? 0;
  return (
    word.length > 4 && vowels * 3 > word.length && !/[^AEIOUY]{3}|^[^AEIOUY]{2}(?<!TR|TH|CH|PH|BR|GR|KH|NH|PR|DR|CR|ST|SP|SC)/.test(word)
  );
};

const inCapitals = (word: string): string => {
  if (isEmphasis(word) || asWords.includes(word)) return word.toLocaleLowerCase('vi');
  return isName(word) ? word.charAt(0) + word.slice(1).toLocaleLowerCase('vi') : spell(word);
};

/** Legal texts fill up with a nought: 05 ngày is five. Two of them are a code. */
const sayLoose = (count: string): string => {
  if (/^00/.test(count)) return sayDigits(count);
  return sayNumber(/^0\d+$/.test(count) ? String(Number(count)) : count);
};

/** Digits with the breaths that are written, a long row by threes. */
const grouped = (written: string): string => sayDigits(written.replace(/\d{5,}/g, (row) => row.replace(/(\d{3})(?=\d{2})/g, '$1 ')));

/** Before these numbers everybody reads digit by digit, however the number is grouped. */
const identified = [
  '[Mm]ã(?: số| hồ sơ| định danh| bưu chính| khách hàng| đơn vị| biên nhận| thẻ| tra cứu| vùng| số thuế)?',
  '[Ss]ố (?:tài khoản|thẻ|định danh|hộ chiếu|căn cước|sổ|biên lai|biên nhận|seri)(?: cá nhân)?',
  'STK|MST|CMND|CCCD|[Cc]hứng minh nhân dân|[Cc]ăn cước(?: công dân)?|[Hh]ộ chiếu|[Tt]ài khoản|[Tt]hẻ(?: BHYT| bảo hiểm y tế)?',
].join('|');

/** A headline in capitals is read like any other line, so it is written like one before any other rule looks at it. */
export function headlineRules(terms: readonly { written: string }[]): Rule[] {
  const known = new Set(terms.map(({ written }) => written));
  const isPlain = (word: string) => isTieng.test(word) && !isRoman(word) && !known.has(word);
  return [
    rule(String.raw`${notInWord}\p{Lu}+(?:[ ,:–-]+\p{Lu}+)+${wordEnds}`, (line) =>
      line.split(/[ ,:–-]+/).some((word) => isEmphasis(word) && !known.has(word))
        ? line.replace(/\p{Lu}+/gu, (word) => (isPlain(word) ? word.toLocaleLowerCase('vi') : word))
        : line,
    ),
  ];
}

/** The floor and the room, each by itself; a nought before it is said. */
const sayRoom = (written: string): string =>
  written
    .split(/[.,]/)
    .map((part) => (part.startsWith('0') ? sayDigits(part) : sayNumber(part)))
    .join(' chấm ');

/** Numbers that name a thing rather than count it. Before amounts and dates: their hyphens lead from nothing to nothing. */
export const referenceRules: readonly Rule[] = [
  // Months as they are jotted down: T11/2025, T1-T6/2025.
  rule(
    String.raw`${notInWord}T(1[0-2]|[1-9])(?:\s?[–-]\s?T?(1[0-2]|[1-9]))?(?=[/.-]\d{4}${wordEnds})`,
    (_, from, to) => `tháng ${from}${to ? `-${to}` : ''}`,
  ),
  // Weekdays as they are jotted down: T7, T.7, T2-T6.
  rule(String.raw`${notInWord}T\.?([2-7])(?:\s?[–-]\s?T?\.?([2-7]))?(?![\p{L}\p{N}/-]|[.,]\d)`, (_, from, to) =>
    ['thứ', weekday(from!), ...(to ? ['đến thứ', weekday(to)] : [])].join(' '),
  ),
  rule(
    String.raw`${notInWord}([Tt]hứ )([2-7](?:(?:\s?[–-]\s?|,\s?)[2-7])*)(?![\p{L}\p{N}/]|[.,]\d)`,
    (_, word, counts) =>
      // thứ 2-6 leads from one to the other, thứ 2-4-6 is a row.
      `${word}${counts!
        .split(/\D+/)
        .map(weekday)
        .join(/^\d\s?[–-]\s?\d$/.test(counts!) ? ' đến thứ ' : ', ')}`,
  ),
  rule(String.raw`${notInWord}C(?:OVID|ovid)(?:[- ]19)?${wordEnds}`, () => 'cô-vít mười chín'),
  rule(
    String.raw`(?<=${notInWord}[Ll]ớp )(\d{1,2})([A-ZĐ])(\d{1,2})${wordEnds}`,
    (_, level, letter, which) => `${sayLettered(level!, letter!)} ${sayNumber(which!)}`,
  ),
  rule(
    String.raw`${notInWord}([A-ZĐ]{1,3})(\d+[.,]\d+)(?![\d.,-]\d|\d|\p{L})`,
    (_, letters, count) => `${spell(letters!)} ${letters!.length > 1 ? sayNumber(count!.replace('.', ',')) : sayRoom(count!)}`,
  ),
  // Rooms and flats: phòng 3.05, căn hộ A12.05, P.2.01.
  rule(
    String.raw`(?:(?<=${notInWord}(?:[Pp]hòng|[Cc]ăn(?: hộ)?|[Ll]ầu|[Tt]ầng|[Gg]ian|[Kk]i-?ốt|[Ss]ạp)(?: số)? )|(${notInWord}[Pp]\.\s?))([A-ZĐ]{0,2})(\d+(?:\.\d+)+)(?![\d\p{L}]|[.,]\d)`,
    (_, shortened, block, room) => `${shortened ? 'phòng ' : ''}${spell(block!)} ${sayRoom(room!)}`.replace(/ +/g, ' ').trim(),
  ),
  // Điều 12.3.a.
  rule(String.raw`(?<=\d)\.([a-zđ])(?![\p{L}\p{N}])`, (_, letter) => ` chấm ${spell(letter!)}`),
  rule(
    String.raw`(?<=${notInWord}[Bb]iển (?:số|kiểm soát)[\p{L} ]{0,12}:? )\d{2}-?[A-ZĐ]{1,2}\d?[ .-]?\d{3}\.?\d{2}(?!\d)|(?<=${notInWord}[Mm]ã(?: số| hồ sơ)?:? )[A-ZĐ]+\d*(?:[/.-][A-ZĐ\d]+)+${wordEnds}`,
    (code) =>
      code
        .split('/')
        .map((part) => part.split(/[ .-]/).map(spell).join(', '))
        .join(' gạch chéo '),
  ),
  // Numbers of papers with their series: số CH 01234.
  rule(String.raw`(?<=${notInWord}(?:[Ss]ố|[Ss]eri|[Ss]ổ)(?: hiệu)?:? )[A-ZĐ]{1,3} \d{4,}${wordEnds}`, spell),
  // Receipts and plates: H29.12-250701-0001, 59X1-123.45.
  rule(String.raw`${notInWord}(?=[A-ZĐ\d.-]*[A-ZĐ])(?=[A-ZĐ\d.-]*\d)[A-ZĐ\d]+(?:[.-][A-ZĐ\d]+)+${wordEnds}`, (code) =>
    code.split(/[.-]/).map(spell).join(', '),
  ),
  rule(
    String.raw`(?<=${notInWord}(?:${identified})(?: số)?:? ?)(?!\d\.\d{4})\d(?:[ .-]?\d){4,}(?![\d\p{L}]|[.,]\d)(?! (?:đồng|nghìn|triệu|tỷ|người|hộ))`,
    grouped,
  ),
  // What begins with a nought and goes on in threes is no amount.
  rule(String.raw`${notInWord}(?<![\d.,])0\d{2}(?:[ .]\d{3}){2,}(?![\d\p{L}]|[.,]\d)`, grouped),
  // Long rows of digits are no amounts: a tax number, an identity number.
  rule(
    String.raw`${notInWord}(?<![\d.,])(?![1-9]\d*000(?!\d))(?:\d{7,}|0\d{4,})(?:-\d{1,4})?(?![\d.,-]\d|\d|\s?(?:đồng|đ|VNĐ|VND|USD|tỷ|triệu|nghìn|người|m²|m2)${wordEnds})`,
    grouped,
  ),
];

/** The numbers, codes and letters that are left. */
export const codeRules: readonly Rule[] = [
  // Days of the week in a row.
  rule(
    String.raw`(?<=thứ (?:hai|ba|tư|năm|sáu|bảy)(?:,| và| hoặc| đến|\s?[-–/])?\s?|(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Nn]gày) )CN${wordEnds}|${notInWord}CN(?=[ ,(]{1,2}(?:nghỉ|ngày|tuần|\d{1,2}/\d))`,
    () => 'chủ nhật',
  ),
  rule(String.raw`(?<=thứ (?:hai|ba|tư|năm|sáu|bảy))\s?[–-]\s?(?=(?:[Tt]hứ|[Cc]hủ) )`, () => ' đến '),
  rule(String.raw`(?<=thứ (?:hai|ba|tư|năm|sáu|bảy)(?: đến|\s?[–-]))\s?([2-7])${wordEnds}`, (_, count) => ` thứ ${weekday(count!)}`),
  rule(String.raw`${notInWord}lần thứ (?:1|nhất)${wordEnds}`, () => 'lần thứ nhất'),
  rule(String.raw`${notInWord}([Tt]hứ) 1${wordEnds}`, (_, word) => `${word} nhất`),
  rule(String.raw`${notInWord}([Tt]hứ) 4${wordEnds}`, (_, word) => `${word} ${sayMonth('4')}`),
  // Parts of laws and congresses: Đại hội XI, khóa XV, mục II.
  rule(
    String.raw`(?<=${notInWord}(?:${oneOf(numbered.split('|').flatMap((what) => [what, what.charAt(0).toLocaleUpperCase('vi') + what.slice(1)]))}) )${romans}`,
    sayRomans,
  ),
  rule(String.raw`(?<=\p{Ll} )(?=[IVX]{2})${romans}`, sayRomans),
  rule(String.raw`(?<=^|[.;:] |^\()${numeral}(?=[.)] )`, sayRoman),
  rule(String.raw`${notInWord}(?=[IVX, ]*[IVX]{2})${numeral}(?:, ${numeral})+`, sayRomans),
  rule(String.raw`${notInWord}(?<!\d[.,])(\d{1,3})([A-ZĐ]{1,2})${wordEnds}`, (_, count, letters) => sayLettered(count!, letters!)),
  rule(String.raw`${notInWord}(?<!\d[.,])(\d{1,4})([a-zđ])${wordEnds}`, (_, count, letter) => sayLettered(count!, letter!)),
  // Codes of forms and the like: CT01.
  rule(String.raw`${notInWord}(?<!\d[.,])(?=[A-ZĐ]*\d)(?=\d*[A-ZĐ])[A-ZĐ\d]{2,}${wordEnds}`, (code) => spell(code)),
  rule(
    String.raw`(?<=${notInWord}(?:[Mm]ẫu|[Bb]iểu(?: mẫu)?|[Mm]ã|[Pp]hím|[Đđ]ầu số|[Pp]hụ lục|[Tt]ờ khai)(?: số)? )0\d*${wordEnds}`,
    sayDigits,
  ),
  rule(String.raw`${notInWord}(\d{1,2})\.(?=\p{L})`, (_, count) => `${sayNumber(count!)}. `),
  // Shares of what is counted: 481/484.
  rule(String.raw`(${number})\s?/\s?(${number})${wordEnds}`, (_, part, whole) => sayShare(part!, whole!)),
  rule(String.raw`(?<=\d)\s?:\s?(?=\d)`, () => ' trên '),
  rule(String.raw`(?<=\d)-(?=\p{L})`, () => ' '),
  // A number that touches a word keeps its distance from it.
  rule(String.raw`(?<=\p{L})(?:${number})(?=\p{L})`, (count) => ` ${sayLoose(count)} `),
  rule(String.raw`(?<=\p{L})-?(?:${number})`, (count) => ` ${sayLoose(count.replace('-', ''))}`),
  rule(String.raw`(?:${number})(?=\p{L})`, (count) => `${sayLoose(count)} `),
  rule(String.raw`(?:${number})`, sayLoose),
  // Acronyms that no glossary knows are spelled.
  rule(String.raw`${notInWord}\p{Lu}{2,}${wordEnds}`, inCapitals),
  // Joined to a name: VietQR, MyVNeID.
  rule(String.raw`(?<=\p{Ll})\p{Lu}{2,}${wordEnds}`, (letters) => ` ${spell(letters)}`),
];

export const codeWords = ['thứ', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'chủ', 'nhật', 'đến', 'lần', 'nhất', 'trên', 'phần', 'cô', 'vít'];
