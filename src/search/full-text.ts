import { readStroke, writeStroke, type Word } from './fold.ts';
import { phraseWorth, type FullTextHit } from './rank.ts';

interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

interface Hit {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

interface Pagefind {
  options: (options: object) => Promise<void>;
  search: (query: string) => Promise<{ results: Hit[] } | null>;
}

export interface NewsHit {
  url: string;
  title: string;
  excerpt: string;
  hit: FullTextHit;
}

export interface FullTextAnswer {
  /** By address, for the pages whose address is known without a further request. */
  pages: Map<string, FullTextHit>;
  /** The best of the others, which are news. */
  news: NewsHit[];
  /** The matching passage of a page, marked with `<mark>`; undefined where the page did not match. */
  excerpt: (url: string) => Promise<string | undefined>;
}

const newsShown = 8;

interface Engine {
  pagefind: Pagefind;
  /** Pagefind's id of each page but news. */
  addresses: Record<string, string>;
}

let engine: Promise<Engine> | undefined;

/** The index comes only when somebody searches: a reading page never pays for it. */
function loadEngine(): Promise<Engine> {
  engine ??= (async () => {
    const program = '/pagefind/pagefind.js';
    const [pagefind, addresses] = await Promise.all([
      import(/* @vite-ignore */ program) as Promise<Pagefind>,
      fetch('/pagefind/addresses.json').then((answer) => answer.json() as Promise<Record<string, string>>),
    ]);
    await pagefind.options({ excerptLength: 24 });
    return { pagefind, addresses };
  })();
  return engine;
}

export interface FullTextQuestion {
  words: readonly Word[];
  /** The same with every synonym replaced, if there are any: `cccd` stands in no text. */
  otherWords: readonly Word[] | undefined;
  telling: (key: string) => number;
  pages: number;
}

/** Asks Pagefind for the words as a phrase and loosely; when all together are nowhere, for the most telling of them. */
export async function askFullText(question: FullTextQuestion): Promise<FullTextAnswer> {
  const { words, otherWords, telling, pages } = question;
  const { pagefind, addresses } = await loadEngine();
  const search = async (query: string) => (await pagefind.search(writeStroke(query)))?.results ?? [];
  const text = (some: readonly Word[]) => some.map((word) => word.marked).join(' ');
  const askLoosely = async (some: readonly Word[]) => {
    const byWorth = [...some].sort((a, b) => telling(b.key) - telling(a.key));
    let results = await search(text(some));
    for (let kept = Math.min(3, some.length - 1); results.length === 0 && kept > 0; kept -= 1) {
      const most = byWorth.slice(0, kept);
      results = await search(text(some.filter((word) => most.includes(word))));
    }
    return results;
  };
  const loose = [...(await askLoosely(words)), ...(otherWords ? await askLoosely(otherWords) : [])];
  const phrase = words.length > 1 ? await search(`"${text(words)}"`) : [];
  const hits = new Map<string, { hit: FullTextHit; data: Hit['data'] }>();
  const best = (results: readonly Hit[]) => Math.max(...results.map((result) => result.score), 1e-9);
  for (const result of loose) {
    const rated = Math.max(result.score / best(loose), hits.get(result.id)?.hit.loose ?? 0);
    hits.set(result.id, { hit: { loose: rated, phrase: 0 }, data: result.data });
  }
  for (const result of phrase) {
    const known = hits.get(result.id) ?? { hit: { loose: 0, phrase: 0 }, data: result.data };
    hits.set(result.id, { ...known, hit: { ...known.hit, phrase: phraseWorth(phrase.length, pages) } });
  }
  const byAddress = new Map([...hits].flatMap(([id, found]) => (addresses[id] ? [[addresses[id], found] as const] : [])));
  const others = [...hits].filter(([id]) => !addresses[id]).map(([, found]) => found);
  const news = others.sort((a, b) => b.hit.loose + b.hit.phrase - a.hit.loose - a.hit.phrase).slice(0, newsShown);
  return {
    pages: new Map([...byAddress].map(([url, { hit }]) => [url, hit])),
    news: await Promise.all(
      news.map(async ({ hit, data }) => {
        const { url, meta, excerpt } = await data();
        return { url, title: readStroke(meta['title'] ?? ''), excerpt: readStroke(excerpt), hit };
      }),
    ),
    excerpt: async (url) => {
      const found = byAddress.get(url);
      return found && readStroke((await found.data()).excerpt);
    },
  };
}
