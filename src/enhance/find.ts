/** All elements that a selector finds. The pages are ours: what stands there is what the caller says. */
export const all = <E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E[] => [
  ...within.querySelectorAll<E>(selector),
];

export const one = <E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E | null =>
  within.querySelector<E>(selector);

/** Says something where the page has a place for it; screen readers announce it. */
export function say(words: string): void {
  const place = one('[data-said]');
  if (place) place.textContent = words;
}
