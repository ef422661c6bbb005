import { sayDigits } from './numbers.ts';
import { escaped, notInWord, rule, wordEnds, type Rule } from './rule.ts';

/** What stands before a number that is called or texted, however short it is. */
const calling = [
  String.raw`(?:[Gg]ọi|[Bb]ấm|[Nn]hắn(?: tin)?|[Ss]oạn tin|[Gg]ửi|[Gg]ởi)(?: ngay| NGAY| điện| tới| đến| về| vào| cho| qua| máy| thẳng)*(?: đầu)?(?: số(?: máy| điện thoại)?)?`,
  String.raw`(?:[Tt]ổng đài|[Cc]ấp cứu|[Bb]ệnh viện|BV|[Đđ]ầu số|[Hh]otline|[Đđ]ường dây nóng|[Ss]ố (?:máy|điện thoại|nóng)|[Đđ]iện thoại|ĐT|SĐT|[Ff]ax|[Zz]alo)(?: số)?`,
].join('|');

/** A short number is called; `gọi 300 hộ` counts. */
const countedThings = [
  ...['người', 'hộ', 'lượt', 'cuộc', 'em', 'cháu', 'đại biểu', 'trường hợp', 'học sinh', 'tổ', 'đơn vị', 'công dân', 'cử tri', 'lần'],
  ...['phút', 'giây', 'ngày', 'tin', 'đồng', 'đ', 'nghìn', 'ngàn', 'triệu', 'tỷ', 'hồ sơ', 'bản', 'tờ', 'thư', 'suất', 'phần', 'phiếu'],
  ...['gia đình', 'giấy', 'văn bản', 'chữ', 'trang', 'ca', 'bệnh nhân', 'nạn nhân', 'giường'],
];
const counted = String.raw`(?!\s?(?:${countedThings.join('|')})${wordEnds})`;

const extension = String.raw`(?<=(?:máy lẻ|nhánh|số nội bộ|ext\.?)(?: số)?:? )`;

/** 01-07-2025, and what follows it. */
const dayBefore = String.raw`\d{1,2}[.-]\d{1,2}[.-](?:19|20)\d\d(?!\d)`;

const digitsOnly = (written: string) => written.replace(/\D/g, '');

/** How a number without gaps is breathed: a mobile by four and three, a landline by its area and fours. */
function grouped(written: string): string {
  const groups = written.split(/\D+/).filter(Boolean);
  if (groups.length > 1) return groups.every((group) => group.length < 6) ? groups.join(' ') : grouped(groups.join(''));
  if (/^02/.test(written))
    return written
      .replace(/^(02[48]|\d{4})/, '$1 ')
      .replace(/(\d{4})(?=\d)/g, '$1 ')
      .replace(/ +/g, ' ');
  if (/^0/.test(written)) return written.replace(/^(\d{4})(\d{3})/, '$1 $2 ');
  if (/^\d{9}$/.test(written)) return written.replace(/^(\d{3})(\d{3})/, '$1 $2 ');
  return written.replace(/^(\d{4})/, '$1 ');
}

/** A number that is dialled or typed, whatever stands between its digits. */
export const sayPhone = (written: string): string => sayDigits(grouped(written));

/** From abroad the nought falls away, and with it nothing else. */
const sayFromAbroad = (rest: string): string => sayPhone(`0${rest}`).replace(/^không /, '');

/** Telephone numbers, digit by digit: those of the registers, and whatever else is written like one. */
export function phoneRules(known: readonly string[]): Rule[] {
  const registered = [...known]
    .sort((a, b) => b.length - a.length)
    .map((phone) => rule(String.raw`${notInWord}${escaped(phone)}(?![\p{L}\p{N}]|[/.]\d)`, () => sayDigits(phone)));
  const ends = String.raw`(?![\p{L}\p{N}]|[.,-]\d)`;
  const short = String.raw`(?:\d{3,5}(?:[ .]\d{4})?|\d{6,8})${ends}${counted}`;
  return [
    ...registered,
    // One or the other of two, or the number of who has just been named.
    rule(String.raw`(?:(?<=\d{3})\s?[–/-]\s?|(?<=\p{L})\s[–-]\s)(?=\(?0\d{1,3}\)?[ .]?\d{3})`, () => ', '),
    rule(
      String.raw`${notInWord}\(?\+\s?84[\s.()-]*(\d(?:[\s.()-]{0,2}\d){7,9})${ends}`,
      (_, rest) => `cộng tám bốn, ${sayFromAbroad(rest!)}`,
    ),
    rule(
      String.raw`${notInWord}(?:\(84\)?[\s.-]{0,2}(\d(?:[\s.()-]{0,2}\d){7,9})|84([35789]\d{8}))${ends}`,
      (_, rest, inOne) => `tám bốn, ${sayFromAbroad(rest ?? inOne!)}`,
    ),
    // The numbers for emergencies, side by side.
    rule(String.raw`${notInWord}11[1-5](?:(?:, | và | hoặc |/| - | – )11[1-5])+${ends}`, (list) =>
      list.replace(/\d+/g, sayPhone).replaceAll('/', ' hoặc '),
    ),
    // By the count of its digits, or a day would be one: 01-07-2025.
    rule(String.raw`${notInWord}(?<!\d[.,])(?!${dayBefore})(?:0|\(0)\d{1,4}\)?(?:[\s.-]{0,3}\d{2,8}){1,4}(?! \d{3})${ends}`, (written) =>
      /^\d{10,11}$/.test(digitsOnly(written)) ? sayPhone(written) : written,
    ),
    rule(String.raw`${notInWord}(?<!\d[.,])1[89]00(?:[\s.]?|-(?!(?:19|20)\d\d${ends}))\d{2,4}(?:[\s.-]?\d{2,4}){0,2}${ends}`, (written) =>
      /^\d{8,10}$/.test(digitsOnly(written)) ? sayPhone(written) : written,
    ),
    rule(String.raw`${extension}\d{1,5}(?:(?:, | hoặc | và )\d{1,5})*${ends}`, (list) => list.replace(/\d+/g, sayPhone)),
    rule(
      String.raw`(?<=${notInWord}(?:${calling})[: ]{1,2})${short}(?:(?: \([^()\d]*\))?(?:, | hoặc | và |/| - | – )(?:số )?${short})*`,
      (list) => list.replace(/\d+(?:[ .]\d+)*/g, sayPhone).replaceAll('/', ' hoặc '),
    ),
  ];
}
