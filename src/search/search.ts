import { bringJson, filesOf } from './files.ts';
import { openFullText, type FullTextAnswer } from './full-text.ts';
import { marksFor, passageOf, type Marks, type Piece } from './passages.ts';
import { makeRanker, type FullTextHit, type Ranked } from './rank.ts';
import { tellingness } from './score.ts';
import { fieldsOf, openSignposts, type Kind, type Signpost, type SignpostFile } from './signposts.ts';
import { isPadding, openReader, type Understood } from './understand.ts';
import { newsInFile, type NewsText } from './word-files.ts';

export interface Result {
  url: string;
  title: string;
  kind: Kind;
  /** Its kind, and of news the ward. */
  label: string;
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
  /** Whether the full text has answered too, and nothing changes any more. */
  complete: boolean;
}

const most = 20;
const mostNews = 6;
/** News that answer less than half as well as the best stay away: each costs a request. */
const leastShare = 0.5;
/** Below this the first result is a guess, and said to be one. */
const sureScore = 0.34;

type Search = (typed: string, report: (found: Found) => void) => Promise<void>;

let opened: Promise<Search> | undefined;

/** Fetches the small index before anybody asks, so that the first answer is as quick as the next. */
export function prepare(): Promise<Search> {
  return (opened ??= openSearch());
}

/**
 * Searches: reports at once what the small index knows, and again when the full text has answered. Both times the whole list, in
 * order of rank. Throws when the network does; then the next call begins afresh, since a new edition may have replaced the files.
 */
export async function search(typed: string, report: (found: Found) => void): Promise<void> {
  try {
    await (
      await prepare()
    )(typed, report);
  } catch (fault) {
    opened = undefined;
    throw fault;
  }
}

async function openSearch(): Promise<Search> {
  const file = await bringJson<SignpostFile>('/tim-kiem/chi-duong.json');
  const signposts = openSignposts(file);
  const reader = openReader(file);
  const telling = tellingness(reader.lexicon, file.fullText.pages);
  const rank = makeRanker(telling);
  const bring = filesOf(file.fullText.folder);
  const lookUp = openFullText(file.fullText, telling, bring);
  const bringNews = async (number: number): Promise<Signpost> => {
    const some = await bring<NewsText[]>(`tin-${Math.floor(number / newsInFile)}`);
    return newsSignpost(some[number % newsInFile]!);
  };

  return async (typed, report) => {
    const understood = reader.read(typed);
    if (understood.words.length === 0) return report({ results: [], answer: '', instead: '', nearest: false, complete: true });
    const marks = marksFor([understood.words, ...understood.variants], (key) => !isPadding(key));
    const made = new Map<string, Result>();
    const resultOf = (page: Signpost): Result => {
      // A page in both reports stays the same object, or the box would draw it twice.
      let result = made.get(page.url);
      if (!result) made.set(page.url, (result = { ...labelsOf(page, signposts), pieces: piecesOf(page, marks) }));
      return result;
    };
    const show = (ranked: readonly Ranked[], complete: boolean) =>
      report({ ...present(ranked, understood, signposts, resultOf), complete });
    show(
      rank(understood, signposts, () => undefined),
      false,
    );
    const answer = await lookUp(reader.questionOf(understood));
    const numbers = new Set(bestNews(answer, signposts.length));
    if (understood.answer?.news !== undefined) numbers.add(signposts.length + understood.answer.news);
    const pages = new Map(signposts.map((page, number) => [page, number]));
    await Promise.all([...numbers].map(async (number) => pages.set(await bringNews(number - signposts.length), number)));
    const hitOf = (page: Signpost): FullTextHit => {
      const number = pages.get(page)!;
      return { loose: answer.loose[number]!, phrase: answer.phrase[number]! };
    };
    show(rank(understood, [...pages.keys()], hitOf), true);
  };
}

/** The numbers of the news that answer best. Pages are numbered from the first signpost to the last news item. */
function bestNews({ loose, phrase }: FullTextAnswer, first: number): number[] {
  const best: { number: number; worth: number }[] = [];
  for (let number = first; number < loose.length; number += 1) {
    const worth = loose[number]! + phrase[number]!;
    if (worth <= (best.length < mostNews ? 0 : best.at(-1)!.worth)) continue;
    const place = best.findIndex((each) => each.worth < worth);
    best.splice(place < 0 ? best.length : place, 0, { number, worth });
    best.length = Math.min(best.length, mostNews);
  }
  return best.filter(({ worth }) => worth >= leastShare * best[0]!.worth).map(({ number }) => number);
}

function newsSignpost([url, title, summary, body, notice]: NewsText): Signpost {
  return { url, title, kind: 'Tin', summary, headings: [], body, notice, fields: fieldsOf(title, [], [], summary) };
}

function piecesOf({ summary, headings, body }: Signpost, marks: Marks): Piece[] {
  const passages = body?.split(/(?<=[.!?…])\s+|\n+/) ?? headings.map((heading) => `Có mục “${heading}”.`);
  return passageOf(summary, passages, marks);
}

function present(
  ranked: readonly Ranked[],
  understood: Understood,
  signposts: readonly Signpost[],
  resultOf: (page: Signpost) => Result,
): Omit<Found, 'complete'> {
  const nearest = (ranked[0]?.score ?? 0) < sureScore;
  const found = ranked.slice(0, most).map(({ page }) => page);
  // Never an empty page: where nothing really answers, the first guides are still a place to begin.
  const guides = nearest ? signposts.filter((page) => !found.includes(page)).slice(0, Math.max(0, 3 - found.length)) : [];
  return {
    results: [...found, ...guides].map(resultOf),
    answer: understood.answer?.text ?? '',
    instead: understood.instead ?? '',
    nearest,
  };
}

function labelsOf({ url, title, kind, notice }: Signpost, signposts: readonly Signpost[]): Omit<Result, 'pieces'> {
  const ward = wardOf(url, signposts);
  return { url, title, kind, label: kind === 'Tin' && ward ? `${kind} · ${ward}` : kind, ward, notice: notice ?? '' };
}

/** News stand below the address of their ward; what concerns all wards has none. */
function wardOf(url: string, signposts: readonly Signpost[]): string {
  const ward = /^\/tin-phuong\/[^/]+\//.exec(url)?.[0];
  return signposts.find((page) => page.url === ward)?.title ?? '';
}
