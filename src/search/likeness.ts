import type { Word } from './fold.ts';
import { isOneSlip, sounds } from './spelling.ts';

/** How alike a typed word and a word of the page are: 1 the same, less for other marks or a slip, 0 for different. */
type Likeness = (typed: Word, written: Word) => number;

/** Exact marks count most; marks left out are no fault; other marks, a like sound and one slip count less. Remembered per pair of keys. */
function likeness(): Likeness {
  const remembered = new Map<string, Map<string, number>>();
  return (typed, written) => {
    if (typed.key === written.key) {
      if (typed.marked === written.marked) return 1;
      return hasMarks(typed.marked) ? 0.86 : 0.97;
    }
    if (typed.begins && written.key.startsWith(typed.key)) return typed.begins;
    let near = remembered.get(typed.key);
    if (!near) remembered.set(typed.key, (near = new Map()));
    let value = near.get(written.key);
    if (value === undefined) near.set(written.key, (value = keyLikeness(typed.key, written.key)));
    return value;
  };
}

function keyLikeness(typed: string, written: string): number {
  if (!/^[a-z]+$/.test(typed) || !/^[a-z]+$/.test(written)) return 0;
  if (sounds(typed) === sounds(written)) return 0.6;
  return typed.length > 3 && isOneSlip(typed, written) ? 0.4 : 0;
}

const hasMarks = (text: string) => /[^a-z0-9]/.test(text);

/** Every spelling that stands in some field, once. */
const spellings: Word[] = [];
const numbers = new Map<string, number>();

/** A typed word is compared once with each spelling rather than with each place where it stands: that is where a slow phone spent its time. */
export function numberOf(word: Word): number {
  let number = numbers.get(word.marked);
  if (number === undefined) numbers.set(word.marked, (number = spellings.push(word) - 1));
  return number;
}

/** How alike a typed word is to each spelling, by its number. */
type AlikeToAll = (typed: Word) => readonly number[];

/** Words of earlier questions that are worth remembering: the next question is mostly one letter longer. */
const mostRemembered = 100;

export function compareWithAll(): AlikeToAll {
  const alike = likeness();
  const remembered = new Map<string, number[]>();
  return (typed) => {
    const name = `${typed.marked} ${typed.begins ?? ''}`;
    let worths = remembered.get(name);
    if (!worths) {
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(name, (worths = []));
    }
    // News bring spellings that were not there before.
    while (worths.length < spellings.length) worths.push(alike(typed, spellings[worths.length]!));
    return worths;
  };
}

/** How alike a typed word is to each word of a field, and the most of it. */
export interface Likenesses {
  each: readonly number[];
  most: number;
}

/** Compares a typed word with every field of a page. */
export type Comparison = (typed: Word) => readonly Likenesses[];

const nowhere: Likenesses = { each: [], most: 0 };

/** A word that stands in several wordings of a question is compared once. */
export function compareWith(fields: readonly { spellings: readonly number[] }[], alikeToAll: AlikeToAll): Comparison {
  const remembered = new Map<readonly number[], Likenesses[]>();
  return (typed) => {
    const worths = alikeToAll(typed);
    let compared = remembered.get(worths);
    if (!compared) {
      compared = fields.map(({ spellings }) => {
        let most = 0;
        for (const spelling of spellings) if (worths[spelling]! > most) most = worths[spelling]!;
        return most === 0 ? nowhere : { each: spellings.map((spelling) => worths[spelling]!), most };
      });
      remembered.set(worths, compared);
    }
    return compared;
  };
}
