import { answers, isSure, saysAll } from '../rank/about.ts';
import { openFullText, runsWebAssembly, type FullTextAnswer, type FullTextHit, type Pagefind } from '../rank/full-text.ts';
import { marksFor, passageOf, type Marks, type Piece } from '../rank/snippets.ts';
import { makeRanker, type Ranked } from '../rank/rank.ts';
import { inverseDocumentFrequency } from '../rank/score.ts';
import { openTitleIndex, type Kind, type TitleEntry, type TitleIndexFile } from '../rank/title-index.ts';
import { isStopWord, openReader, type Understood } from '../rank/understand.ts';

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
  /** The short answer to a known question; its page is the first result. Where no page tells it yet, who does what was asked about. */
  answer: string;
  /** There are more that have something of it. */
  capped: boolean;
  /** What was searched instead of what was typed. */
  instead: string;
  /** The results are only the nearest pages: nothing really answers. */
  nearest: boolean;
  /** Nothing can answer: no guide tells it yet, and `answer` says who does it. */
  missing: boolean;
  /** What the full text has to do with it: it is being asked, it has not been since the titles are sure, it has answered, it cannot. */
  fullText: 'asked' | 'unasked' | 'answered' | 'refused';
}

const most = 20;
const mostNearest = 5;
const mostNews = 6;
/** Pages that do not say in title and summary what was asked are quoted: the text of the first few is brought. */
const mostQuoted = 3;
/** News that answer less than half as well as the best stay away: each costs a request. */
const leastShare = 0.5;
const noHit: FullTextHit = { phrase: 0, worth: 0 };

type Search = (typed: string, report: (found: Found) => void, inFullText?: boolean) => Promise<void>;

async function bringJson(address: string): Promise<TitleIndexFile> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as TitleIndexFile;
}

let failures = 0;

/** A browser that could not fetch a module remembers that for as long as the page is open; under another address it asks again. */
async function loadModule(address: string): Promise<Pagefind> {
  try {
    return (await import(/* @vite-ignore */ failures === 0 ? address : `${address}?${failures}`)) as Pagefind;
  } catch (fault) {
    failures += 1;
    throw fault;
  }
}

let opened: Promise<Search> | undefined;

/** Fetches the title index before anybody asks, so that the first answer is as quick as the next. */
export function prepare(): Promise<Search> {
  return (opened ??= openSearch());
}

/**
 * Searches: reports at once what the title index knows. Where that is not sure, or `inFullText` is wanted, reports again when the full
 * text has answered. Both times the whole list, in order of rank. Throws when the network does; then the next call begins afresh, since
 * a new edition may have replaced the files.
 */
export async function search(typed: string, report: (found: Found) => void, inFullText = false): Promise<void> {
  try {
    const ask = await prepare();
    await ask(typed, report, inFullText);
  } catch (fault) {
    opened = undefined;
    throw fault;
  }
}

/** `pause` is how long it waits for another key before it asks for the large files, in milliseconds. */
export async function openSearch(bring = bringJson, load = loadModule, pause = 150): Promise<Search> {
  const file = await bring('/tim-kiem/chi-duong.json');
  const titleIndex = openTitleIndex(file);
  const reader = openReader(file);
  const idf = inverseDocumentFrequency(reader.lexicon, file.fullText.pages);
  const rank = makeRanker(idf);
  const { lookUp, ids, textOf } = openFullText(file.fullText, load, idf, reader.lexicon);
  let latest: Understood;

  return async (typed, report, inFullText) => {
    const understood = reader.read(typed);
    latest = understood;
    if (understood.words.length === 0)
      return report({ results: [], answer: '', capped: false, instead: '', nearest: false, missing: false, fullText: 'answered' });
    const marks = marksFor([understood.words, ...understood.variants], (key) => !isStopWord(key));
    const made = new Map<string, Result>();
    const resultOf = (page: TitleEntry): Result => {
      // A page in both reports stays the same object, or the box would draw it twice.
      let result = made.get(page.url);
      if (!result) made.set(page.url, (result = { ...labelsOf(page, titleIndex), pieces: piecesOf(page, marks) }));
      return result;
    };
    const hits = new Map(titleIndex.map((page) => [page, noHit]));
    const rankAll = () => rank(understood, [...hits.keys()], (page) => hits.get(page)!.worth);
    const show = (fullText: Found['fullText']) => {
      const ranked = rankAll();
      const isAnswer = ranked[0] !== undefined && answers(understood, ranked[0], idf, hits.get(ranked[0].page)!.phrase);
      report({ ...present(ranked, understood, resultOf, isAnswer), fullText });
    };
    const best = rankAll()[0];
    if (!inFullText && best && isSure(understood, best, idf)) return show('unasked');
    if (!runsWebAssembly()) return show('refused');
    show('asked');
    if (!inFullText) await new Promise((done) => setTimeout(done, pause));
    // Who typed on has asked something else.
    if (latest !== understood) return;
    const news = await lookUp(understood);
    for (const [place, id] of ids().entries()) {
      hits.set(titleIndex[place]!, news.get(id) ?? noHit);
      news.delete(id);
    }
    const quote = async ({ page }: Ranked) => {
      if (page.body !== undefined || hits.get(page) === noHit || saysAll(understood, page, idf)) return;
      page.body = (await textOf(ids()[titleIndex.indexOf(page)]!)).body;
      made.delete(page.url);
    };
    const told = bestOf(news);
    const [texts] = await Promise.all([Promise.all(told.map(([id]) => textOf(id))), ...rankAll().slice(0, mostQuoted).map(quote)]);
    // News that answer a known question stand in the title index as well.
    texts.forEach((text, place) => hits.set(titleIndex.find(({ url }) => url === text.url) ?? text, told[place]![1]));
    show('answered');
  };
}

/** The pages that answer best. */
function bestOf(answer: FullTextAnswer): [id: string, hit: FullTextHit][] {
  const best = [...answer].sort(([, a], [, b]) => b.worth - a.worth).slice(0, mostNews);
  return best.filter(([, { worth }]) => worth >= leastShare * best[0]![1].worth);
}

function piecesOf({ summary, headings, body }: TitleEntry, marks: Marks): Piece[] {
  const passages = body?.split(/(?<=[.!?…])\s+|\n+/) ?? headings.map((heading) => `Có mục “${heading}”.`);
  return passageOf(summary, passages, marks);
}

function present(
  ranked: readonly Ranked[],
  understood: Understood,
  resultOf: (page: TitleEntry) => Result,
  isAnswer: boolean,
): Omit<Found, 'fullText'> {
  const missing = understood.unwritten !== undefined;
  const nearest = missing || !isAnswer;
  // Where nothing answers, a long list would only hide that; who is not helped is told whom to call.
  const found = ranked.slice(0, nearest ? mostNearest : most).map(({ page }) => page);
  return {
    results: found.map(resultOf),
    capped: !nearest && ranked.length > most,
    answer: understood.unwritten ?? understood.answer?.text ?? '',
    instead: understood.instead ?? '',
    nearest,
    missing,
  };
}

function labelsOf({ url, title, kind, notice }: TitleEntry, titleIndex: readonly TitleEntry[]): Omit<Result, 'pieces'> {
  // News stand below the address of their ward; what concerns all wards has none.
  const above = /^\/tin-phuong\/[^/]+\//.exec(url)?.[0];
  const ward = titleIndex.find((page) => page.url === above)?.title ?? '';
  return { url, title, kind, label: kind === 'Tin' && ward ? `${kind} · ${ward}` : kind, ward, notice: notice ?? '' };
}
