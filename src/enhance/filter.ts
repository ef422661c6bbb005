import { filterKey, matches } from '../search/box/filter-list.ts';
import { all, one } from './find.ts';

/**
 * A field above a long page narrows the page's own list of everything while one types; lists to choose from beside it narrow it further.
 * Nothing is fetched, so nothing waits. Without script the field asks the site's search, and the page shows everything.
 */
export function offerFilter(): void {
  openAsked();
  addEventListener('hashchange', openAsked);
  const field = one<HTMLInputElement>('[data-filter]');
  if (!field) return;
  const groups = one('[data-groups]');
  // An entry's name is read as it stands there; the attribute adds what else people call it.
  const entries = all('[data-key]').map((entry) => ({ entry, key: entry.dataset['key']! + filterKey(one('a, dt', entry)!.textContent) }));
  const sections = all('[data-section]');
  const choices = all<HTMLSelectElement>('select[data-choose]');
  const said = one('[data-filter-said]')!;
  const noun = said.dataset['filterSaid'] || 'thủ tục';
  const isChosen = (entry: HTMLElement) =>
    choices.every(({ value, dataset }) => value === '' || entry.dataset[dataset['choose']!]?.split(' ').includes(value));
  const show = () => {
    const typed = field.value.trim();
    const asked = typed !== '' || choices.some(({ value }) => value !== '');
    if (groups) groups.hidden = asked;
    let found = 0;
    for (const { entry, key } of entries) {
      entry.hidden = !(matches(key, typed) && isChosen(entry));
      if (!entry.hidden) found += 1;
    }
    for (const section of sections) section.hidden = !section.querySelector('[data-key]:not([hidden])');
    said.textContent = !asked ? '' : found > 0 ? `${found} ${noun}` : `Không có ${noun} nào như vậy. Bấm tìm để hỏi cả trang.`;
  };
  field.addEventListener('input', show);
  for (const choice of choices) choice.addEventListener('change', show);
  // Going back to the page may bring the words back with it.
  addEventListener('pageshow', show);
  show();
}

/** A link to one group leads to it open. */
function openAsked(): void {
  // By its id, not by a selector: what stands after # may be anything.
  const group = document.getElementById(location.hash.slice(1));
  if (group instanceof HTMLDetailsElement) group.open = true;
}
