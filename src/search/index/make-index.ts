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
  place: Omit<FullTextPlace, 'ids'>;
  /** Pagefind's files by their names. */
  files: Map<string, Uint8Array>;
  /** On how many pages each tiếng stands, by its key. */
  uses: Map<string, number>;
  /** Whether the tiếng of a phrase follow each other on the pages, two by two. */
  stands: (phrase: string) => boolean;
  /** Pagefind's name of each page, by its address. */
  ids: Map<string, string>;
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
  const uses = new Map<string, number>();
  const followers = new Set<string>();
  for (const { url, title, headings, summary, body, notice } of [...pages, ...news]) {
    const { content, keys, pairs } = writeRecord([title, headings.join('.\n'), summary, body]);
    for (const key of keys) uses.set(key, (uses.get(key) ?? 0) + 1);
    for (const pair of pairs) followers.add(pair);
    const { errors } = await index.addCustomRecord({ url, content, language: 'vi', ...(notice ? { meta: { notice } } : {}) });
    if (errors.length > 0) throw new Error(`Pagefind refused ${url}: ${errors.join('; ')}`);
  }
  const made = await index.getFiles();
  await close();
  const files = new Map(made.files.filter(({ path }) => isAsked.test(path)).map(({ path, content }) => [path, unpack(path, content)]));
  const names = [...files.keys()].sort();
  const fragments = names.filter((name) => name.startsWith('fragment/'));
  const ids = new Map(fragments.map((name) => [addressIn(files.get(name)!), /([^/]*)\.pf_fragment$/.exec(name)![1]!]));
  // Everything is named by its content, but the program, which changes with its version alone, and the entry, which names the list of pages.
  const program = createHash('sha256');
  for (const name of names.filter((each) => /\.(js|pagefind)$/.test(each))) program.update(files.get(name)!);
  const place = {
    folder: `/tim-kiem/toan-van/${program.digest('hex').slice(0, 12)}/`,
    edition: names.find((name) => name.endsWith('.pf_meta')) ?? '',
    pages: pages.length + news.length,
  };
  const stands = (phrase: string) => {
    const { keys, pairs } = writeRecord([phrase]);
    return [...keys].every((key) => uses.has(key)) && [...pairs].every((pair) => followers.has(pair));
  };
  return { pages, news, place, files, uses, stands, ids };
}

/** What a page that asks needs; the rest is ready-made boxes, and a worker. */
const isAsked = /^pagefind(\.js|-entry\.json)$|\.(pagefind|pf_meta|pf_index|pf_fragment)$/;

/** Pagefind reads its files unpacked as well, and a server presses them better than it did. */
const unpack = (path: string, content: Uint8Array): Uint8Array => (/\.(js|json)$/.test(path) ? content : gunzipSync(content));

/** An unpacked file begins with twelve letters that say what it is. */
const addressIn = (fragment: Uint8Array): string => (JSON.parse(Buffer.from(fragment.subarray(12)).toString()) as { url: string }).url;
