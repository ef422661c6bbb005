import dictionary from 'dictionary-vi';
import { once } from '../once.ts';
import { editDistance } from './nearest.ts';
import { houseTone } from './tone.ts';

/*
 * Vietnamese is written syllable by syllable with spaces between, and has few of them: a list of 6,600 knows every right one
 * (Hồ Ngọc Đức's, as packed for Hunspell: https://github.com/1ec5/hunspell-vi). What is not in it is a slip or a foreign word.
 */
const [, ...lines] = new TextDecoder().decode(dictionary.dic).split('\n');
const syllables = new Set(lines.map((line) => houseTone(line.replace(/\/.*$/, '').trim().normalize('NFC').toLowerCase())).filter(Boolean));

export function isSyllable(word: string): boolean {
  return syllables.has(word.toLowerCase());
}

/** Up to three syllables that a misspelt one may have meant, the likeliest first; of equals, those that `often` counts higher. */
export function syllablesNear(word: string, often: (syllable: string) => number): string[] {
  const typed = takeApart(word.toLowerCase());
  return syllablesApart()
    .filter(({ each }) => Math.abs(each.length - word.length) <= 1)
    .flatMap(({ each, ...parts }) => {
      const cost = costOf(parts, typed);
      return cost <= dearest ? [{ each, cost, often: often(each) }] : [];
    })
    .sort((a, b) => a.cost - b.cost || b.often - a.often)
    .slice(0, 3)
    .map(({ each }) => each);
}

interface Syllable {
  /** Without any mark, and with one spelling for ngh/ng, gh/g, k/c, y/i, which people mix up because they sound the same. */
  sound: string;
  /** With the marks of vowels (ă â ê ô ơ ư đ), without the tone. */
  letters: string;
  tone: string;
}

const syllablesApart = once(() => [...syllables].map((each) => ({ each, ...takeApart(each) })));

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

function takeApart(word: string): Syllable {
  const parts = word.normalize('NFD');
  const letters = parts.replace(tones, '').normalize('NFC');
  const plain = parts.replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  const sound = plain
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^k(?!h)/, 'c')
    .replaceAll('y', 'i');
  return { sound, letters, tone: parts.match(tones)?.[0] ?? '' };
}

/** Hook and tilde (hỏi, ngã) are one sound in the South. */
const isHookOrTilde = (tone: string) => tone === '\u0309' || tone === '\u0303';

/** Further away than this nobody meant it. */
const dearest = 3.5;

function costOf(a: Syllable, b: Syllable): number {
  const sound = 2 * editDistance(a.sound, b.sound);
  if (sound > dearest) return sound;
  const tone = a.tone === b.tone ? 0 : isHookOrTilde(a.tone) && isHookOrTilde(b.tone) ? 0.5 : 1;
  return sound + editDistance(a.letters, b.letters) + tone;
}
