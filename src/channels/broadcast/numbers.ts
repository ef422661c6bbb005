import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';

const reading = new ReadingConfig();
reading.unit = [];
reading.pointSign = '.';
reading.pointText = 'phẩy';
// One spelling with the pages: tỷ, not tỉ.
reading.units = reading.units.map((unit) => unit.map((word) => (word === 'tỉ' ? 'tỷ' : word)));

/** `14.707` → `mười bốn nghìn bảy trăm lẻ bảy`; `97,37` → `chín mươi bảy phẩy ba mươi bảy`. Dots group, a comma is the decimal mark. */
export function sayNumber(written: string): string {
  return doReadNumber(written.replaceAll('.', '').replace(',', '.'), reading);
}

const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Digit by digit, with a breath between written groups: `1900 0368` → `một chín không không, không ba sáu tám`. */
export function sayDigits(written: string): string {
  const groups = written.trim().split(/[\s.-]+/);
  return groups.map((group) => [...group].flatMap((digit) => digits[Number(digit)] ?? []).join(' ')).join(', ');
}

/** Months are ordinals in speech: the fourth is tư, not bốn. */
export function sayMonth(month: string, year?: string): string {
  return `${Number(month) === 4 ? 'tư' : sayNumber(String(Number(month)))}${year ? ` năm ${sayNumber(year)}` : ''}`;
}

/** `1`, `7`, `2025` → `một tháng bảy năm hai nghìn không trăm hai mươi lăm`, to follow the word ngày. */
export function sayDate(day: string, month: string, year?: string): string {
  return `${sayNumber(String(Number(day)))} tháng ${sayMonth(month, year)}`;
}

const roman: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** `XV` → `mười lăm`. */
export function sayRoman(numeral: string): string {
  const values = [...numeral].map((letter) => roman[letter] ?? 0);
  const total = values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
  return sayNumber(String(total));
}

// The names of the letters as announcers say them.
const letters: Record<string, string> = {
  A: 'a',
  Ă: 'á',
  Â: 'ớ',
  B: 'bê',
  C: 'xê',
  D: 'dê',
  Đ: 'đê',
  E: 'e',
  Ê: 'ê',
  F: 'ép',
  G: 'giê',
  H: 'hát',
  I: 'i',
  J: 'gi',
  K: 'ca',
  L: 'lờ',
  M: 'mờ',
  N: 'nờ',
  O: 'o',
  Ô: 'ô',
  Ơ: 'ơ',
  P: 'pê',
  Q: 'quy',
  R: 'rờ',
  S: 'ét',
  T: 'tê',
  U: 'u',
  Ư: 'ư',
  V: 'vê',
  W: 'vê kép',
  X: 'ích',
  Y: 'i dài',
  Z: 'dét',
};

/** `CT01` → `xê tê không một`. */
export function spell(code: string): string {
  return [...code.toUpperCase()].flatMap((sign) => letters[sign] ?? (/\d/.test(sign) ? digits[Number(sign)]! : [])).join(' ');
}
