import type { Library } from '../../truth/library.ts';
import { writeValue } from '../../truth/value.ts';
import { sayDate, sayDigits, sayMonth, sayNumber, sayRoman, spell } from './numbers.ts';

/** What the registers know of how things are said. */
export interface Pronunciations {
  /** Acronyms and names, and the words that are said for them. */
  terms: readonly { written: string; said: string }[];
  /** Phone numbers as they are written. */
  phones: readonly string[];
  /** Laws by number, with who issued them: a loudspeaker says `của Quốc hội`, not `QH15`. */
  laws: readonly { number: string; issuer: string }[];
}

/** The pronunciations of a site: its glossary, values and laws. */
export function pronunciationsOf({ terms, values, laws }: Library): Pronunciations {
  const said = (written: string, words: string | undefined) => (words ? [{ written, said: words }] : []);
  return {
    terms: [
      ...[...terms.values()].flatMap((term) => said(term.term, term.spoken ?? term.full)),
      ...[...values.values()].flatMap((value) => said(writeValue(value), value.spoken)),
    ],
    phones: [...values.values()].filter(({ kind }) => kind === 'phone' || kind === 'sms').map(writeValue),
    laws: [...laws.values()],
  };
}

type Rule = [pattern: RegExp, say: (match: string, ...groups: string[]) => string];

const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?`;
const dash = '[–-]';
const day = String.raw`(\d{1,2})`;
const month = '(0?[1-9]|1[0-2])';
const notInWord = String.raw`(?<![\p{L}\p{N}])`;
const wordEnds = String.raw`(?![\p{L}\p{N}])`;
const year = String.raw`(\d{4})${wordEnds}`;
const rule = (pattern: string, say: Rule[1], flags = 'gu'): Rule => [new RegExp(pattern, flags), say];

const units: Record<string, string> = {
  '%': 'phần trăm',
  'm²': 'mét vuông',
  'km²': 'ki-lô-mét vuông',
  km: 'ki-lô-mét',
  m: 'mét',
  ha: 'héc-ta',
  kg: 'ki-lô-gam',
  MW: 'mê-ga-oát',
  MB: 'mê-ga-bai',
  GB: 'gi-ga-bai',
  USD: 'đô la Mỹ',
};

// Acts by number and year, with or without the rest of their number: Nghị định 58/2026, Luật số 107/2025/QH15. Before dates: 11/2024 is no month here.
const acts = 'Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Chỉ thị|Kế hoạch|Kết luận|Công điện';
const actRule = rule(
  String.raw`(?<=${notInWord}(?:${acts})(?: số)? )(\d+)/(\d{4})(?:/[\p{L}\d-]+)?${wordEnds}`,
  (_, count, year) => `${sayNumber(count!)} năm ${sayNumber(year!)}`,
  'giu',
);

/** In this order: what is longer and more certain first. After each rule what it said holds no digit that a later one could take. */
const rules: readonly Rule[] = [
  // From … to: 2023–2024, 25/9–25/10/2025.
  rule(String.raw`(?<=\d)\s?${dash}\s?(?=\d)`, () => ' đến '),
  // Dates. An announcer says "ngày" and "tháng" once, also where the text has them already.
  rule(String.raw`(?<=${notInWord}ngày )${day}/${month}/${year}`, (_, day, month, year) => sayDate(day!, month!, year), 'giu'),
  rule(`${notInWord}${day}/${month}/${year}`, (_, day, month, year) => `ngày ${sayDate(day!, month!, year)}`),
  rule(String.raw`(?<=${notInWord}tháng )${month}/${year}`, (_, month, year) => sayMonth(month!, year), 'giu'),
  rule(`${notInWord}${month}/${year}`, (_, month, year) => `tháng ${sayMonth(month!, year)}`),
  rule(String.raw`(?<=${notInWord}ngày )${day}/${month}${wordEnds}`, (_, day, month) => sayDate(day!, month!), 'giu'),
  rule(String.raw`(?<=${notInWord}(?:từ|đến) )${day}/${month}${wordEnds}`, (_, day, month) => `ngày ${sayDate(day!, month!)}`),
  rule(String.raw`${notInWord}tháng 4${wordEnds}`, () => 'tháng tư'),
  rule(String.raw`${notInWord}24/7${wordEnds}`, () => 'suốt ngày đêm, cả bảy ngày trong tuần'),
  // Steps and shares: 3/7, 481/484.
  rule(String.raw`(${number})/(${number})${wordEnds}`, (_, part, whole) => `${sayNumber(part!)} trên ${sayNumber(whole!)}`),
  // Names with a figure in them: Lawyer24h.
  rule(String.raw`(?<=\p{Ll})(\d{1,2})h${wordEnds}`, (_, hours) => ` ${sayNumber(hours!)} giờ`),
  // Clock times: 7 giờ 30, 7h30, 7:30.
  rule(
    String.raw`${notInWord}(\d{1,2})(?:h| giờ |:)(\d{2})${wordEnds}`,
    (_, hours, minutes) => `${sayNumber(hours!)} giờ ${sayNumber(String(Number(minutes)))} phút`,
  ),
  rule(String.raw`(${number})\s?(%|km²|m²|km|kg|ha|MW|MB|GB|USD|m)${wordEnds}`, (_, count, unit) => `${sayNumber(count!)} ${units[unit!]}`),
  // Parts of laws and congresses: Đại hội XI, khóa XV, mục II.
  rule(
    String.raw`${notInWord}(Đại hội|khóa|lần thứ|mục|phần|chương|quý|phụ lục) ([IVXLC]+)${wordEnds}`,
    (_, what, numeral) => `${what} ${sayRoman(numeral!)}`,
    'giu',
  ),
  // Codes of forms and the like: CT01.
  rule(String.raw`${notInWord}(?=[A-ZĐ]*\d)(?=\d*[A-ZĐ])[A-ZĐ\d]{2,}${wordEnds}`, (code) => spell(code)),
  rule(String.raw`${notInWord}lần thứ (?:1|nhất)${wordEnds}`, () => 'lần thứ nhất'),
  rule(String.raw`(?:${number})`, (count) => (/^0\d/.test(count) ? sayDigits(count) : sayNumber(count))),
  // Acronyms that no glossary knows are spelled.
  rule(String.raw`${notInWord}[A-ZĐ]{2,}${wordEnds}`, (letters) => spell(letters)),
];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Makes a function that writes a sentence the way an announcer says it: no digit, acronym, bracket or address is left to guess. */
export function makeSpeaker({ terms, phones, laws }: Pronunciations): (text: string) => string {
  const longestFirst = <T>(things: readonly T[], length: (thing: T) => number) => [...things].sort((a, b) => length(b) - length(a));
  const phoneRules = longestFirst(phones, (phone) => phone.length).map((phone) =>
    rule(String.raw`${notInWord}${escaped(phone)}(?![\p{L}\p{N}/]|\.\d)`, () => sayDigits(phone)),
  );
  const lawRules = laws
    .filter(({ number: written }) => /^\d+[/-]\S+$/.test(written))
    .map(({ number: written, issuer }) => {
      const [count, year] = written.split(/[/-]/);
      const said = `${sayNumber(count!)}${/^\d{4}$/.test(year!) ? ` năm ${sayNumber(year!)}` : ''}`;
      // "của Quốc hội" is said once, also where the text goes on with it.
      return rule(String.raw`${notInWord}${escaped(written)}(?: của ${escaped(issuer)})?${wordEnds}`, () => `${said} của ${issuer}`);
    });
  const termRules = longestFirst(terms, ({ written }) => written.length).flatMap(({ written, said }): Rule[] => [
    // "Thành phố Hồ Chí Minh (TP.HCM)" says the same twice.
    rule(String.raw`\s?\(${escaped(written)}\)`, () => ''),
    rule(String.raw`${notInWord}${escaped(written)}${wordEnds}`, () => said),
  ]);
  const addresses: Rule[] = [
    rule(
      String.raw`(?:https?://)?${notInWord}[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}${wordEnds}(?:/[^\s,;)]*)?`,
      (address) => sayAddress(address),
      'giu',
    ),
  ];
  const all = [...lawRules, actRule, ...phoneRules, ...termRules, ...addresses, ...rules];
  return (text) => tidy(all.reduce((said, [pattern, say]) => said.replace(pattern, say), text.normalize('NFC')));
}

/** `dichvucong.gov.vn` → `dichvucong chấm gov chấm vê nờ`: the name is read as it stands, the country letter by letter. */
function sayAddress(address: string): string {
  const [host, ...path] = address
    .replace(/^https?:\/\//, '')
    .replace(/\.$/, '')
    .split('/');
  const labels = host!.split('.').map((label) => (label.toLowerCase() === 'vn' ? spell(label) : label));
  return [labels.join(' chấm '), ...path.filter(Boolean)].join(' gạch chéo ');
}

/** Signs that nobody says become breaths; the rest is spacing. A dash stands inside one name (Văn hóa – Xã hội): no breath there. */
function tidy(text: string): string {
  return text
    .replace(/[“”"‘’«»*]/gu, '')
    .replace(/\s*\(([^)]*)\)/gu, ', $1,')
    .replace(/và\/hoặc/giu, 'hoặc')
    .replace(/(?<=\p{L})\s?\/\s?(?=\p{L})/gu, ' hoặc ')
    .replace(/\s*[·→]\s*/gu, ', ')
    .replace(/\s+[–-]\s+/gu, ' ')
    .replace(/,\s*(?=[,.;:!?])/gu, '')
    .replace(/\s+(?=[,.;:!?])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
