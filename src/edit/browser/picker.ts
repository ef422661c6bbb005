import { button, folded, h, newId } from './dom.ts';
import type { Drawn } from './boxes-small.ts';

type Choice = readonly [id: string, name: string];

/** How many are offered at once: what fits under the box. */
const most = 8;

/** Entries chosen by their titles: what is chosen stands above, and typing a few words of a title offers what fits. */
export function pickerBox(id: string, was: unknown, all: readonly Choice[], isList: boolean): Drawn {
  let chosen = isList ? (Array.isArray(was) ? was.map(String) : []) : typeof was === 'string' && was ? [was] : [];
  const names = new Map(all);
  const found = h('ul', { class: 'found', id: newId(), hidden: true });
  const input = h('input', {
    id,
    type: 'search',
    autocomplete: 'off',
    placeholder: 'Gõ vài chữ của tên để tìm',
    'aria-controls': found.id,
    oninput: (event: Event) => (event.stopPropagation(), offer()),
    onkeydown: (event: KeyboardEvent) => {
      const first = found.querySelector('button');
      if (event.key === 'ArrowDown') first?.focus();
      else if (event.key === 'Escape') found.hidden = true;
      else if (event.key === 'Enter') first?.click();
      else return;
      event.preventDefault();
    },
  });
  const chips = h('ul', { class: 'chips' });
  const element = h('div', { class: 'picker' }, chips, input, found);

  function changed(): void {
    draw();
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }

  function draw(): void {
    const chip = (each: string) => {
      const name = names.get(each) ?? `${each} (không tìm thấy)`;
      const drop = () => {
        chosen = chosen.filter((other) => other !== each);
        changed();
        input.focus();
      };
      return h('li', {}, h('span', {}, name), button('Bỏ', drop, { 'aria-label': `Bỏ ${name}` }));
    };
    chips.replaceChildren(...chosen.map(chip));
  }

  function offer(): void {
    const words = folded(input.value.trim()).split(/\s+/).filter(Boolean);
    const fit = all.filter(([each, name]) => !chosen.includes(each) && words.every((word) => folded(name).includes(word))).slice(0, most);
    found.hidden = words.length === 0;
    const take = (each: string) => {
      chosen = isList ? [...chosen, each] : [each];
      input.value = '';
      found.hidden = true;
      changed();
      input.focus();
    };
    const step = (event: KeyboardEvent) => {
      const buttons = [...found.querySelectorAll('button')];
      const at = buttons.indexOf(event.target as HTMLButtonElement);
      if (event.key === 'ArrowDown') buttons[Math.min(at + 1, buttons.length - 1)]?.focus();
      else if (event.key === 'ArrowUp') (at === 0 ? input : buttons[at - 1])?.focus();
      else if (event.key === 'Escape') input.focus();
      else return;
      event.preventDefault();
    };
    found.replaceChildren(
      ...fit.map(([each, name]) =>
        h(
          'li',
          {},
          button(name, () => take(each), { onkeydown: step }),
        ),
      ),
      ...(fit.length === 0 ? [h('li', { class: 'none' }, 'Không có mục nào tên như vậy.')] : []),
    );
  }

  draw();
  const first = chosen.join('\n');
  const value = () => (chosen.join('\n') === first ? was : isList ? chosen : (chosen[0] ?? ''));
  return { element, value, labelled: input };
}
