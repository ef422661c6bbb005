import { foldVietnamese, wordsOf, type Word } from './fold.ts';
import { numberOf } from './likeness.ts';

/** Where the full text lies, as the title index tells. */
export interface FullTextPlace {
  /** Pagefind's folder. */
  folder: string;
  /** Changes with the texts: Pagefind's one file that is not named by its content is asked for with it. */
  edition: string;
  /** By what Pagefind sorts the pages of the title index, news left out. Changes with them: by that of another edition it cannot sort. */
  order: string;
  /** How many pages it knows, and how many news besides. */
  pages: number;
  news: number;
}

/** The kinds of page, as results are labelled; the place in this list is what the index stores. */
export const kinds = ['Hướng dẫn', 'Hỏi đáp', 'Chủ đề', 'Địa phương', 'Văn bản', 'Tin', 'Thủ tục', 'Liên hệ'] as const;
export type Kind = (typeof kinds)[number];

/** What the index file holds of a page: its address (short), kind, title, summary, headings, other names, and what is wrong with it today. */
export type TitleEntryData = [
  url: string,
  kind: number,
  title: string,
  summary: string,
  headings: string[],
  names: string[],
  notice?: string,
];

export interface TitleIndexFile {
  pages: TitleEntryData[];
  /** What people say, and what the pages say for it. */
  synonyms: [said: string, meant: string[]][];
  /** Questions with a known short answer, the answer, and its page. */
  answers: [asked: string[], answer: string, url: string][];
  /** Phrases that make any question one of the answers', and the place of that answer. */
  phrases: [said: string[], answer: number][];
  /** Phrases of questions that no page answers yet, and who does that. */
  unwritten: [said: string[], who: string][];
  fullText: FullTextPlace;
  /** How many pages use each tiếng, see `writeLexicon`. */
  lexicon: string;
}

interface Field {
  words: Word[];
  /** The number of each word's spelling, see `numberOf`. */
  spellings: number[];
  weight: number;
  /** A name of the page: who types it whole means this page. */
  isName: boolean;
}

export interface TitleEntry {
  url: string;
  kind: Kind;
  title: string;
  summary: string;
  headings: string[];
  /** Known where the full text has been asked for it. */
  body?: string;
  notice: string | undefined;
  fields: Field[];
}

const weights = { names: 1, headings: 0.62, summary: 0.55 } as const;

const field = (text: string, weight: number, isName: boolean): Field => {
  const words = wordsOf(text);
  return { words, spellings: words.map(numberOf), weight, isName };
};

export const fieldsOf = (title: string, names: readonly string[], headings: readonly string[], summary: string): Field[] => [
  ...[title, ...names].map((name) => field(name, weights.names, true)),
  ...headings.map((heading) => field(heading, weights.headings, false)),
  field(summary, weights.summary, false),
];

const slugOf = (title: string): string => foldVietnamese(title).replace(/[^a-z\d]+/g, '-');
// A star stands for the title in an address that it ends, as in half of them.
export const shortAddress = (url: string, title: string): string => url.replace(`/${slugOf(title)}/`, '/*/');
export const wholeAddress = (short: string, title: string): string => short.replace('*', slugOf(title));

export function openTitleIndex(file: TitleIndexFile): TitleEntry[] {
  return file.pages.map(([short, kind, title, summary, headings, names, notice]) => ({
    url: wholeAddress(short, title),
    kind: kinds[kind]!,
    title,
    summary,
    headings,
    notice,
    fields: fieldsOf(title, names, headings, summary),
  }));
}
