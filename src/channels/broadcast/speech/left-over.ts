import { actWords } from './acts.ts';
import { addressWords } from './addresses.ts';
import { amountWords } from './amounts.ts';
import { codeWords } from './codes.ts';
import { dateWords } from './dates.ts';
import { hourWords } from './hours.ts';
import { numberWords } from './numbers.ts';
import { placeWords } from './places.ts';
import { shortenedWords } from './shortened.ts';
import { memoize } from '../../../once.ts';

/** Every word that a rule can put in the place of a sign. */
const ruleWords: ReadonlySet<string> = new Set(
  [
    ...[actWords, addressWords, amountWords, codeWords, dateWords, hourWords, numberWords, placeWords, shortenedWords].flat(),
    ...['và', 'hoặc'],
  ].flatMap(lettersIn),
);

// The registers' words are the same for every sentence of a check.
const lettersOf = memoize((names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap(lettersIn)));

/** Signs that are silent: breaths, and the hyphen within a word. */
const silent = /^\p{L}+(?:-\p{L}+)*[.,;:!?…]*$/u;

function lettersIn(text: string): string[] {
  return text.toLocaleLowerCase('vi').match(/\p{L}+/gu) ?? [];
}

/** What stands beside a digit belongs to it, and is no word that could be said alone: the tr of 1tr5. */
const besideDigits = /\d\p{L}{1,3}(?!\p{L})|(?<!\p{L})\p{L}{1,3}(?=\d)/gu;

/** A capital alone is a name: lô B. Of more letters none can be said without a vowel, and none that are still an acronym. */
const canBeSaid = (word: string): boolean =>
  !/\p{L}{2}/u.test(word) || (/[aeiouy]/u.test(word.toLowerCase().normalize('NFD')) && !/\p{Lu}{2}/u.test(word));

/**
 * What an announcer would stumble over in the spoken form of `written`: a digit, a sign, letters that stuck to a spoken number, and
 * what has no vowel to be said with. `names` are the words of the registers' spoken forms. A word that stands neither in the text
 * nor in a register nor in a rule is a piece of one, so this finds slips that nobody has thought of.
 */
export function leftOver(spoken: string, written: string, names: readonly string[]): string[] {
  const said = lettersOf(names);
  const words = written.replace(besideDigits, ' ');
  // VietQR is said in its halves.
  const halves = words.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  const own = new Set([...lettersIn(words), ...lettersIn(halves)]);
  const addresses = written.toLowerCase().match(/\S+[.@/]\S+/gu) ?? [];
  const isKnown = (letters: string) =>
    own.has(letters) ||
    ruleWords.has(letters) ||
    said.has(letters) ||
    (letters.length > 2 && addresses.some((address) => address.includes(letters)));
  const isWhole = (word: string) =>
    silent.test(word) && lettersIn(word).every((letters) => isKnown(letters)) && (canBeSaid(word) || said.has(word.toLowerCase()));
  return [...new Set(spoken.split(/\s+/u).filter((word) => word !== '' && !isWhole(word)))];
}
