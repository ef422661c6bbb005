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
  { kind: 'hidden-character', pattern: /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064]|(?<!^)\uFEFF/gu, name: 'ký tự không nhìn thấy' },
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
