import { sayDigits, sayLettered, sayMonth, sayNumber, sayRoman, sayShare, spell } from './numbers.ts';
import { notInWord, number, rule, wordEnds, type Rule } from './rule.ts';

const roman = 'X{0,3}(?:IX|IV|V?I{0,3})';
const numbered =
  'Đại hội|khóa|lần thứ|mục|phần|chương|quý|phụ lục|thế kỷ|khu vực|loại|bậc|hạng|nhóm|cấp|bảng|kỳ|đợt|tiểu ban|vùng|thứ|giai đoạn|tập|quyển|hồi|điều|kỳ họp thứ|vòng|mức|hạng|thời';

/** Weekdays as people jot them: T2–T6, CN. */
const weekday = (count: string): string => ({ 2: 'hai', 3: 'ba', 4: 'tư', 5: 'năm', 6: 'sáu', 7: 'bảy' })[Number(count)] ?? count;

const isRomanNumber = (letters: string): boolean => new RegExp(`^${roman}$`).test(letters) && letters.length > 1;

/** Tiếng in capitals, as in a headline: what is said as a word, not letter by letter. */
const isTieng =
  /^(?:NGH|GH|GI|KH|NG|NH|PH|QU|TH|TR|CH|[BCDĐGHKLMNPRSTVX])?[AÀ-ÃĂẠ-ẶEÈ-ÊẸ-ỆIÌÍĨỈỊOÒ-ÕƠỌ-ỢUÙÚŨƯỤ-ỰYÝỲ-Ỹ]{1,3}(?:CH|NG|NH|[CMNPT])?$/u;

/** Legal texts fill up with a nought: 05 ngày is five. */
const sayLoose = (count: string): string => sayNumber(/^0\d+$/.test(count) ? String(Number(count)) : count);

/** Numbers that name a thing rather than count it. Before amounts and dates: their hyphens lead from nothing to nothing. */
export const referenceRules: readonly Rule[] = [
  rule(String.raw`${notInWord}C(?:OVID|ovid)(?:-19)?${wordEnds}`, () => 'cô-vít mười chín'),
  rule(
    String.raw`(?<=${notInWord}[Ll]ớp )(\d{1,2})([A-ZĐ])(\d{1,2})${wordEnds}`,
    (_, level, letter, which) => `${sayLettered(level!, letter!)} ${sayNumber(which!)}`,
  ),
  rule(
    String.raw`${notInWord}([A-ZĐ]{1,3})(\d+[.,]\d+)(?![\d.,-]\d|\d|\p{L})`,
    (_, letters, count) => `${spell(letters!)} ${sayNumber(count!.replace('.', ','))}`,
  ),
  // Receipts and plates: H29.12-250701-0001, 59X1-123.45.
  rule(String.raw`${notInWord}(?=[A-ZĐ\d.-]*[A-ZĐ])(?=[A-ZĐ\d.-]*\d)[A-ZĐ\d]+(?:[.-][A-ZĐ\d]+)+${wordEnds}`, (code) =>
    code.split(/[.-]/).map(spell).join(', '),
  ),
  // Long rows of digits are no amounts: a tax number, an identity number.
  rule(
    String.raw`${notInWord}(?<![\d.,])(?:\d{7,}|0\d{4,})(?:-\d{1,4})?(?![\d.,-]\d|\d|\s?(?:đồng|đ|VNĐ|VND|USD|tỷ|triệu|nghìn|người|m²|m2)${wordEnds})`,
    (digits) =>
      digits
        .split('-')
        .map((part) => sayDigits(part.replace(/(\d{3})(?=\d{2})/g, '$1 ')))
        .join(', '),
  ),
];

/** The numbers, codes and letters that are left. */
export const codeRules: readonly Rule[] = [
  // Days of the week by number: thứ 2 – thứ 6, T7.
  rule(String.raw`${notInWord}([Tt]hứ )([2-7])${wordEnds}`, (_, word, count) => word + weekday(count!)),
  rule(String.raw`${notInWord}T([2-7])${wordEnds}`, (_, count) => `thứ ${weekday(count!)}`),
  rule(String.raw`(?<=thứ (?:hai|ba|tư|năm|sáu|bảy)(?:,| và| hoặc| đến|\s?[-–/])?\s?)CN${wordEnds}`, () => 'chủ nhật'),
  rule(String.raw`(?<=thứ (?:hai|ba|tư|năm|sáu|bảy))\s?[–-]\s?(?=(?:[Tt]hứ|[Cc]hủ) )`, () => ' đến '),
  rule(String.raw`(?<=thứ (?:hai|ba|tư|năm|sáu|bảy)(?: đến|\s?[–-]))\s?([2-7])${wordEnds}`, (_, count) => ` thứ ${weekday(count!)}`),
  rule(String.raw`${notInWord}lần thứ (?:1|nhất)${wordEnds}`, () => 'lần thứ nhất'),
  rule(String.raw`${notInWord}([Tt]hứ) 1${wordEnds}`, (_, word) => `${word} nhất`),
  rule(String.raw`${notInWord}([Tt]hứ) 4${wordEnds}`, (_, word) => `${word} ${sayMonth('4')}`),
  // Parts of laws and congresses: Đại hội XI, khóa XV, mục II.
  rule(String.raw`${notInWord}(${numbered}) ([IVXLC]+)${wordEnds}`, (_, what, numeral) => `${what} ${sayRoman(numeral!)}`, 'giu'),
  rule(String.raw`(?<=\p{Ll} )([IVX]{2,})${wordEnds}`, (letters) => (isRomanNumber(letters) ? sayRoman(letters) : letters)),
  rule(String.raw`${notInWord}(\d{1,3})([A-ZĐ]{1,2})${wordEnds}`, (_, count, letters) => sayLettered(count!, letters!)),
  rule(String.raw`${notInWord}(\d{1,4})([a-zđ])${wordEnds}`, (_, count, letter) => sayLettered(count!, letter!)),
  // Codes of forms and the like: CT01.
  rule(String.raw`${notInWord}(?=[A-ZĐ]*\d)(?=\d*[A-ZĐ])[A-ZĐ\d]{2,}${wordEnds}`, (code) => spell(code)),
  rule(
    String.raw`(?<=${notInWord}(?:[Mm]ẫu|[Bb]iểu(?: mẫu)?|[Mm]ã|[Pp]hím|[Đđ]ầu số|[Pp]hụ lục|[Tt]ờ khai)(?: số)? )0\d*${wordEnds}`,
    sayDigits,
  ),
  rule(String.raw`${notInWord}(\d{1,2})\.(?=\p{L})`, (_, count) => `${sayNumber(count!)}. `),
  // Shares of what is counted: 481/484.
  rule(String.raw`(${number})\s?/\s?(${number})${wordEnds}`, (_, part, whole) => sayShare(part!, whole!)),
  rule(String.raw`(?<=\d)\s?:\s?(?=\d)`, () => ' trên '),
  // A number that touches a word keeps its distance from it.
  rule(String.raw`(?<=\p{L})(?:${number})(?=\p{L})`, (count) => ` ${sayLoose(count)} `),
  rule(String.raw`(?<=\p{L})-?(?:${number})`, (count) => ` ${sayLoose(count.replace('-', ''))}`),
  rule(String.raw`(?:${number})(?=\p{L})`, (count) => `${sayLoose(count)} `),
  rule(String.raw`(?:${number})`, sayLoose),
  // A headline in capitals.
  rule(String.raw`${notInWord}\p{Lu}{2,}(?:[ ,–-]+\p{Lu}{2,})+${wordEnds}`, (line) => {
    const words = line.split(/[ ,–-]+/);
    return words.every((word) => isTieng.test(word)) ? line.toLocaleLowerCase('vi') : line;
  }),
  // Acronyms that no glossary knows are spelled.
  rule(String.raw`${notInWord}[A-ZĐ]{2,}${wordEnds}`, (letters) => spell(letters)),
];

export const codeWords = ['thứ', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'chủ', 'nhật', 'đến', 'lần', 'nhất', 'trên', 'phần', 'cô', 'vít'];
