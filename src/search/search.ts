import { askFullText, type NewsHit } from './full-text.ts';
import { wordsOf } from './fold.ts';
import { markWords, readExcerpt, type Piece } from './passages.ts';
import { makeRanker, type FullTextHit, type Ranked } from './rank.ts';
import { openSignposts, tellingness, type Kind, type Signpost, type SignpostFile } from './signposts.ts';
import { isPadding, openReader, type Understood } from './understand.ts';

export interface Result {
  url: string;
  title: string;
  kind: Kind;
  /** The ward that it is about, if one. */
  ward: string;
  /** What is wrong with the page today, such as an overdue review. */
  notice: string;
  pieces: Piece[];
}

export interface Found {
  results: Result[];
  /** The short answer to a known question; its page is the first result. */
  answer: string;
  /** What was searched instead of what was typed. */
  instead: string;
  /** The results are only the nearest pages: nothing really answers. */
  nearest: boolean;
}

const shown = 20;
/** Below this the first result is a guess, and said to be one. */
const sureScore = 0.34;

type Search = (typed: string, report: (found: Found) => void) => Promise<void>;

let opened: Promise<Search> | undefined;

/**
 * Searches: reports at once what the small index knows, and again when the full text has answered. Both times the whole list, in
 * order of rank. The index files are fetched at the first call.
 */
export async function search(typed: string, report: (found: Found) => void): Promise<void> {
  opened ??= openSearch();
  return (await opened)(typed, report);
}

async function openSearch(): Promise<Search> {
  const file = (await (await fetch('/tim-kiem/chi-duong.json')).json()) as SignpostFile;
  const signposts = openSignposts(file);
  const reader = openReader(file);
  const pages = Math.max(...reader.lexicon.values(), signposts.length);
  const telling = tellingness(reader.lexicon, pages);
  const rank = makeRanker(reader, pages);

  return async (typed, report) => {
    const understood = reader.read(typed);
    if (understood.words.length === 0) return report({ results: [], answer: '', instead: '', nearest: false });
    const asked = [...understood.words, ...understood.variants.flat()];
    const made = new Map<Signpost, Result>();
    const show = (ranked: Ranked[], excerpts: ReadonlyMap<string, string>) =>
      report(
        present(ranked, understood, signposts, (page) => {
          // A page in both reports stays the same object, or the box would draw it twice.
          let result = made.get(page);
          if (!result) {
            const excerpt = excerpts.get(page.url);
            const pieces = excerpt ? readExcerpt(excerpt) : markWords(page.summary, asked, (key) => !isPadding(key));
            made.set(page, (result = { ...labelsOf(page, signposts), pieces }));
          }
          return result;
        }),
      );
    show(rank(understood, signposts, new Map()), new Map());
    // Without network the full text may be out of reach: what the small index found stands.
    const full = await askFullText({ words: understood.words, otherWords: understood.replaced, telling, pages }).catch(() => undefined);
    if (!full) return;
    const news = full.news.map(newsSignpost);
    const { answer } = understood;
    if (answer?.newsTitle && !news.some((page) => page.url === answer.url))
      news.push(newsSignpost({ url: answer.url, title: answer.newsTitle }));
    const hits = new Map<string, FullTextHit>([...full.pages, ...full.news.map((each) => [each.url, each.hit] as const)]);
    const ranked = rank(understood, [...signposts, ...news], hits);
    const excerpts = new Map(full.news.map((each) => [each.url, each.excerpt]));
    show(ranked, excerpts);
  };
}

function newsSignpost({ url, title }: Pick<NewsHit, 'url' | 'title'>): Signpost {
  return { url, title, kind: 'Tin', summary: '', notice: undefined, fields: [{ words: wordsOf(title), weight: 1, isName: true }] };
}

function present(
  ranked: readonly Ranked[],
  understood: Understood,
  signposts: readonly Signpost[],
  resultOf: (page: Signpost) => Result,
): Found {
  const nearest = (ranked[0]?.score ?? 0) < sureScore;
  // Never an empty page: with nothing found, the first guides are still a place to begin.
  const list = ranked.length > 0 ? ranked.slice(0, shown).map(({ page }) => page) : signposts.slice(0, 3);
  return {
    results: list.map(resultOf),
    answer: understood.answer?.text ?? '',
    instead: understood.instead ?? '',
    nearest,
  };
}

function labelsOf({ url, title, kind, notice }: Signpost, signposts: readonly Signpost[]): Omit<Result, 'pieces'> {
  return { url, title, kind, ward: wardOf(url, signposts), notice: notice ?? '' };
}

/** News stand below the address of their ward; what concerns all wards has none. */
function wardOf(url: string, signposts: readonly Signpost[]): string {
  const ward = /^\/tin-phuong\/[^/]+\//.exec(url)?.[0];
  return signposts.find((page) => page.url === ward)?.title ?? '';
}
