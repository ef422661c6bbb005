import { createHash } from 'node:crypto';
import type { Library } from '../truth/library.ts';
import { makeWordFiles } from './make-word-files.ts';
import { pageTexts, type PageText, type PageTexts } from './page-texts.ts';
import { newsInFile, type FullTextPlace, type NewsText } from './word-files.ts';

export interface FullText {
  /** Every page but news, in the order of their numbers. */
  pages: PageText[];
  place: FullTextPlace;
  /** The part of the address that names this edition. */
  edition: string;
  /** What each file holds, as JSON, by its name. */
  files: Map<string, string>;
  /** On how many pages each tiếng stands. */
  uses: Map<string, number>;
}

let made: { library: Library; texts: string; fullText: FullText } | undefined;

/** The full text of every page. Made once in a build; while editing, again when a text has changed. */
export function getFullText(library: Library): FullText {
  if (made?.library === library) return made.fullText;
  const texts = pageTexts(library);
  const written = import.meta.env.DEV ? JSON.stringify(texts) : '';
  if (made?.texts !== written) made = { library, texts: written, fullText: makeFullText(texts) };
  return made.fullText;
}

export function makeFullText({ pages, news }: PageTexts): FullText {
  const words = makeWordFiles([...pages, ...news]);
  const files = new Map(words.files.map((file, place) => [`chu-${place}`, JSON.stringify(file)]));
  for (let start = 0; start < news.length; start += newsInFile) {
    const some = news
      .slice(start, start + newsInFile)
      .map(({ url, title, summary, body, notice }): NewsText => [url, title, summary, body, notice]);
    files.set(`tin-${start / newsInFile}`, JSON.stringify(some));
  }
  const hash = createHash('sha256');
  for (const [name, content] of files) hash.update(`${name}\n${content}\n`);
  const edition = hash.digest('hex').slice(0, 12);
  const place = { folder: `/tim-kiem/toan-van/${edition}/`, starts: words.starts, pages: pages.length + news.length };
  return { pages, place, edition, files, uses: words.uses };
}
