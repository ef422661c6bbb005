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

/** The count in a number of acts, of clauses or of versions: `66.22` → `sáu mươi sáu chấm hai mươi hai`. */
export const sayCount = (written: string): string =>
  written
    .split('.')
    .map((part) => sayNumber(String(Number(part))))
    .join(' chấm ');

/** The digits, each by its place. */
export const digitNames = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Digit by digit, with a breath between written groups: `1900 0368` → `một chín không không, không ba sáu tám`. */
export function sayDigits(written: string): string {
  const groups = written.trim().split(/[\s.-]+/);
  return groups.map((group) => [...group].flatMap((digit) => digitNames[Number(digit)] ?? []).join(' ')).join(', ');
}

/** Months are ordinals in speech: the fourth is tư, not bốn. */
export function sayMonth(month: string, year?: string): string {
  return `${Number(month) === 4 ? 'tư' : sayNumber(String(Number(month)))}${year ? ` năm ${sayNumber(year)}` : ''}`;
}

/** `1`, `7`, `2025` → `một tháng bảy năm hai nghìn không trăm hai mươi lăm`, to follow the word ngày. */
export function sayDate(day: string, month: string, year?: string): string {
  return `${sayNumber(String(Number(day)))} tháng ${sayMonth(month, year)}`;
}

const roman: Record<string, number> = { I: 1, V: 5, X: 10 };

/** As far as congresses, chapters and quarters go; L, C and D are letters. */
export const numeral = String.raw`(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}])`;

/** `XV` → `mười lăm`. */
export function sayRoman(letters: string): string {
  const values = [...letters].map((letter) => roman[letter] ?? 0);
  const total = values.reduce((sum, value, place) => sum + (value < (values[place + 1] ?? 0) ? -value : value), 0);
  return sayNumber(String(total));
}

/** The names of the letters as announcers say them. */
export const letterNames: Record<string, string> = {
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

/** `CT01` → `xê tê không một`; marks on a vowel beyond those of its letter are not named. */
export function spell(code: string): string {
  return [...code.normalize('NFC').toLocaleUpperCase('vi')]
    .flatMap((sign) => letterNames[sign] ?? (/\d/.test(sign) ? digitNames[Number(sign)]! : []))
    .join(' ');
}

/** A house, a clause, a class: a number and its letter, `12A` → `mười hai a`. */
export const sayLettered = (count: string, letter: string): string => `${sayNumber(String(Number(count)))} ${spell(letter)}`.trim();

/** The place in a row, or how many of how many: `3/7` → `ba trên bảy`. */
export const sayPlace = (part: string, whole: string): string => `${sayNumber(part)} trên ${sayNumber(whole)}`;

/** A fraction: `3/4` → `ba phần tư`. */
export const sayFraction = (part: string, whole: string): string => `${sayNumber(part)} phần ${whole === '4' ? 'tư' : sayNumber(whole)}`;

/** Halves, thirds and quarters are fractions wherever they stand; the rest is so many of so many. */
export const sayShare = (part: string, whole: string): string =>
  /^[1-3]\/[2-4]$/.test(`${part}/${whole}`) && part < whole ? sayFraction(part, whole) : sayPlace(part, whole);

/** Every word that numbers, digits and letters are said with. */
export const numberWords: readonly string[] = [
  ...digitNames,
  ...Object.values(letterNames),
  ...['mười', 'mươi', 'mốt', 'lăm', 'tư', 'trăm', 'nghìn', 'triệu', 'tỷ', 'lẻ', 'phẩy', 'âm'],
].flatMap((words) => words.split(' '));
