import { splitAtSentence } from './split-at-sentence.ts';
import { splitParagraph } from './split-paragraph.ts';
import { wholeParts } from './whole-parts.ts';

/** What filling one flow of blocks came to. */
export interface Filled {
  /** Boxes that were used, those that had to be added included. */
  areas: HTMLElement[];
  /** A block that no box can hold whole. */
  tooTall: boolean;
}

/**
 * Puts blocks into boxes one after the other, as a printer fills pages. Short steps, news, notes, tables and headings stay whole; lists, sections
 * and long steps go on in the next box; a paragraph is cut between lines, in a step between sentences; a heading, or a line that ends with a
 * colon, goes along with what it announces. A chapter (`data-new-side`) begins on a box of its own, unless that would leave the one before less than a
 * third full. Neither a list nor a section runs over a fold unless it is longer than a panel. `nextArea` gives the box after the last one.
 */
export function fillFlow(first: HTMLElement, nextArea: (used: number) => HTMLElement): Filled {
  const whole = `${wholeParts}, .mast, .trial, .urgent, .glance, .wards, .end, .cover, [data-optional], [data-spare], table, figure, li:not(.long), h1, h2, h3, h4, dl`;
  // A question of a key goes on in the next column only where more than these 5 cm would stay empty, in CSS pixels.
  const worthCutting = (50 / 25.4) * 96;
  const areas = [first];
  const open: HTMLElement[] = [];
  let area = first;
  let fresh = true;
  let tooTall = false;
  const blocks = [...first.children] as HTMLElement[];
  first.replaceChildren();
  const fits = () => area.scrollHeight <= area.clientHeight + 1 && area.scrollWidth <= area.clientWidth + 1;
  const target = () => open.at(-1) ?? area;
  const reached = () => (area.lastElementChild?.getBoundingClientRect().bottom ?? 0) - area.getBoundingClientRect().top;
  const announces = (element: Element) =>
    /^H[1-4]$/.test(element.tagName) || (element.tagName === 'P' && /:$/.test(element.textContent.trim()));

  function turn(): void {
    const shells = [...open];
    // What announces the rest goes along; where a list or section has not begun yet, also what stands before it. Innermost last.
    const carried: Element[][] = Array.from({ length: shells.length + 1 }, () => []);
    for (let depth = shells.length; depth >= 0; depth -= 1) {
      const holder = shells[depth - 1] ?? area;
      for (let last = holder.lastElementChild; last && announces(last); last = holder.lastElementChild) {
        last.remove();
        carried[depth]!.unshift(last);
      }
      if (depth === 0 || holder.childElementCount > 0) break;
      holder.remove();
    }
    area = nextArea(areas.length);
    areas.push(area);
    area.append(...carried[0]!);
    open.length = 0;
    shells.forEach((shell, depth) => {
      const again = shell.cloneNode(false) as HTMLElement;
      if (shell.childElementCount > 0) {
        shell.classList.add('goes-on');
        again.classList.add('continued');
        again.removeAttribute('id');
        // An item that is cut has its number already.
        const done = shell.childElementCount - (shells[depth + 1]?.parentElement === shell ? 1 : 0);
        if (shell instanceof HTMLOListElement) (again as HTMLOListElement).start = shell.start + done;
      }
      again.append(...carried[depth + 1]!);
      target().append(again);
      open.push(again);
    });
    fresh = true;
  }

  const roomFor = (block: HTMLElement) => area.getBoundingClientRect().bottom - block.getBoundingClientRect().top;

  const splitText = (paragraph: HTMLElement) =>
    paragraph.closest('.step') ? splitAtSentence(paragraph, fits) : splitParagraph(paragraph, area.getBoundingClientRect().bottom);

  function place(block: HTMLElement): void {
    if (block.matches('[data-new-side]') && reached() > area.clientHeight / 3) turn();
    target().append(block);
    if (fits()) {
      fresh = false;
      return;
    }
    const isWhole =
      block.matches(whole) ||
      (block.matches('.contest .long') && roomFor(block) < worthCutting) ||
      (!fresh && block.matches('.gap-ba :is(ul, ol:not(.steps), .part:not(.steps, .problems))'));
    if (!isWhole && block.tagName !== 'P' && block.childElementCount > 0) {
      const children = [...block.children] as HTMLElement[];
      block.replaceChildren();
      open.push(block);
      children.forEach(place);
      open.pop();
      return;
    }
    const rest = block.tagName === 'P' && !isWhole ? splitText(block) : undefined;
    if (rest) {
      turn();
      place(rest);
    } else if (fresh) {
      tooTall = true;
      fresh = false;
    } else {
      block.remove();
      turn();
      place(block);
    }
  }

  blocks.forEach(place);
  return { areas, tooTall };
}
