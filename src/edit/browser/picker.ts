import type { Choice } from '../index.ts';
import { foldVietnamese } from '../../search/rank/fold.ts';
import { button, h, newId } from './dom.ts';
import type { Drawn } from './boxes-small.ts';

/** How many are offered at once: what fits under the box. */
const most = 8;

/** Entries chosen by their titles: what is chosen stands above, and typing a few words of a title offers what fits. */
export function pickerBox(id: string, was: unknown, all: readonly Choice[], isList: boolean): Drawn {
  let chosen = [was].flat().filter(Boolean).map(String);
  const first = chosen;
  const chips = h('ul', { class: 'chips' });
  const found = h('ul', { class: 'found', id: newId(), hidden: true });
  const input = h('input', {
    id,
    type: 'search',
    autocomplete: 'off',
    placeholder: 'Gõ vài chữ của tên để tìm',
    'aria-controls': found.id,
    oninput: (event: Event) => (event.stopPropagation(), offer()),
  });
  const element = h(
    'div',
    { class: 'picker', onkeydown: (event: KeyboardEvent) => void (walk(event) && event.preventDefault()) },
    chips,
    input,
    found,
  );

  /** The arrows lead through what is offered, Esc back to the box; Enter in the box takes the first. */
  function walk({ key, target }: KeyboardEvent): boolean {
    const stops: HTMLElement[] = [input, ...found.querySelectorAll('button')];
    const at = stops.indexOf(target as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[key];
    if (at < 0 || (next === undefined && (key !== 'Enter' || at > 0))) return false;
    if (next === undefined) stops[1]?.click();
    else stops[Math.min(Math.max(next, 0), stops.length - 1)]!.focus();
    if (key === 'Escape') found.hidden = true;
    return true;
  }

  function choose(now: string[]): void {
    chosen = now;
    input.value = '';
    found.hidden = true;
    draw();
    element.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  }

  function draw(): void {
    const chip = (each: string) => {
      const name = all.find(([id]) => id === each)?.[1] ?? `${each} (không tìm thấy)`;
      const drop = button('Bỏ', () => choose(chosen.filter((other) => other !== each)), { 'aria-label': `Bỏ ${name}` });
      return h('li', {}, h('span', {}, name), drop);
    };
    chips.replaceChildren(...chosen.map(chip));
  }

  function offer(): void {
    const words = foldVietnamese(input.value.trim()).split(/\s+/).filter(Boolean);
    const fit = all
      .filter(([each, name]) => !chosen.includes(each) && words.every((word) => foldVietnamese(name).includes(word)))
      .slice(0, most);
    const row = ([each, name]: Choice) => button(name, () => choose(isList ? [...chosen, each] : [each]));
    const none = h('li', { class: 'none' }, 'Không có mục nào tên như vậy.');
    found.hidden = words.length === 0;
    found.replaceChildren(...(fit.length > 0 ? fit.map((each) => h('li', {}, row(each))) : [none]));
  }

  draw();
  const value = () => (chosen.join('\n') === first.join('\n') ? was : isList ? chosen : (chosen[0] ?? ''));
  return { element, value, labelled: input };
}
