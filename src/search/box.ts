import Alpine from '@alpinejs/csp';
import { readStroke, writeStroke } from './fold.ts';

interface Found {
  url: string;
  excerpt: string;
  meta: { title: string; kind?: string; summary?: string };
}

interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

export interface Result {
  url: string;
  title: string;
  kind: string;
  /** Plain and matched pieces in turn: the odd places are what matched. */
  pieces: { text: string; matched: boolean }[];
}

const shown = 10;
let engine: Promise<Pagefind> | undefined;

/** The index comes only when somebody searches: a reading page never pays for it. */
function loadEngine(): Promise<Pagefind> {
  const address = '/pagefind/pagefind.js';
  return (engine ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (pagefind) => {
    await pagefind.options({ excerptLength: 24 });
    return pagefind;
  }));
}

/** Splits Pagefind's excerpt at its marks, so that nothing from the index is ever used as HTML. */
export function excerptPieces(excerpt: string): Result['pieces'] {
  const decoded = readStroke(excerpt)
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  return decoded.split(/<\/?mark>/).map((text, place) => ({ text, matched: place % 2 === 1 }));
}

Alpine.data('search', () => ({
  query: new URLSearchParams(location.search).get('q') ?? '',
  results: [] as Result[],
  said: '',
  init() {
    if (this.query) void this.find();
  },
  async find() {
    const asked = this.query.trim();
    history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname);
    if (!asked) {
      this.results = [];
      this.said = '';
      return;
    }
    const answer = await (await loadEngine()).search(writeStroke(asked));
    const found = await Promise.all((answer?.results ?? []).slice(0, shown).map((result) => result.data()));
    // A slower answer to an older question must not replace the newer one.
    if (asked !== this.query.trim()) return;
    this.results = found.map(({ url, excerpt, meta }) => ({
      url,
      title: readStroke(meta.title),
      kind: readStroke(meta.kind ?? 'Trang'),
      pieces: excerptPieces(excerpt),
    }));
    this.said = found.length ? `${answer!.results.length} trang cho “${asked}”.` : `Không thấy trang nào cho “${asked}”.`;
  },
}));

Alpine.start();
