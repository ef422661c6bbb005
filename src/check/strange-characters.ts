import type { Kind } from '../problems/kinds.ts';

const spaces = /[\u1680\u2000-\u2008\u200A\u2028\u2029\u205F\u3000]/gu;

/** A kind of character that text must not have: what an editor reads of it, and how to be rid of it. */
export interface Strange {
  kind: Kind;
  pattern: RegExp;
  name: string;
}

export const strange: readonly Strange[] = [
  // Joiners, direction marks, soft hyphens: pasted along from Word, Zalo, PDF.
  { kind: 'hidden-character', pattern: /[\u00AD\u202A-\u202E\u2060-\u2064]|(?<!^)\uFEFF/gu, name: 'ký tự không nhìn thấy' },
  // What joins the people of a family, and parts or joins the letters of Khmer, Thai, Hindi or Arabic, is part of them.
  {
    kind: 'hidden-character',
    pattern: /(?<![\p{RGI_Emoji}\uFE0F[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Inherited}]]])[\u200B-\u200F]/gv,
    name: 'ký tự không nhìn thấy',
  },
  // Spaces of other widths and line ends of other systems. The narrow ones that hold a number and its unit together are welcome.
  { kind: 'hidden-character', pattern: spaces, name: 'khoảng trống lạ' },
  // What XML 1.0 forbids (feeds, books), and the controls of old terminals. A lone half of a pair is no character at all.
  {
    kind: 'control-character',
    pattern: /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]|\p{Surrogate}|\p{Noncharacter_Code_Point}/gu,
    name: 'ký tự điều khiển',
  },
];

/** With an ordinary space for each strange one, everything else in its place. */
export const plainSpaces = (text: string): string => text.replace(spaces, ' ');

/** Words as they should have been typed. */
export const withoutStrange = (text: string): string =>
  strange.reduce((words, { pattern }) => words.replace(pattern, ''), plainSpaces(text));

/** Letters that look like those of Vietnamese, and are of another alphabet: only a search and a voice tell them apart. */
const looksLike: Record<string, string> = {
  ...{ Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ' },
  ...pairs('АВЕКМНОРСТХаеорсухі', 'ABEKMHOPCTXaeopcyxi'),
  ...pairs('ΑΒΕΗΙΚΜΝΟΡΤΥΧονı', 'ABEHIKMNOPTYXovi'),
};
const likeLetters = new RegExp(`[${Object.keys(looksLike).join('')}]`, 'gu');

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, place) => [letter, to[place]!]));
}

/** A word of Latin letters without those of other alphabets; Russian and Greek words stay what they are, and so do names of Iceland with a ð. */
export function withOwnLetters(word: string): string {
  const isMixed = /^[ÐðƉɖ]/u.test(word) || (/\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}ı]/u.test(word));
  const mended = word.replace(likeLetters, (letter) => looksLike[letter]!);
  return isMixed && /^[\p{Script=Latin}\p{M}]+$/u.test(mended) ? mended : word;
}
