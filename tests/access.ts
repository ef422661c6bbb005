/** Faults that axe does not look for. Runs inside the page; each fault is a sentence with the place. */
export function structureFaults(): string[] {
  const place = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const faults: string[] = [];
  if (document.documentElement.lang !== 'vi') faults.push('the page does not say that it is Vietnamese');
  if (all('h1').length !== 1) faults.push(`${all('h1').length} main headings`);
  if (all('main').length !== 1) faults.push(`${all('main').length} main parts`);
  let before = 0;
  for (const heading of all('h1, h2, h3, h4, h5, h6')) {
    const level = Number(heading.tagName[1]);
    if (level > before + 1) faults.push(`a heading skips a level: ${place(heading)}`);
    before = level;
  }
  for (const table of all('table')) if (!table.querySelector('th')) faults.push(`a table without heads: ${place(table)}`);
  for (const figure of all('figure')) if (!figure.querySelector('figcaption')) faults.push(`a figure without words: ${place(figure)}`);
  for (const drawn of all('svg')) {
    if (!drawn.closest('[aria-hidden=true], [role=img]') && !drawn.querySelector('title'))
      faults.push(`a drawing without words: ${place(drawn)}`);
  }
  const names = all('nav').map((nav) => {
    const label = nav.getAttribute('aria-labelledby');
    return label ? document.getElementById(label)?.textContent?.trim() : nav.getAttribute('aria-label');
  });
  for (const name of names) if (!name || names.indexOf(name) !== names.lastIndexOf(name)) faults.push(`two ways are called “${name}”`);
  const ids = all('[id]').map((element) => element.id);
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push(`two things have the id ${id}`);
  return [...new Set(faults)];
}

/** Things to tap that are under 44 px high or wide. Links within a sentence are as high as its line, as WCAG allows. */
export function smallTargets(): string[] {
  return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, label.chip')]
    .filter((element) => {
      const style = getComputedStyle(element);
      if (style.display === 'inline' || element.matches('.sr-only, .sr-only *, a[href^="#nguon"]')) return false;
      // A box in a label is tapped by the whole label.
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      return element.checkVisibility() && (height < 43.5 || (width < 43.5 && element.tagName !== 'A'));
    })
    .map((element) => `${Math.round(element.getBoundingClientRect().height)} px: ${element.outerHTML.replace(/\s+/g, ' ').slice(0, 90)}`);
}

/** What runs off the side, in px; 0 when the page fits. */
export const sidewaysScroll = (): number => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Runs in the page: what is wrong with what has the focus, or that the focus has left the page. */
export function focusFault(): { gone?: boolean; fault?: string } {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return { gone: true };
  const name = focused.outerHTML.replace(/\s+/g, ' ').slice(0, 80);
  const isRinged = (element: Element) => {
    const style = getComputedStyle(element);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  // A field, a chip and an answer draw the ring around the whole of which the focused thing is a part.
  const wholes = '.field, .chip, .quiz-answer';
  if (!isRinged(focused) && ![...document.querySelectorAll(wholes)].some((whole) => whole.contains(focused) && isRinged(whole)))
    return { fault: `no ring: ${name}` };
  const seen = focused.closest('.chip, .quiz-answer') ?? focused;
  const { top, bottom } = seen.getBoundingClientRect();
  if (bottom < 20 || top > innerHeight - 20) return { fault: `out of sight at ${Math.round(top)} px: ${name}` };
  // A link that wraps is looked at in its first line.
  const line = seen.getClientRects()[0]!;
  const above = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
  if (above && !seen.contains(above) && !above.contains(seen)) return { fault: `covered by ${above.tagName}: ${name}` };
  return {};
}
