import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Library } from '../../library/library.ts';
import type { FullTextPlace } from '../rank/title-index.ts';
import { pageTexts, type PageTexts } from './page-texts.ts';
import { writeRecord } from '../rank/record.ts';

// Pagefind cuts its index into files of so many places of words. Its own 20,000 put a quarter of all words into each, and a question
// brings as many files as it has words. There is no other way to tell it.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '500';

export interface TextIndex extends PageTexts {
  place: FullTextPlace;
  /** Pagefind's files by their names. */
  files: Map<string, Uint8Array>;
  /** On how many pages each tiếng stands, by its key; of news all count as one, and only where no page has it. */
  uses: Map<string, number>;
  /** Whether the tiếng of a phrase follow each other on the pages, two by two. */
  stands: (phrase: string) => boolean;
}

let made: { library: Library; texts: string; index: Promise<TextIndex> } | undefined;

/** The index of every page's text. Made once in a build; while editing, again when a text has changed. */
export function getTextIndex(library: Library): Promise<TextIndex> {
  if (made?.library === library) return made.index;
  const texts = pageTexts(library);
  const written = import.meta.env.DEV ? JSON.stringify(texts) : '';
  if (made?.texts === written) return made.index;
  // One after the other: Pagefind's program serves the whole process, and ends with the first that closes it.
  const before = made?.index.catch(() => undefined);
  const index = Promise.resolve(before).then(() => makeTextIndex(texts));
  made = { library, texts: written, index };
  return index;
}

export async function makeTextIndex({ pages, news }: PageTexts): Promise<TextIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'vi', keepIndexUrl: true });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const order = hashOf(pages.map(({ url }) => url).join());
  const uses = new Map<string, number>();
  const followers = new Set<string>();
  for (const [number, { url, title, headings, summary, body, notice }] of [...pages, ...news].entries()) {
    const { content, keys, pairs } = writeRecord([title, headings.join('.\n'), summary, body]);
    const isNews = number >= pages.length;
    for (const key of keys) if (!isNews || !uses.has(key)) uses.set(key, (uses.get(key) ?? 0) + 1);
    for (const pair of pairs) followers.add(pair);
    const sort = isNews ? {} : { sort: { [order]: String(number) } };
    const { errors } = await index.addCustomRecord({ url, content, language: 'vi', ...(notice ? { meta: { notice } } : {}), ...sort });
    if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
  }
  const made = await index.getFiles();
  await close();
  const files = new Map(made.files.filter(({ path }) => isAsked.test(path)).map(({ path, content }) => [path, unpack(path, content)]));
  const names = [...files.keys()].sort();
  // Everything is named by its content, but the program, which changes with its version alone, and the entry, which names the list of pages.
  const program = hashOf(Buffer.concat(names.filter((name) => /\.(js|pagefind)$/.test(name)).map((name) => files.get(name)!)));
  const place = {
    folder: `/tim-kiem/toan-van/${program}/`,
    edition: names.find((name) => name.endsWith('.pf_meta')) ?? '',
    order,
    pages: pages.length,
    news: news.length,
  };
  const stands = (phrase: string) => {
    const { keys, pairs } = writeRecord([phrase]);
    return [...keys].every((key) => uses.has(key)) && [...pairs].every((pair) => followers.has(pair));
  };
  return { pages, news, place, files, uses, stands };
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex').slice(0, 12);

/** What a page that asks needs; the rest is ready-made boxes, and a worker. */
const isAsked = /^pagefind(\.js|-entry\.json)$|\.(pagefind|pf_meta|pf_index|pf_fragment)$/;

/** Pagefind reads its files unpacked as well, and a server presses them better than it did. */
const unpack = (path: string, content: Uint8Array): Uint8Array => (/\.(js|json)$/.test(path) ? content : gunzipSync(content));
