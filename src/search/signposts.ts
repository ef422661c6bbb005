import { wordsOf, type Word } from './fold.ts';
import { completionsOf, type Lexicon } from './spelling.ts';
import type { FullTextPlace } from './word-files.ts';

/** The kinds of page, as results are labelled; the place in this list is what the index stores. */
export const kinds = ['Hướng dẫn', 'Hỏi đáp', 'Chủ đề', 'Địa phương', 'Văn bản', 'Tin'] as const;
export type Kind = (typeof kinds)[number];

/** What the index file holds of a page: its address, kind, title, summary, headings, other names, and what is wrong with it today. */
export type SignpostData = [
  url: string,
  kind: number,
  title: string,
  summary: string,
  headings: string[],
  names: string[],
  notice?: string,
];

export interface SignpostFile {
  pages: SignpostData[];
  /** What people say, and what the pages say for it. */
  synonyms: [said: string, meant: string[]][];
  /** Questions with a known short answer, the answer, its page, and that page's number among the news if it is one. */
  answers: [asked: string[], answer: string, url: string, news?: number][];
  fullText: FullTextPlace;
  /** Tiếng of the site with the number of pages that use it. */
  lexicon: Record<string, number>;
}

interface Field {
  words: Word[];
  /** The number of each word's spelling, see `numberOf`. */
  spellings: number[];
  weight: number;
  /** A name of the page: who types it whole means this page. */
  isName: boolean;
}

export interface Signpost {
  url: string;
  kind: Kind;
  title: string;
  summary: string;
  headings: string[];
  /** The text of a news item; of other pages the small index holds none. */
  body?: string;
  notice: string | undefined;
  fields: Field[];
}

const weights = { title: 1, names: 0.95, headings: 0.62, summary: 0.55 } as const;

const field = (text: string, weight: number, isName: boolean): Field => {
  const words = wordsOf(text);
  return { words, spellings: words.map(numberOf), weight, isName };
};

export const fieldsOf = (title: string, names: readonly string[], headings: readonly string[], summary: string): Field[] => [
  field(title, weights.title, true),
  ...names.map((name) => field(name, weights.names, true)),
  ...headings.map((heading) => field(heading, weights.headings, false)),
  field(summary, weights.summary, false),
];

/** Every spelling that stands in some field, once. */
const spellings: Word[] = [];
const numbers = new Map<string, number>();

/** A typed word is compared once with each spelling rather than with each place where it stands: that is where a slow phone spent its time. */
function numberOf(word: Word): number {
  let number = numbers.get(word.marked);
  if (number === undefined) numbers.set(word.marked, (number = spellings.push(word) - 1));
  return number;
}

export function openSignposts(file: SignpostFile): Signpost[] {
  return file.pages.map(([url, kind, title, summary, headings, names, notice]) => ({
    url,
    kind: kinds[kind]!,
    title,
    summary,
    headings,
    notice,
    fields: fieldsOf(title, names, headings, summary),
  }));
}

/** How much a word tells: rare ones much, those on every page nothing. The beginning of a word tells as much as the commonest it may become. */
export function tellingness(lexicon: Lexicon, pages: number): (key: string) => number {
  const remembered = new Map<string, number>();
  return (key) => {
    let worth = remembered.get(key);
    if (worth === undefined) {
      const uses = lexicon.get(key) ?? Math.max(0.5, ...completionsOf(key, lexicon).map(([, more]) => more));
      remembered.set(key, (worth = Math.log(1 + pages / (uses + 0.5))));
    }
    return worth;
  };
}

/** How alike a typed word and a word of the page are: 1 the same, less for other marks or a slip, 0 for different. */
export type Likeness = (typed: Word, written: Word) => number;

/** How alike a typed word is to each spelling, by its number. */
export type AlikeToAll = (typed: Word) => readonly number[];

/** Words of earlier questions that are worth remembering: the next question is mostly one letter longer. */
const mostRemembered = 100;

export function compareWithAll(alike: Likeness): AlikeToAll {
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
interface Likenesses {
  each: readonly number[];
  most: number;
}

/** Compares a typed word with every field of a page. */
export type Comparison = (typed: Word) => readonly Likenesses[];

const nowhere: Likenesses = { each: [], most: 0 };

/** A word that stands in several wordings of a question is compared once. */
export function compareWith(page: Signpost, alikeToAll: AlikeToAll): Comparison {
  const remembered = new Map<readonly number[], Likenesses[]>();
  return (typed) => {
    const worths = alikeToAll(typed);
    let compared = remembered.get(worths);
    if (!compared) {
      compared = page.fields.map(({ spellings }) => {
        let most = 0;
        for (const spelling of spellings) if (worths[spelling]! > most) most = worths[spelling]!;
        return most === 0 ? nowhere : { each: spellings.map((spelling) => worths[spelling]!), most };
      });
      remembered.set(worths, compared);
    }
    return compared;
  };
}

/**
 * How well a field answers a question, 0 to about 1. Words count by how much they tell; two that stand together in both count
 * again, since most Vietnamese words are two tiếng and `hộ khẩu` is not `hộ … khẩu`. What the field says beyond the question costs a little.
 */
function scoreField(
  question: readonly Word[],
  field: readonly Word[],
  found: readonly Likenesses[],
  telling: (key: string) => number,
): number {
  if (found.every(({ most }) => most === 0)) return 0;
  let possible = 0;
  let reached = 0;
  question.forEach((typed, place) => {
    const worth = telling(typed.key);
    possible += worth;
    reached += worth * found[place]!.most;
    const next = question[place + 1];
    if (!next) return;
    const pairWorth = (worth + telling(next.key)) / 2;
    possible += pairWorth;
    reached += pairWorth * pairLikeness(found[place]!, found[place + 1]!);
  });
  let said = 0;
  let asked = 0;
  field.forEach((written, place) => {
    const worth = telling(written.key);
    said += worth;
    if (found.some(({ each }) => each[place]! > 0.5)) asked += worth;
  });
  return (reached / possible) * (0.8 + (0.2 * asked) / Math.max(said, 0.001));
}

/** How alike two words that follow each other are to two that do in the field, at the best place. */
function pairLikeness(first: Likenesses, second: Likenesses): number {
  if (first.most === 0 || second.most === 0) return 0;
  let most = 0;
  for (let place = 0; place + 1 < first.each.length; place += 1) {
    const a = first.each[place]!;
    const b = second.each[place + 1]!;
    if (a > 0 && b > 0) most = Math.max(most, (a + b) / 2);
  }
  return most;
}

/** What a page gets for saying every word somewhere, if not in one place. */
const togetherWorth = 0.3;

/**
 * The best field decides; the next two add a little, so that a page that says it in title and steps beats one that says it once.
 * Then what the fields say together counts: `quên mật khẩu VNeID` has its two halves in a heading and in the title.
 */
export function scoreSignpost(question: readonly Word[], page: Signpost, telling: (key: string) => number, compare: Comparison): number {
  const found = question.map(compare);
  if (found.every((fields) => fields.every(({ most }) => most === 0))) return 0;
  const scores = page.fields
    .map(({ words, weight }, field) => {
      const inField = found.map((fields) => fields[field]!);
      return weight * scoreField(question, words, inField, telling);
    })
    .sort((a, b) => b - a);
  let possible = 0;
  let reached = 0;
  question.forEach((typed, place) => {
    const worth = telling(typed.key);
    possible += worth;
    reached += worth * Math.max(...page.fields.map(({ weight }, field) => Math.sqrt(weight) * found[place]![field]!.most));
  });
  return scores[0]! + 0.12 * ((scores[1] ?? 0) + (scores[2] ?? 0)) + togetherWorth * (reached / possible);
}
