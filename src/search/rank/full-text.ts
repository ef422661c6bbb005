import { hasMarks, type Word } from './fold.ts';
import { phraseWorth } from './rank.ts';
import { readRecord, writeWord } from './record.ts';
import type { Idf } from './score.ts';
import { fieldsOf, type FullTextPlace, type TitleEntry } from './title-index.ts';
import { completionsOf, type Lexicon } from './spelling.ts';
import type { Understood } from './understand.ts';

/** What is used of Pagefind in the browser. */
export interface Pagefind {
  createInstance: (options: { basePath: string; metaCacheTag: string; noWorker: boolean }) => PagefindInstance;
}
interface PagefindInstance {
  init: () => Promise<void>;
  options: (options: { exactDiacritics: boolean }) => Promise<void>;
  preload: (terms: string) => Promise<void>;
  search: (term: string | null, options?: { sort: Record<string, 'asc'> }) => Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  id: string;
  /** The places in the record where the word stands. */
  words: number[];
  data: () => Promise<{ url: string; content: string; meta: { notice?: string } }>;
}

/** How well the text of a page answers. */
export interface FullTextHit {
  /** What the words that stand there together are worth, see `phraseWorth`. */
  phrase: number;
  /** That, and that the page has the words at all. */
  worth: number;
}

/** By Pagefind's name of each page that has something of what was asked. */
export type FullTextAnswer = Map<string, FullTextHit>;

/** Most tiếng to look up for one question; each is about a file. */
const mostLookedUp = 8;
/** On how many pages they may stand, all counted, and as large a share of news; each costs some five bytes, and the commonest tell least. */
const mostUses = 8_000;
/** How many of its commonest endings are looked up for a tiếng that is still being typed. */
const mostEndings = 3;
/** What it is worth to have every word somewhere, if not together. */
const looseWorth = 0.25;
const otherMarksWorth = 0.8;
/** A part of what was asked that stands together says less than the whole. */
const partOfPhrase = 0.48;

/** Where a tiếng stands on each page, and what other dấu than the typed ones leave of its worth there. */
type Standings = Map<string, { places: readonly number[]; worth: number }>;

/** A word of a question: what it tells, and its place, since what is not looked up leaves a gap. */
interface AskedWord {
  tells: number;
  place: number;
  standings: Standings;
}

/** Looks questions up in Pagefind's index, which `load` brings when the first one comes. */
export function openFullText(
  { folder, edition, order, pages, news }: FullTextPlace,
  load: (address: string) => Promise<Pagefind>,
  idf: Idf,
  lexicon: Lexicon,
) {
  let opening: Promise<PagefindInstance> | undefined;
  let ids: readonly string[] = [];
  const found = new Map<string, PagefindResult['data']>();

  async function open(): Promise<PagefindInstance> {
    const { createInstance } = await load(`${folder}pagefind.js`);
    const pagefind = createInstance({ basePath: folder, metaCacheTag: edition, noWorker: true });
    await pagefind.init();
    // By an order that it does not know it gives all pages, news too.
    const { results } = await pagefind.search(null, { sort: { [order]: 'asc' } });
    if (results.length !== pages) throw new Error('The full text is of another edition than the titles');
    ids = results.map(({ id }) => id);
    return pagefind;
  }

  /** As itself; as what it may become, while it is typed; not at all where it stands nowhere. Single letters are in no lexicon. */
  const keysFor = ({ key, begins }: Word): string[] =>
    lexicon.has(key) || key.length === 1
      ? [key]
      : begins
        ? completionsOf(key, lexicon)
            .slice(0, mostEndings)
            .map(([ending]) => ending)
        : [];

  async function findStandings(pagefind: PagefindInstance, word: Word): Promise<Standings> {
    const standings: Standings = new Map();
    const marked = hasMarks(word);
    for (const key of keysFor(word)) {
      const { results } = await pagefind.search(writeWord(key));
      // Pagefind keeps it to itself when a file did not come.
      if (results.length === 0 && lexicon.has(key)) throw new Error(`The index does not tell where "${key}" stands`);
      for (const { id, words, data } of results) {
        const places = [...(standings.get(id)?.places ?? []), ...words];
        standings.set(id, { places, worth: marked ? otherMarksWorth : 1 });
        found.set(id, data);
      }
    }
    if (!marked || standings.size === 0) return standings;
    await pagefind.options({ exactDiacritics: true });
    const { results } = await pagefind.search(writeWord(word.marked));
    await pagefind.options({ exactDiacritics: false });
    for (const { id } of results) standings.get(id)!.worth = 1;
    return standings;
  }

  async function ask({ words, replaced }: Understood): Promise<FullTextAnswer> {
    // `cccd` stands in no text, so the question is asked with every synonym replaced, too.
    const wordings = replaced ? [words, replaced] : [words];
    const chosen = choose(wordings.flat(), idf, (key) => (lexicon.get(key) ?? 0) * (1 + news / pages));
    const keys = chosen.flatMap(keysFor);
    const answer: FullTextAnswer = new Map();
    if (keys.length === 0) return answer;
    const pagefind = await (opening ??= open());
    await pagefind.preload(keys.map(writeWord).join(' '));
    const known = new Map<string, Standings>();
    for (const word of chosen) known.set(word.key, await findStandings(pagefind, word));
    for (const wording of wordings) {
      const asked = wording.map((word, place) => ({ tells: idf(word), place, standings: known.get(word.key)! }));
      const lookedUp = asked.filter(({ standings }) => standings);
      for (const [id, hit] of rate(lookedUp, pages + news)) if (hit.worth > (answer.get(id)?.worth ?? 0)) answer.set(id, hit);
    }
    return answer;
  }

  let last = Promise.resolve<FullTextAnswer>(new Map());
  return {
    /** One question after the other: dấu are an option of Pagefind's, not of a question. */
    lookUp: (understood: Understood) => (last = last.catch(() => undefined).then(() => ask(understood))),
    /** Its names of the pages of the title index, in their order and without news there; known once it was asked. */
    ids: () => ids,
    /** A page with its text, which the title index does not hold; news are not there at all. */
    textOf: async (id: string): Promise<TitleEntry> => {
      const { url, content, meta } = await found.get(id)!();
      const [title, , summary, body] = readRecord(content) as [string, string, string, string];
      return { url, title, kind: 'Tin', summary, headings: [], body, notice: meta.notice, fields: fieldsOf(title, [], [], summary) };
    },
  };
}

/** Some browsers have none, or the page's policy was changed on the way. */
export function runsWebAssembly(): boolean {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}

/** The words that tell most, each once, as long as their files are not too many or too large. */
function choose(words: readonly Word[], idf: Idf, usesOf: (key: string) => number): Word[] {
  const sorted = [...new Map(words.map((word) => [word.key, word])).values()].sort((a, b) => idf(b) - idf(a));
  let uses = 0;
  return sorted.slice(0, mostLookedUp).filter(({ key }, place) => (uses += usesOf(key)) <= mostUses || place === 0);
}

function rate(asked: readonly AskedWord[], pages: number): FullTextAnswer {
  const total = asked.reduce((sum, { tells }) => sum + tells, 0);
  // Words count by how much they tell; a page that has half of them counts for much less than half.
  const has = new Map<string, number>();
  for (const { tells, standings } of asked)
    for (const [id, { worth }] of standings) has.set(id, (has.get(id) ?? 0) + (tells * worth) / total);
  const phrases = new Map<string, number>();
  const raise = (together: Standings, share: number) => {
    for (const [id, { worth }] of together)
      phrases.set(id, Math.max(share * worth * phraseWorth(together.size, pages), phrases.get(id) ?? 0));
  };
  // One word is a phrase of its own: a number of a form stands on two pages of hundreds, and those are meant.
  if (asked.length === 1) raise(asked[0]!.standings, 1);
  for (const [from, first] of asked.entries()) {
    let together = first.standings;
    let said = first.tells;
    for (const next of asked.slice(from + 1)) {
      together = followedBy(together, next.standings, next.place - first.place);
      if (together.size === 0) break;
      said += next.tells;
      raise(together, said === total ? 1 : (partOfPhrase * said) / total);
    }
  }
  return new Map(
    [...has].map(([id, share]) => {
      const phrase = phrases.get(id) ?? 0;
      return [id, { phrase, worth: looseWorth * share ** 2 + phrase }];
    }),
  );
}

/** Where so many places further on the other stands too. */
function followedBy(standings: Standings, others: Standings, distance: number): Standings {
  const together: Standings = new Map();
  for (const [id, { places, worth }] of standings) {
    const other = others.get(id);
    const kept = other ? places.filter((place) => other.places.includes(place + distance)) : [];
    if (kept.length > 0) together.set(id, { places: kept, worth: Math.min(worth, other!.worth) });
  }
  return together;
}
