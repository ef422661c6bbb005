import type { z } from 'astro/zod';
import { addressOf, parsePageReference } from '../../library/addresses.ts';
import { readContentList } from '../../library/content-files.ts';
import { searchFiles } from '../../schemas/search.ts';
import { readAs } from '../../schemas/sentences.ts';
import { nameFinder } from '../../truth/dated-names.ts';
import { onDay, writeDay, type DatedText } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { filled, tellsWell } from '../../truth/value.ts';
import { foldVietnamese, plainWords } from '../rank/fold.ts';
import { writeLexicon } from '../rank/spelling.ts';
import { getTextIndex } from './make-index.ts';
import type { PageText } from './page-texts.ts';
import { kinds, shortAddress, type TitleEntryData, type TitleIndexFile } from '../rank/title-index.ts';

/**
 * The title index: every page but news, with the editors' synonyms and answers, as they stand on the site's day. What people ask and
 * what leads on from there is known from the registers: a law or an app of later days is in no question, and no synonym leads to words
 * that stand on no page.
 */
export async function makeTitleIndex(library: Library): Promise<TitleIndexFile> {
  const { pages, news, place, uses, stands } = await getTextIndex(library);
  const known = new Set([...pages, ...news].map(({ url }) => url));
  const laterNames = nameFinder(library.named, foldVietnamese);
  const isKnown = (words: string) => laterNames(words, library.day).length === 0;
  const answers = answersOf(library, known, isKnown);
  // News are too many to be here, but for those that answer.
  const answering = new Set(answers.map(({ answer: [, , url] }) => url));
  const kept = [...pages, ...news.filter(({ url }) => answering.has(url))];
  return {
    pages: kept.map(titleEntry),
    synonyms: [...together(filled(read('dong-nghia'), library.fill))].flatMap(([noi, nghia]): TitleIndexFile['synonyms'] => {
      const meant = isKnown(noi) ? nghia.filter((phrase) => isKnown(phrase) && stands(phrase)) : [];
      return meant.length > 0 ? [[noi, meant]] : [];
    }),
    answers: answers.map(({ answer }) => answer),
    phrases: answers.flatMap(({ phrases }, place): TitleIndexFile['phrases'] => (phrases.length > 0 ? [[phrases, place]] : [])),
    unwritten: unwrittenIn(library, [...pages, ...news], isKnown),
    fullText: place,
    // Single letters tell nothing and would only make the file larger.
    lexicon: writeLexicon(new Map([...uses].filter(([key]) => key.length > 1 || /\d/.test(key)))),
  };
}

/** What a word means, from every layer that says something of it. */
function together(synonyms: readonly { noi: string; nghia: string[] }[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { noi, nghia } of synonyms) all.set(noi, [...(all.get(noi) ?? []), ...nghia]);
  return all;
}

/** The answers that are told today, each with the phrases that make any question its own. */
function answersOf(
  library: Library,
  known: ReadonlySet<string>,
  isKnown: (words: string) => boolean,
): { answer: TitleIndexFile['answers'][number]; phrases: string[] }[] {
  return read('tra-loi').flatMap(({ hoi, cum, dap, trang }) => {
    const page = parsePageReference(trang);
    const url = page ? addressOf(page.collection, page.id) : '';
    const told = tellToday(library, dap);
    const asked = hoi.map(library.fill).filter(isKnown);
    if (!known.has(url) || asked.length === 0 || !told) return [];
    return [{ answer: [asked, `${told}${checkedOn(library, trang)}`, url], phrases: (cum ?? []).filter(isKnown) }];
  });
}

/** What a result says in one line has no room for doubts. */
function tellToday(library: Library, dated: DatedText): string {
  const told = onDay(dated, library.day);
  return told && tellsWell([told], library.values) ? library.fill(told) : '';
}

/** What no page tells yet, and who does it, by sources that are out. What has become the name of a page is told there. */
function unwrittenIn(
  library: Library,
  pages: readonly Pick<PageText, 'title' | 'names'>[],
  isKnown: (words: string) => boolean,
): TitleIndexFile['unwritten'] {
  const written = new Set(pages.flatMap(({ title, names }) => [title, ...names]).map(plainWords));
  return read('chua-co-bai').flatMap(({ viec, hoi, dap, nguon }): TitleIndexFile['unwritten'] => {
    const told = tellToday(library, dap);
    const sources = nguon.map((id) => library.sources.get(id));
    if (!told || sources.includes(undefined) || [viec, ...hoi].some((said) => written.has(plainWords(said)))) return [];
    const names = sources.map((source) => [source!.publisher, ...(source!.published ? [writeDay(source!.published)] : [])].join(', '));
    return [[hoi.filter(isKnown), `${told} (Theo ${[...new Set(names)].join('; ')}.)`]];
  });
}

/** An answer is as old as the last look at its page. */
function checkedOn(library: Library, reference: string): string {
  const id = parsePageReference(reference)?.id ?? '';
  const reviewed =
    library.find(reference)?.data.reviewed ??
    library.procedures.get(id)?.reviewed ??
    library.wards.get(id)?.reviewed ??
    library.laws.get(id)?.reviewed;
  return reviewed && reviewed <= library.day ? ` (Đối chiếu lần cuối ${writeDay(reviewed)}.)` : '';
}

function titleEntry({ url, kind, title, summary, headings, names, notice }: PageText): TitleEntryData {
  const warned = notice ? ([notice] as const) : ([] as const);
  return [shortAddress(url, title), kinds.indexOf(kind), title, summary, headings, names, ...warned];
}

/** What editors wrote for search; nothing where a campaign has no such file. */
function read<Name extends keyof typeof searchFiles>(name: Name) {
  return readAs<z.ZodType>(searchFiles[name], readContentList(`tim-kiem/${name}`), `tim-kiem/${name}.yaml`) as z.output<
    (typeof searchFiles)[Name]
  >;
}
