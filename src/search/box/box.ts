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

/** 2 before 10. */
const counting = new Intl.Collator('vi', { numeric: true });

/** As many as a reader looks at before asking anew; a slow phone draws no more than that. */
const atOnce = 8;

const nothing: Found = { results: [], answer: '', capped: false, instead: '', nearest: false, missing: false, fullText: 'answered' };

Alpine.data('search', () => ({
  query: new URLSearchParams(location.search).get('q') ?? '',
  found: nothing,
  /** The choice made in each filter; empty for all. */
  chosen: { kind: '', ward: '' } as Record<FilterKey, string>,
  said: '',
  busy: false,
  shown: atOnce,
  /** How often was asked. */
  turn: 0,
  init() {
    if (this.query) void this.find();
  },
  /** The index comes while the first word is being typed, and only to who wants to search. */
  prepare() {
    prepare().catch(() => undefined);
  },
  /** A filter for each thing in which the results differ: kinds in the order in which they first appear, wards as one counts. */
  get filters(): Filter[] {
    return filterNames
      .map(([key, name]) => {
        const choices = [...new Set(this.found.results.flatMap((result) => result[key] || []))];
        return { key, name, choices: key === 'ward' ? choices.sort(counting.compare) : choices };
      })
      .filter(({ choices }) => choices.length > 1);
  },
  /** Whether nothing answers what was asked, as far as can be known. */
  get unanswered(): boolean {
    return this.found.nearest && this.found.fullText !== 'asked';
  },
  /** Tasks and wards to begin with: while nothing is asked, and where nothing was found. */
  get offers(): boolean {
    return this.query.trim() === '' || (this.unanswered && this.found.results.length === 0);
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
  /** Goes to a result by its place, or the keyboard would lose its own with the button that brought it. */
  async goTo(place: number) {
    await this.$nextTick();
    this.$root.querySelectorAll<HTMLElement>('#ket-qua a')[place]?.focus();
  },
  async showMore() {
    const next = this.shown;
    this.shown += atOnce;
    this.lookFurther();
    await this.goTo(next);
  },
  /** Who reads on down the list has not found it yet: now the full text may add something, below what stands. */
  lookFurther() {
    if (this.found.fullText === 'unasked' && !this.busy) void this.ask(this.found.results);
  },
  /** Before the end of the list comes into sight: a button in sight is the reader's to press. */
  scrolled() {
    const end = this.$root.querySelector('#ket-qua')!.getBoundingClientRect().bottom;
    if (end > innerHeight && end < 2 * innerHeight) this.lookFurther();
  },
  async find() {
    const asked = this.query.trim();
    history.replaceState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname);
    this.chosen = { kind: '', ward: '' };
    this.shown = atOnce;
    if (asked) return this.ask();
    this.found = nothing;
    this.said = '';
    this.busy = false;
  },
  async findInFullText() {
    await this.ask([]);
    await this.goTo(0);
  },
  /** Asks for what was typed; of the full text in any case where some results are `kept` before its own. */
  async ask(kept?: readonly Result[]) {
    const typed = this.query;
    const turn = (this.turn += 1);
    this.busy = true;
    // A slower answer to an older question must not replace the newer one.
    const isCurrent = () => typed === this.query && turn === this.turn;
    const show = (found: Found) => {
      if (!isCurrent()) return;
      const added = kept?.length ? found.results.filter(({ url }) => !kept.some((each) => each.url === url)) : found.results;
      // Kept as it is: nothing inside changes, and watching every piece of every result costs a slow phone time.
      this.found = Object.freeze({ ...found, results: [...(kept ?? []), ...added] });
      // Said once, when nothing changes any more: a screen reader would read both.
      if (found.fullText !== 'asked') this.said = this.summary(typed.trim());
    };
    try {
      await search(typed, show, kept !== undefined);
    } catch {
      if (isCurrent())
        this.said = `${this.found.results.length > 0 ? 'Mới tìm được một phần' : 'Chưa tìm được'} vì mạng bị ngắt. Bạn thử lại sau ít phút.`;
    }
    if (isCurrent()) this.busy = false;
  },
  summary(asked: string): string {
    const { results, capped, instead, nearest, missing, fullText } = this.found;
    const about = instead ? `“${instead}” (bạn gõ “${asked}”)` : `“${asked}”`;
    const none = missing ? `Chưa có bài hướng dẫn về ${about}.` : `Chưa có bài về việc này: ${about}.`;
    const found = capped ? `${results.length} trang gần nhất cho ${about}.` : `${results.length} trang cho ${about}.`;
    const told = !nearest ? found : results.length > 0 ? `${none} Dưới đây là những trang gần nhất.` : none;
    return fullText === 'refused'
      ? `${told} Trình duyệt này không cho tìm trong toàn văn: đây là kết quả theo tên bài, mục và tóm tắt.`
      : told;
  },
  /** Arrow keys walk from the box through the results and back; Escape returns to the box. */
  walk(event: KeyboardEvent) {
    const stops = [...this.$root.querySelectorAll<HTMLElement>('#q, #ket-qua a')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const next = event.key === 'Escape' ? 0 : here + (event.key === 'ArrowDown' ? 1 : -1);
    if (here >= 0 && next === stops.length) this.lookFurther();
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
