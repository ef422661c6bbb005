/**
 * The files of the full text. One holds some tiếng, in the order of their keys: a common tiếng alone, rare ones together, so that
 * a question asks for a few small files. Both sides find the file of a tiếng by the first key of each.
 */
export type WordFile = Record<string, Spelling[]>;

/** One spelling of a tiếng (đăng, đang), and where it stands. */
export type Spelling = [
  marked: string,
  /** The numbers of its pages, ascending, each as the distance from the one before. */
  pages: number[],
  /** How well placed it is on each of them, a digit of `placeWorth` a page. */
  places: string,
  /** The tiếng that follow it, each with the places in `pages` where it does, again as distances. */
  followers: Record<string, number[]>,
];

/** Digits of `places`, from once in the body to the title, and what each is worth. */
export const placeWorth = [0, 0.4, 0.5, 0.6, 0.8, 1] as const;

/** A news item as results show it. */
export type NewsText = [url: string, title: string, summary: string, body: string, notice: string];

/** How many news share a file; results ask for one file a news item, so few. */
export const newsInFile = 6;

/** Where the full text lies, as the small index tells. */
export interface FullTextPlace {
  /** The folder's address; it names its content, so that a file in it never changes. */
  folder: string;
  /** The first key of each file of words. */
  starts: string[];
  pages: number;
}

/** The number of the file that holds a key, if any does. Compares as JavaScript does, never by locale. */
export function fileOf(starts: readonly string[], key: string): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= key) low = middle;
    else high = middle;
  }
  return low;
}

/** 3, 7, 8 as 3, 4, 1. */
export const distances = (numbers: readonly number[]): number[] => numbers.map((number, place) => number - (numbers[place - 1] ?? 0));

/** 3, 4, 1 as 3, 7, 8. */
export function fromDistances(steps: readonly number[]): number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
