import { spell } from './numbers.ts';
import { notInWord, rule, wordEnds, type Rule } from './rule.ts';

/** Words that are shortened in writing only. */
export const shortenedRules: readonly Rule[] = [
  rule(String.raw`${notInWord}v\.v\.?(?!\p{L})\.{0,2}`, () => 'vân vân'),
  rule(String.raw`${notInWord}(?:VD|vd)(?::|\.)`, () => 'ví dụ:'),
  rule(String.raw`${notInWord}PGS\.?\s?TS\.?(?=\s?\p{Lu})\s?`, () => 'phó giáo sư, tiến sĩ '),
  rule(String.raw`${notInWord}GS\.?\s?TS\.?(?=\s?\p{Lu})\s?`, () => 'giáo sư, tiến sĩ '),
  rule(String.raw`${notInWord}(?:Th|ThS|Ths)\.\s?(?:S\.)?\s?(?=\p{Lu}\p{Ll})`, () => 'thạc sĩ '),
  rule(String.raw`${notInWord}TS\.\s?(?=\p{Lu}\p{Ll})`, () => 'tiến sĩ '),
  rule(String.raw`${notInWord}BS\.\s?(?=\p{Lu}\p{Ll})`, () => 'bác sĩ '),
  rule(String.raw`${notInWord}LS\.\s?(?=\p{Lu}\p{Ll})`, () => 'luật sư '),
  rule(String.raw`(?<=${notInWord}(?:[Pp]hím|[Dd]ấu) )\*`, () => 'sao'),
  rule(String.raw`(?<=${notInWord}(?:[Pp]hím|[Dd]ấu) )#`, () => 'thăng'),
  rule(String.raw`${notInWord}T\.Ư${wordEnds}`, () => 'Trung ương'),
  rule(String.raw`${notInWord}(?:SĐT|ĐT|Đt)(?=\s?[:.]?\s?[\d(+])`, () => 'điện thoại'),
  rule(
    String.raw`(?<=^|\s|[\p{L}\p{N}])\.(pdf|docx?|xlsx?|pptx?|jpe?g|png|html?|zip|mp[34]|txt)${wordEnds}`,
    (_, ending) => ` chấm ${spell(ending!)}`,
    'giu',
  ),
  rule(String.raw`${notInWord}STK(?=\s?[:.]?\s?\d)`, () => 'số tài khoản'),
  rule(String.raw`${notInWord}[Đđ]/[Cc](?=:| )`, () => 'địa chỉ'),
];

export const shortenedWords = [
  ...[
    'vân vân',
    'ví dụ',
    'phó giáo sư',
    'tiến sĩ',
    'thạc sĩ',
    'bác sĩ',
    'luật sư',
    'Trung ương',
    'điện thoại',
    'địa chỉ',
    'số tài khoản',
    'sao',
    'thăng',
  ],
];
