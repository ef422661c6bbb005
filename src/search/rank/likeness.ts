import { hasMarks, type Word } from './fold.ts';
import { isOneSlip, sounds } from './spelling.ts';

/**
 * How alike a typed word and a word of the page are: 1 the same, 0 different. Exact marks count most; marks left out are no fault; other
 * marks, a like sound and one slip count less.
 */
function likeness(typed: Word, written: Word): number {
  if (typed.marked === written.marked) return 1;
  if (typed.key === written.key) return hasMarks(typed) ? 0.86 : 0.97;
  if (typed.begins && written.key.startsWith(typed.key)) return typed.begins;
  if (!/^[a-z]+$/.test(typed.key) || !/^[a-z]+$/.test(written.key)) return 0;
  if (sounds(typed.key) === sounds(written.key)) return 0.6;
  return typed.key.length > 3 && isOneSlip(typed.key, written.key) ? 0.4 : 0;
}

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
  const remembered = new Map<string, number[]>();
  return (typed) => {
    const name = `${typed.marked} ${typed.begins ?? ''}`;
    let worths = remembered.get(name);
    if (!worths) {
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(name, (worths = []));
    }
    // News bring spellings that were not there before.
    while (worths.length < spellings.length) worths.push(likeness(typed, spellings[worths.length]!));
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
