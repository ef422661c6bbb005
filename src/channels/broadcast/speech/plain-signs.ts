/**
 * Signs that look alike, and that programs put in for each other, as one sign each: what follows then has one way of
 * writing to know. Nothing is said here yet.
 */
const alike: readonly [RegExp, string][] = [
  ...[...'₀₁₂₃₄₅₆₇₈₉'].map((low, digit): [RegExp, string] => [new RegExp(low, 'g'), String(digit)]),
  [/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, ''],
  [/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' '],
  [/[\u2010\u2011]/g, '-'],
  [/[\u2012\u2013\u2014\u2015]/g, '–'],
  [/\u2212(?=\d)/g, '-'],
  [/[\u2044\u2215]/g, '/'],
  [/₫/g, 'đ'],
  [/[º˚]\s?C\b|℃/g, '°C'],
  [/(?<=\d)\s?oC\b/g, '°C'],
  [/[’′](?!\p{L})/gu, "'"],
  [/>=|=>(?=\s?\d)/g, '≥'],
  [/<=|=</g, '≤'],
  [/[-–=]>/g, '→'],
  [/(?<=\d[hgđ%]?)\s?→\s?(?=\d)/g, ' – '],
  [/[～∼]/g, '~'],
  [/×(?=\s?\d)/g, 'x'],
  [/(\d)\s?½/g, '$1,5'],
  [/½/g, '1/2'],
  [/¼/g, '1/4'],
  [/¾/g, '3/4'],
  [/㎡/g, 'm²'],
  [/№/g, 'số'],
  [/(?<=\d) ?& ?(?=\d)/g, ' và '],
];

export const plainSigns = (text: string): string =>
  alike.reduce((plain, [sign, instead]) => plain.replace(sign, instead), text.normalize('NFC'));
