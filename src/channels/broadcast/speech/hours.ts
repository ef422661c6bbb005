import { sayNumber } from './numbers.ts';
import { notInWord, rule, wordEnds, type Rule } from './rule.ts';

const hour = String.raw`([01]?\d|2[0-4])`;
const minute = String.raw`([0-5]\d)`;
const dash = String.raw`\s?(?:[–~]|-)\s?`;

const sayHour = (hours: string, minutes?: string): string => {
  const said = `${sayNumber(String(Number(hours)))} giờ`;
  return minutes && Number(minutes) > 0 ? `${said} ${sayNumber(String(Number(minutes)))} phút` : said;
};

/** The parts of the day that English clocks write. */
const halfDay = (hours: string, half: string): string => {
  if (/^a/i.test(half)) return 'sáng';
  return Number(hours) < 6 || Number(hours) === 12 ? 'chiều' : 'tối';
};

/** What may follow an hour; another small word is what is weighed. */
const afterHour = '(?:đến|tới|và|hoặc|ngày|thứ|sáng|trưa|chiều|tối|đêm|hôm|hằng|hàng|mỗi|các|tại|ở|là|thì|trở|rưỡi|kém|mới|sẽ)';

/** Clock times and what lasts: 7 giờ 05 phút, 7h30, 7g30, 7:30, 7h–11h30. */
export const hourRules: readonly Rule[] = [
  // So much in so long: 50 mm/24h.
  rule(String.raw`(?<=[\p{L}²³])\s?/\s?(?=\d+\s?(?:h|giờ|phút|ngày|tuần|tháng)${wordEnds})`, () => ' trong '),
  // Names with a figure in them: Lawyer24h.
  rule(String.raw`(?<=\p{Ll})(\d{1,2})h${wordEnds}`, (_, hours) => ` ${sayNumber(hours!)} giờ`),
  rule(
    String.raw`${notInWord}${hour}(?::${minute})?\s?([AaPp])\.?[Mm]${wordEnds}\.?`,
    (_, hours, minutes, half) => `${sayHour(hours!, minutes)} ${halfDay(hours!, half!)}`,
  ),
  // From … to. The first may leave its hour to the second: 7–11h.
  // People of the south write 13g for 13 giờ; a weight is no time of day.
  rule(
    String.raw`(?:(?<=${notInWord}(?:[Ll]úc|[Hh]ồi|[Tt]ừ|[Đđ]ến|[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa|[Tt]rước|[Ss]au|[Hh]ạn|[Vv]ào|[Gg]iờ):? |\dg\d\d${dash}|\dg${dash}|^)|${notInWord}(?=\d{1,2}g(?:\d\d)?${dash}\d{1,2}g(?! \p{Ll})|\d{1,2}g,? (?:ngày|thứ|T[2-7]|sáng|trưa|chiều|tối|hôm|hằng|hàng|mỗi|\d{1,2}/\d)))${hour}g(?=\s|$|[,.;:)–-])(?!(?:${dash}\d{1,2}g)? (?!${afterHour}${wordEnds})\p{Ll})`,
    (_, hours) => `${hours}h`,
  ),
  rule(
    String.raw`(?<=\d\s?(?:[hg]|giờ)\s?\d{0,2}(?:\s?(?:'|phút|ph|p))?|\d:\d\d|(?<![\d.,/])\d{1,2})${dash}(?=\d{1,2}(?:[hg:]|\s?giờ))`,
    () => ' đến ',
  ),
  rule(
    String.raw`${notInWord}${hour}\s?(?:[hH]|giờ|g(?=\d\d))\s?${minute}(?:\s?(?:'|phút|ph|p)${wordEnds})?(?![\d.,/]\d|\d|\p{L})`,
    (_, hours, minutes) => sayHour(hours!, minutes),
  ),
  rule(
    String.raw`(?<!(?:[Tt][ỷỉ] (?:lệ|số)) )${notInWord}${hour}:${minute}(?::[0-5]\d)?(?:\s?(?:h|giờ)${wordEnds})?(?![\d:]|[.,]\d)`,
    (_, hours, minutes) => sayHour(hours!, minutes),
  ),
  rule(String.raw`(?<=${notInWord}(?:[Ll]úc|[Hh]ồi) )${hour}\.${minute}(?![\d.,]\d|\d)`, (_, hours, minutes) => sayHour(hours!, minutes)),
  rule(String.raw`${notInWord}(\d{1,3}(?:,\d)?)\s?[hH]${wordEnds}`, (_, hours) => `${sayNumber(hours!)} giờ`),
  rule(String.raw`(?<!\d)(\d{1,3})\s?(?:'|ph|(?<=\d)p)(?![\p{L}\p{N}'])`, (_, minutes) => `${sayNumber(minutes!)} phút`),
  rule(String.raw`(\d+)\s?s${wordEnds}`, (_, seconds) => `${sayNumber(seconds!)} giây`),
  rule(String.raw`${notInWord}0(\d) (giờ|phút)`, (_, count, unit) => `${sayNumber(count!)} ${unit}`),
];

export const hourWords = ['trong', 'giờ', 'phút', 'giây', 'đến', 'sáng', 'chiều', 'tối'];
