import { wordsOf, type Word } from './fold.ts';
import { numberOf } from './likeness.ts';
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
