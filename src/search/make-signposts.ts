import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { addressOf, parsePageReference } from '../addresses.ts';
import { contentDir } from '../site.ts';
import { writeDay } from '../truth/day.ts';
import type { Library } from '../truth/library.ts';
import { fillValues } from '../truth/value.ts';
import { getFullText } from './make-full-text.ts';
import type { PageText } from './page-texts.ts';
import { kinds, type SignpostData, type SignpostFile } from './signposts.ts';

interface Synonym {
  noi: string;
  nghia: string[];
}

interface DirectAnswer {
  hoi: string[];
  dap: string;
  trang: string;
}

/** The small index: every page but news, with the editors' synonyms and answers, as they stand on the site's day. */
export function makeSignposts(library: Library): SignpostFile {
  const { pages, place, uses } = getFullText(library);
  const known = new Set([...pages, ...library.news].map(({ url }) => url));
  return {
    pages: pages.map(signpost),
    synonyms: read<Synonym>('dong-nghia.yaml').map(({ noi, nghia }) => [noi, nghia]),
    answers: read<DirectAnswer>('tra-loi.yaml').flatMap(({ hoi, dap, trang }): SignpostFile['answers'] => {
      const page = parsePageReference(trang);
      const url = page ? addressOf(page.collection, page.id) : '';
      if (!known.has(url)) return [];
      const news = library.news.findIndex((text) => text.url === url);
      const answer = `${fillValues(dap, library.values)}${checkedOn(library, trang)}`;
      return [[hoi, answer, url, ...(news < 0 ? ([] as const) : ([news] as const))]];
    }),
    fullText: place,
    lexicon: lexiconOf(uses),
  };
}

/** An answer is as old as the last look at its page. */
function checkedOn(library: Library, reference: string): string {
  const id = parsePageReference(reference)?.id ?? '';
  const reviewed = library.find(reference)?.data.reviewed ?? library.wards.get(id)?.reviewed ?? library.laws.get(id)?.reviewed;
  return reviewed && reviewed <= library.day ? ` (Đối chiếu lần cuối ${writeDay(reviewed)}.)` : '';
}

function signpost({ url, kind, title, summary, headings, names, notice }: PageText): SignpostData {
  return [url, kinds.indexOf(kind), title, summary, headings, names, ...(notice ? ([notice] as const) : ([] as const))];
}

/** Single letters tell nothing and would only make the file larger. */
const lexiconOf = (uses: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...uses].filter(([key]) => key.length > 1 || /\d/.test(key)));

function read<T>(name: string): T[] {
  try {
    return (parse(readFileSync(join(contentDir, 'tim-kiem', name), 'utf8')) as T[] | null) ?? [];
  } catch {
    return [];
  }
}
