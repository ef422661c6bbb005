import { all, one } from './find.ts';

/** A tapped mark opens the fold of sources; browsers of before 2025 do not do so by themselves. */
export function openSources(): void {
  const fold = one<HTMLDetailsElement>('[data-sources]');
  if (!fold) return;
  for (const mark of all('.cite')) mark.addEventListener('click', () => (fold.open = true));
  if (location.hash.startsWith('#nguon')) fold.open = true;
}
