import { actWords } from './acts.ts';
import { addressWords } from './addresses.ts';
import { amountWords } from './amounts.ts';
import { codeWords } from './codes.ts';
import { dateWords } from './dates.ts';
import { hourWords } from './hours.ts';
import { numberWords } from './numbers.ts';
import { placeWords } from './places.ts';
import { shortenedWords } from './shortened.ts';

/** Every word that a rule can put in the place of a sign. */
const ruleWords = [
  ...[actWords, addressWords, amountWords, codeWords, dateWords, hourWords, numberWords, placeWords, shortenedWords].flat(),
  ...['và', 'hoặc'],
].flatMap(lettersIn);

/** Signs that are silent: breaths, and the hyphen within a word. */
const silent = /^\p{L}+(?:-\p{L}+)*[.,;:!?…]*$/u;

function lettersIn(text: string): string[] {
  return text.toLocaleLowerCase('vi').match(/\p{L}+/gu) ?? [];
}

/**
 * What an announcer would stumble over in the spoken form of `written`: a digit, a sign, and letters that stuck to a spoken number.
 * `names` are the words of the registers' spoken forms. A word that stands neither in the text nor in a register nor in a rule is
 * a piece of one, so this finds slips that nobody has thought of.
 */
export function leftOver(spoken: string, written: string, names: readonly string[]): string[] {
  const known = new Set([...ruleWords, ...[written, ...names].flatMap(lettersIn)]);
  const isWhole = (word: string) => silent.test(word) && lettersIn(word).every((letters) => known.has(letters));
  return [...new Set(spoken.split(/\s+/u).filter((word) => word !== '' && !isWhole(word)))];
}
