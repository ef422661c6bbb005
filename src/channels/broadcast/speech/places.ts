import { sayDigits, sayNumber, spell } from './numbers.ts';
import { notInWord, rule, wordEnds, type Rule } from './rule.ts';

const part = String.raw`[A-ZĐ]{0,2}\d{1,4}(?:[A-Za-zĐđ]|\s?bis)?`;
const house = String.raw`${part}(?:\/${part})+`;

/** A house in an alley of an alley. People of the south say xuyệt for the stroke, and announcers with them. */
const sayHouse = (written: string): string => written.split('/').map(sayPart).join(' xuyệt ');

function sayPart(written: string): string {
  const [, block, count, rest] = /^(\D*)(\d+)\s?(\D*)$/.exec(written)!;
  const said = `${spell(block!)} ${/^0\d/.test(count!) ? sayDigits(count!) : sayNumber(count!)}`.trim();
  if (!rest) return said;
  return rest === 'bis' ? `${said} bít` : `${said} ${spell(rest)}`;
}

/** What begins with a capital after a number and is no street. */
const offices =
  'Phường|Quận|Xã|Ủy|Sở|Hội|Ban|Nhà|Trường (?:Tiểu|Mầm|Trung|Đại|Cao|TH)|Trung|Ngày|Bộ|Tổ|Khu|Đoàn|Mặt|Tòa|Cục|Đảng|Thủ|Việt|Bạn|Người|Theo|Đây|Từ|Tại|Lễ|Tết';

/** Streets and units as people of the city shorten them. Before days, which may be a street. */
export const unitRules: readonly Rule[] = [
  rule(String.raw`${notInWord}[Đđ]\.\s?(?=\d|\p{Lu})`, () => 'đường '),
  // What bears a number keeps it, for the rows and ranges that may follow: KP.3–5.
  rule(String.raw`${notInWord}[Qq]\.?\s?(?=\d{1,2}(?![\p{L}\p{N}/]|[.,]\d))`, () => 'quận '),
  rule(String.raw`${notInWord}[Kk][Pp]\.?\s?(?=\d{1,3}(?![\p{L}\p{N}/]|[.,]\d))`, () => 'khu phố '),
  // Wards of a district are few; what is higher is a room.
  rule(String.raw`${notInWord}[PF](?:\.\s?)?(?=([1-9]\d{0,2})(?![\p{L}\p{N}/]|[.,]\d))`, (_, count) =>
    Number(count) <= 30 ? 'phường ' : 'phòng ',
  ),
  rule(String.raw`${notInWord}Q\.\s?(?=\p{Lu})`, () => 'quận '),
  rule(String.raw`${notInWord}P\.\s?(?=\p{Lu}\p{Ll})`, () => 'phường '),
  rule(String.raw`${notInWord}[Tt][Pp]\.?\s?(?=\p{Lu}\p{Ll})`, () => 'thành phố '),
  rule(String.raw`${notInWord}T[Pp]\.(?=,| \p{Ll})`, () => 'thành phố'),
  rule(String.raw`${notInWord}T[Xx]\.\s?(?=\p{Lu}\p{Ll})`, () => 'thị xã '),
  rule(String.raw`${notInWord}TT\.\s?(?=\p{Lu}\p{Ll})`, () => 'thị trấn '),
  rule(String.raw`(?<=^|, ?|(?:ở|tại|về|thuộc) )([HX])\.\s?(?=\p{Lu}\p{Ll})`, (_, letter) => (letter === 'H' ? 'huyện ' : 'xã ')),
  rule(String.raw`${notInWord}TDP\.?\s?(?=\d)`, () => 'tổ dân phố '),
  rule(String.raw`${notInWord}([QT])L\.?\s?(?=\d)`, (_, letter) => (letter === 'Q' ? 'quốc lộ ' : 'tỉnh lộ ')),
  rule(String.raw`${notInWord}CMT-?(?:8|Tám)${wordEnds}`, () => 'Cách Mạng Tháng Tám'),
];

/** Houses in their alleys. */
export const placeRules: readonly Rule[] = [
  rule(
    String.raw`(?<=${notInWord}(?:[Ss]ố(?: nhà)?|[Nn]hà(?: số)?|[Hh]ẻm|[Nn]gõ|[Nn]gách|[Kk]iệt|[Cc]ăn(?: hộ| số)?|[Ll]ô|[Đđ]ịa chỉ:?|[Đđ]/c:?|[Đđ]\/[Cc]:?) )(?!\d{1,3}/(?:19|20)\d\d${wordEnds})${house}${wordEnds}`,
    sayHouse,
  ),
  // What cannot be a day is a house: 285/12, 156/7F, 12/3/5.
  rule(String.raw`${notInWord}${house}(?=,? (?:đường|phố|hẻm|ngõ) )`, sayHouse),
  rule(String.raw`${notInWord}${house}(?=,? (?!(?:${offices})${wordEnds})\p{Lu}\p{Ll}+ \p{Lu})`, sayHouse),
  rule(String.raw`${notInWord}(?!\dG)\d{1,4}[A-Za-zĐđ]?(?:/\d{1,4}[A-Za-zĐđ]?)*/\d{1,4}(?:[A-ZĐ]|[A-Za-zĐđ](?=,|\s))${wordEnds}`, sayHouse),
  rule(String.raw`${notInWord}\d{1,4}/\d{1,4}/\d{1,4}[A-Za-zĐ]?${wordEnds}`, sayHouse),
  rule(String.raw`${notInWord}(\d{1,4})\s?bis${wordEnds}`, (written) => sayPart(written)),
  // Points of a clause: điểm a, điểm đ.
  rule(String.raw`(?<=${notInWord}[Đđ]iểm )[a-zđ](?:(?:, | và | hoặc )[a-zđ])*(?=[ ,.;:)]|$)(?! [a-zđ]{2,} nhất)`, (letters) =>
    letters.replace(/(?<![\p{L}])[a-zđ](?!\p{L})/gu, spell),
  ),
];

export const placeWords = [
  ...['xuyệt', 'bít', 'đường', 'quận', 'khu', 'phố', 'phường', 'phòng', 'thành', 'thị', 'xã', 'trấn', 'huyện', 'tổ', 'dân'],
  ...['quốc', 'tỉnh', 'lộ', 'cách', 'mạng', 'tháng', 'tám'],
];
