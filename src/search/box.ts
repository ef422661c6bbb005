import Alpine from '@alpinejs/csp';
import type { Piece } from './passages.ts';
import { search, type Found, type Result } from './search.ts';

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

const nothing: Found = { results: [], answer: '', instead: '', nearest: false };

Alpine.data('search', () => ({
  query: new URLSearchParams(location.search).get('q') ?? '',
  found: nothing,
  /** The choice made in each filter; empty for all. */
  chosen: { kind: '', ward: '' } as Record<FilterKey, string>,
  said: '',
  busy: false,
  init() {
    if (this.query) void this.find();
  },
  /** A filter for each thing in which the results differ, its choices in the order in which they first appear. */
  get filters(): Filter[] {
    return filterNames
      .map(([key, name]) => ({ key, name, choices: [...new Set(this.found.results.flatMap((result) => result[key] || []))] }))
      .filter(({ choices }) => choices.length > 1);
  },
  get results(): Result[] {
    return this.found.results.filter((result) => filterNames.every(([key]) => !this.chosen[key] || result[key] === this.chosen[key]));
  },
  choose(key: FilterKey, choice: string) {
    this.chosen[key] = this.chosen[key] === choice ? '' : choice;
  },
  async find() {
    const asked = this.query.trim();
    history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname);
    this.chosen = { kind: '', ward: '' };
    if (!asked) {
      this.found = nothing;
      this.said = '';
      this.busy = false;
      return;
    }
    this.busy = true;
    await search(asked, (found) => {
      // A slower answer to an older question must not replace the newer one.
      if (asked !== this.query.trim()) return;
      this.found = found;
      this.said = this.summary(asked);
    });
    if (asked === this.query.trim()) this.busy = false;
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

/** Shows a passage piece by piece as text, the matched ones marked: nothing from an index ever becomes HTML. */
Alpine.directive('pieces', (element, { expression }, { evaluateLater, effect }) => {
  const read = evaluateLater<Piece[]>(expression);
  effect(() => {
    read((pieces) => {
      const nodes = pieces.map(({ text, matched }) => {
        const node = document.createElement(matched ? 'mark' : 'span');
        node.textContent = text;
        return node;
      });
      element.replaceChildren(...nodes);
    });
  });
});

Alpine.start();
