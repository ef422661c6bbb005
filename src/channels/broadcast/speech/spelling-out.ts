import { digitNames, letterNames } from './numbers.ts';

/** How the letters are called in English, as Vietnamese hear and write it, and in schools. */
const otherNames: Record<string, string> = {
  a: 'ây',
  b: 'bi bờ',
  c: 'xi cờ xờ sê',
  d: 'đi dờ đờ',
  e: 'i',
  f: 'ép-phờ phờ',
  g: 'gi gờ',
  h: 'hắt hờ ết ếch',
  i: 'ai',
  j: 'giây gi giấy',
  k: 'kây cây ka cờ',
  l: 'eo e-lờ',
  m: 'em e-mờ',
  n: 'en e-nờ',
  o: 'ô âu ou',
  p: 'pi pờ',
  q: 'kiu cu quờ',
  r: 'e-rờ a',
  s: 'ét-sờ sờ es',
  t: 'ti tờ',
  u: 'iu ju',
  v: 'vi vờ',
  w: 'đắp-liu đúp-liu vê-kép',
  x: 'ích-xờ xờ ếch',
  y: 'oai y i-cờ-rét i-dài',
  z: 'zét giét',
};

/** The signs of an address, by what is said for them. */
const signs: Record<string, string> = { chấm: '.', 'gạch-ngang': '-', 'gạch-dưới': '_', gạch: '-', 'gạch-chéo': '/', 'a-còng': '@' };

/** What each word may stand for, besides itself. */
const meanings = new Map<string, Set<string>>();
const mean = (name: string, letter: string) => meanings.set(name, (meanings.get(name) ?? new Set()).add(letter));
for (const [letter, name] of Object.entries(letterNames)) mean(name.replaceAll(' ', '-'), plain(letter));
for (const [letter, names] of Object.entries(otherNames)) for (const name of names.split(' ')) mean(name, letter);
digitNames.forEach((name, digit) => mean(name, String(digit)));
for (const [name, sign] of Object.entries(signs)) mean(name, sign);

/** Letters without their marks, as addresses have them. */
function plain(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words, those names kept together that have two of them: vê kép, gạch dưới. */
function wordsOf(said: string): string[] {
  return said
    .toLowerCase()
    .replace(/(vê) (kép)|(i) (dài)|(gạch) (ngang|dưới|chéo)|(a) (còng)|(đắp|đúp) (liu)/gu, (pair) => pair.replace(' ', '-'))
    .split(/[\s,;:.…]+/u)
    .filter(Boolean);
}

/** Whether the words are nothing but names of letters and signs: then who hears them writes letter by letter. */
export const isSpelledOut = (said: string): boolean => wordsOf(said).every((word) => meanings.has(word));

/** Whether who hears the words and writes them down, tiếng by tiếng or letter by letter, gets all of `written`, and nothing more. */
export function spellsOut(said: string, written: string): boolean {
  const words = wordsOf(said);
  const wanted = plain(written);
  let places = new Set([0]);
  for (const word of words) {
    const ways = [plain(word).replaceAll('-', ''), ...(meanings.get(word) ?? [])];
    places = new Set([...places].flatMap((place) => ways.filter((way) => wanted.startsWith(way, place)).map((way) => place + way.length)));
  }
  return words.length > 0 && places.has(wanted.length);
}
