import { isSyllable } from './syllables.ts';
import { houseTone } from './tone.ts';

/*
 * Vietnamese from before Unicode, and Unicode that a program took for something else. On screen it is a row of strange letters, and each
 * of its words looks like a slip of its own; named as what it is, it can be turned back as a whole.
 */
interface Encoding {
  /** What an editor reads of a line in it. */
  name: string;
  /** What its letters stand for; the text itself where they stand for nothing. */
  decode: (text: string) => string;
}

const letters = (from: string, to: string) => new Map([...from].map((letter, place) => [letter, [...to][place]!]));
const swap = (table: ReadonlyMap<string, string>) => (text: string) => [...text].map((letter) => table.get(letter) ?? letter).join('');

/** ABC fonts of the North (TCVN 5712, VN3). */
const tcvn3 = swap(
  letters(
    'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦',
    'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ',
  ),
);

/** VNI fonts of the South write a vowel and its marks as two letters. */
const vniMarks: Record<string, string> = {
  ...{ ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' },
  ...{ â: '\u0302', à: '\u0302\u0300', á: '\u0302\u0301', å: '\u0302\u0309', ã: '\u0302\u0303', ä: '\u0302\u0323' },
  ...{ ê: '\u0306', è: '\u0306\u0300', é: '\u0306\u0301', ú: '\u0306\u0309', ü: '\u0306\u0303', ë: '\u0306\u0323' },
};
const vniLetters = swap(letters('ñÑöÖôÔæÆóÓòÒîÎ', 'đĐưƯơƠỉỈĩĨịỊỵỴ'));
const vni = (text: string) =>
  text
    .replace(/([aeouyöô])([øùûõïâàáåãäêèéúüë])/giu, (_, vowel: string, mark: string) => vniLetters(vowel) + vniMarks[mark.toLowerCase()]!)
    .replace(/[ñÑöÖôÔæÆóÓòÒîÎ]/gu, vniLetters)
    .normalize('NFC');

/** Mail of the nineties: `Vie^.t`, `ddu+o+`ng`. */
const viqrMarks: Record<string, string> = {
  ...{ '^': '\u0302', '(': '\u0306', '+': '\u031B', '*': '\u031B' },
  ...{ '`': '\u0300', "'": '\u0301', '?': '\u0309', '~': '\u0303', '.': '\u0323' },
};
const viqr = (text: string) =>
  text
    .replace(
      /([aeiouy])([\^(+*])?([`'?~.](?=\p{L}|[^\p{L}]|$))?/giu,
      (_, vowel: string, shape = '', tone = '') => vowel + [shape, tone].map((mark: string) => viqrMarks[mark] ?? '').join(''),
    )
    .replace(/d[dD]/g, 'đ')
    .replace(/D[dD]/g, 'Đ')
    .normalize('NFC');

/** UTF-8 whose bytes were taken for the letters of an older code page. */
function misread(page: string): (text: string) => string {
  const decoder = new TextDecoder(page);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  for (let byte = 0x80; byte < 0xa0; byte += 1) if (!bytes.has(String.fromCharCode(byte))) bytes.set(String.fromCharCode(byte), byte);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  return (text) =>
    text.replace(/[^\0-\x7F]+/gu, (run) => {
      try {
        return utf8.decode(new Uint8Array([...run].map((letter) => bytes.get(letter) ?? 0xff)));
      } catch {
        return run;
      }
    });
}

const encodings: readonly Encoding[] = [
  ...['windows-1252', 'windows-1258'].flatMap((page) => {
    const decode = misread(page);
    return [
      { name: `là chữ UTF-8 mở nhầm bằng mã ${page}`, decode },
      { name: `là chữ UTF-8 hai lần mở nhầm bằng mã ${page}`, decode: (text: string) => decode(decode(text)) },
    ];
  }),
  { name: 'gõ bằng mã TCVN3 (phông .VnTime), không phải Unicode', decode: tcvn3 },
  { name: 'gõ bằng mã VNI (phông VNI-Times), không phải Unicode', decode: vni },
  { name: 'gõ bằng mã VIQR, không phải Unicode', decode: viqr },
];

/** How many words become Vietnamese when read so, and were not. One may be chance, or a foreign name. */
const enough = 2;

/** The encoding that words of a line were written in, and what the line says; undefined where no words of it were. */
export function legacyIn(line: string): { name: string; says: string } | undefined {
  const wrong = [...new Set(line.split(/[ \t]+/))].filter((token) => telling.test(token) && !isVietnamese(token));
  if (wrong.length < enough) return undefined;
  const ranked = encodings
    .map(({ name, decode }) => ({ name, decode, mended: wrong.filter((token) => isVietnamese(decode(token))) }))
    .filter(({ mended }) => mended.length >= enough)
    .sort((a, b) => b.mended.length - a.mended.length);
  const [best] = ranked;
  if (!best) return undefined;
  const { name, decode, mended } = best;
  // Beside words that are right as they stand, only those that are wrong are read anew.
  const isMixed = /[\u1EA0-\u1EF9]/.test(line);
  const says = isMixed ? line.replace(/[^ \t]+/g, (token) => (mended.includes(token) ? decode(token) : token)) : decode(line);
  return { name, says: says.normalize('NFC') };
}

/** What a word of any of them has, and plain English has not. */
const telling = /[^\0-\x7F]|[aeiouy][\^(+*'`?~.]+\p{L}|[aeiouy][\^(+*`~]|dd/iu;

/** Whether all that is written with letters in a word are syllables, and one of them could be nothing else. */
function isVietnamese(token: string): boolean {
  const words = token.match(/[\p{L}\p{M}]+/gu)?.map((word) => word.normalize('NFC')) ?? [];
  return words.some((word) => word.length > 1 && /[^\0-\x7F]/.test(word)) && words.every((word) => isSyllable(houseTone(word)));
}
