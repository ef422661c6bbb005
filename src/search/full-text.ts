import type { Word } from './fold.ts';
import { phraseWorth } from './rank.ts';
import { fileOf, fromDistances, placeWorth, type FullTextPlace, type Spelling, type WordFile } from './word-files.ts';

/** Brings a JSON file of the full text by its name. */
export type Bring = <T>(name: string) => Promise<T>;

export interface FullTextQuestion {
  /** What was typed, and the same with every synonym replaced: `cccd` stands in no text. */
  wordings: readonly (readonly Word[])[];
  /** The last word of each may be only the beginning of one. */
  unfinished: boolean;
}

/** For each page by its number: how well it has the words wherever they stand, and what stands there as a phrase is worth. */
export interface FullTextAnswer {
  loose: Float32Array;
  phrase: Float32Array;
}

/** Most tiếng to look up for one question; each is about a file. */
const mostLookedUp = 10;

/** Where one tiếng of a question stands, page by page, and what that is worth; and where the next one follows it at once. */
interface Standing {
  worth: Float32Array;
  beforeNext: Float32Array;
}

/** Looks questions up in the files of words. */
export function openFullText({ starts, pages }: FullTextPlace, telling: (key: string) => number, bring: Bring) {
  const spellingsOf = async (key: string): Promise<Spelling[]> => {
    if (starts.length === 0) return [];
    const file = await bring<WordFile>(`chu-${fileOf(starts, key)}`);
    return Object.hasOwn(file, key) ? file[key]! : [];
  };

  return async ({ wordings, unfinished }: FullTextQuestion): Promise<FullTextAnswer> => {
    const keys = [...new Set(wordings.flat().map(({ key }) => key))];
    const chosen = keys.sort((a, b) => telling(b) - telling(a)).slice(0, mostLookedUp);
    const spellings = new Map(await Promise.all(chosen.map(async (key) => [key, await spellingsOf(key)] as const)));
    const answer: FullTextAnswer = { loose: new Float32Array(pages), phrase: new Float32Array(pages) };
    for (const words of wordings) {
      const last = words.length - 1;
      const standings = words.map((word, place) =>
        findStanding(spellings.get(word.key) ?? [], word, words[place + 1], unfinished && place + 1 === last, pages),
      );
      // Of a word that is still being typed nothing may stand anywhere: then it may be any that follows the word before.
      if (unfinished && last > 0) raise(standings[last]!.worth, standings[last - 1]!.beforeNext, unfinishedWorth);
      const worths = words.map(({ key }) => telling(key));
      rateLoosely(standings, worths, answer.loose);
      ratePhrases(standings, worths, answer.phrase);
    }
    return answer;
  };
}

const unfinishedWorth = 0.6;
/** What other dấu than the typed ones are worth; who typed none means any. */
const otherMarksWorth = 0.8;

function findStanding(
  spellings: readonly Spelling[],
  word: Word,
  next: Word | undefined,
  isNextUnfinished: boolean,
  pages: number,
): Standing {
  const standing = { worth: new Float32Array(pages), beforeNext: new Float32Array(pages) };
  const hasMarks = /[^a-z0-9]/.test(word.marked);
  for (const [marked, steps, places, followers] of spellings) {
    const exact = hasMarks && marked !== word.marked ? otherMarksWorth : 1;
    const at = fromDistances(steps);
    at.forEach((page, index) => keepMost(standing.worth, page, exact * placeWorth[Number(places[index])]!));
    if (!next) continue;
    for (const key of isNextUnfinished ? Object.keys(followers).filter((each) => each.startsWith(next.key)) : [next.key]) {
      if (!Object.hasOwn(followers, key)) continue;
      for (const index of fromDistances(followers[key]!)) keepMost(standing.beforeNext, at[index]!, exact);
    }
  }
  return standing;
}

function keepMost(worths: Float32Array, place: number, worth: number): void {
  if (worth > worths[place]!) worths[place] = worth;
}

function raise(worths: Float32Array, by: Float32Array, share: number): void {
  by.forEach((worth, place) => keepMost(worths, place, share * worth));
}

/** Words count by how much they tell; a page that has them all counts fully, one that has half of them for much less than half. */
function rateLoosely(standings: readonly Standing[], worths: readonly number[], loose: Float32Array): void {
  const total = worths.reduce((sum, worth) => sum + worth, 0);
  for (let page = 0; page < loose.length; page += 1) {
    let has = 0;
    let placed = 0;
    for (let place = 0; place < worths.length; place += 1) {
      const worth = standings[place]!.worth[page]!;
      if (worth === 0) continue;
      has += worths[place]!;
      placed += worth * worths[place]!;
    }
    if (has > 0) keepMost(loose, page, (has / total) * (placed / total));
  }
}

/** A page counts by the best run of words that stand there together. */
function ratePhrases(standings: readonly Standing[], worths: readonly number[], phrase: Float32Array): void {
  const total = worths.reduce((sum, worth) => sum + worth, 0);
  // One word is a phrase of its own: a number of a form stands on two pages of hundreds, and those are meant.
  if (worths.length === 1) raise(phrase, standings[0]!.worth, phraseWorth(standings[0]!.worth.filter(Boolean).length, phrase.length));
  for (let from = 0; from + 1 < worths.length; from += 1) {
    const together = standings[from]!.beforeNext.slice();
    let said = worths[from]!;
    for (let to = from + 1; to < worths.length; to += 1) {
      said += worths[to]!;
      let found = 0;
      for (let page = 0; page < together.length; page += 1) {
        if (to > from + 1) together[page] = Math.min(together[page]!, standings[to - 1]!.beforeNext[page]!);
        if (together[page]! > 0) found += 1;
      }
      if (found === 0) break;
      const whole = said === total ? 1 : (partOfPhrase * said) / total;
      raise(phrase, together, whole * phraseWorth(found, phrase.length));
    }
  }
}

/** A part of what was asked that stands together says less than the whole. */
const partOfPhrase = 0.5;
