import Alpine from '@alpinejs/csp';
import { drawResults } from './draw.ts';
import { prepare, search, type Found, type Result } from './search.ts';

type FilterKey = 'kind' | 'ward';

interface Filter {
  key: FilterKey;
  name: string;
  choices: string[];
}

const filterNames: [FilterKey, string][] = [
  ['kind', 'Lọc theo loại'],
  ['ward', 'Lọc theo địa phương'],
];

/** As many as a reader looks at before asking anew; a slow phone draws no more than that. */
const atOnce = 8;

const nothing: Found = { results: [], answer: '', instead: '', nearest: false, complete: true };

Alpine.data('search', () => ({
  query: new URLSearchParams(location.search).get('q') ?? '',
  found: nothing,
  /** The choice made in each filter; empty for all. */
  chosen: { kind: '', ward: '' } as Record<FilterKey, string>,
  said: '',
  busy: false,
  shown: atOnce,
  init() {
    if (this.query) void this.find();
  },
  /** The index comes while the first word is being typed, and only to who wants to search. */
  prepare() {
    prepare().catch(() => undefined);
  },
  /** A filter for each thing in which the results differ, its choices in the order in which they first appear. */
  get filters(): Filter[] {
    return filterNames
      .map(([key, name]) => ({ key, name, choices: [...new Set(this.found.results.flatMap((result) => result[key] || []))] }))
      .filter(({ choices }) => choices.length > 1);
  },
  get fitting(): Result[] {
    return this.found.results.filter((result) => filterNames.every(([key]) => !this.chosen[key] || result[key] === this.chosen[key]));
  },
  get results(): Result[] {
    return this.fitting.slice(0, this.shown);
  },
  choose(key: FilterKey, choice: string) {
    this.chosen[key] = this.chosen[key] === choice ? '' : choice;
    this.shown = atOnce;
  },
  /** Shows the next results, and goes to the first of them, or the keyboard would lose its place with the button. */
  async showMore() {
    const next = this.shown;
    this.shown += atOnce;
    await this.$nextTick();
    this.$root.querySelectorAll<HTMLElement>('#ket-qua a')[next]?.focus();
  },
  async find() {
    const typed = this.query;
    const asked = typed.trim();
    history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname);
    this.chosen = { kind: '', ward: '' };
    this.shown = atOnce;
    if (!asked) {
      this.found = nothing;
      this.said = '';
      this.busy = false;
      return;
    }
    this.busy = true;
    // A slower answer to an older question must not replace the newer one.
    const isCurrent = () => typed === this.query;
    try {
      await search(typed, (found) => {
        if (!isCurrent()) return;
        // Kept as it is: nothing inside changes, and watching every piece of every result costs a slow phone time.
        this.found = Object.freeze(found);
        // Said once, when nothing changes any more: a screen reader would read both.
        if (found.complete) this.said = this.summary(asked);
      });
    } catch {
      if (isCurrent())
        this.said = `${this.found.results.length > 0 ? 'Mới tìm được một phần' : 'Chưa tìm được'} vì mạng bị ngắt. Bạn thử lại sau ít phút.`;
    }
    if (isCurrent()) this.busy = false;
  },
  summary(asked: string): string {
    const { results, instead, nearest } = this.found;
    const about = instead ? `“${instead}” (bạn gõ “${asked}”)` : `“${asked}”`;
    return nearest ? `Chưa thấy trang nào nói đúng ${about}. Đây là những trang gần nhất.` : `${results.length} trang cho ${about}.`;
  },
  /** Arrow keys walk from the box through the results and back; Escape returns to the box. */
  walk(event: KeyboardEvent) {
    const stops = [...this.$root.querySelectorAll<HTMLElement>('#q, #ket-qua a')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = event.key === 'Escape' ? 0 : here + (event.key === 'ArrowDown' ? 1 : -1);
    if (here < 0 || !stops[next]) return;
    event.preventDefault();
    stops[next].focus();
  },
}));

Alpine.directive('results', (element, { expression }, { evaluateLater, effect }) => {
  const read = evaluateLater<Result[]>(expression);
  effect(() => read((results) => drawResults(element as HTMLElement, Alpine.raw(results))));
});

Alpine.start();
