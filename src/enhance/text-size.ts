import { all } from './find.ts';
import { recall, remember } from './memory.ts';

const store = 'co-chu';
/** As said to a screen reader, smallest first. What each means in letters stands in `styles/base.css`. */
const sizes = { thuong: 'Cỡ chữ thường', to: 'Cỡ chữ to', 'rat-to': 'Cỡ chữ rất to' };
const names = Object.keys(sizes) as (keyof typeof sizes)[];

/** A button in the head makes all letters larger, twice, then as before; this phone remembers. */
export function offerTextSize(): void {
  const root = document.documentElement.dataset;
  root['chu'] = recall(store) ?? names[0]!;
  for (const button of all('[data-text-size]')) {
    button.addEventListener('click', () => {
      const next = names[(names.findIndex((name) => name === root['chu']) + 1) % names.length]!;
      root['chu'] = next;
      remember(store, next);
      // The button's own name: a screen reader hears it change.
      button.lastElementChild!.textContent = sizes[next];
    });
  }
}
