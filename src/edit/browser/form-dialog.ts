import { button, dialog, h, Refusal } from './dom.ts';
import type { Drawn } from './boxes-small.ts';

/** What a dialog asks for: its label, and the box below it. */
export type Asked = readonly [label: string, box: Drawn];

/**
 * A few boxes in the middle of the page. It closes when `act` has done what they say; what is refused is said in it, and nothing that was
 * filled in is lost. Answers whether it was done.
 */
export const formDialog = (
  title: string,
  words: readonly (string | HTMLElement)[],
  asked: readonly Asked[],
  yes: string,
  act: () => Promise<void>,
): Promise<true | undefined> =>
  dialog<true>((close) => {
    const said = h('p', { class: 'fault', role: 'alert' });
    const main = h('button', { type: 'submit', class: 'main' }, yes);
    const submit = async () => {
      main.disabled = true;
      said.textContent = '';
      try {
        await act();
        close(true);
      } catch (fault) {
        said.textContent = fault instanceof Refusal ? fault.message : String(fault);
      } finally {
        main.disabled = false;
      }
    };
    return [
      h('h2', { id: 'hoi' }, title),
      ...words.map((each) => (typeof each === 'string' ? h('p', {}, each) : each)),
      h(
        'form',
        { onsubmit: (event: Event) => (event.preventDefault(), void submit()) },
        asked.map(([label, { element, labelled }]) => h('div', { class: 'field' }, h('label', { for: labelled!.id }, label), element)),
        said,
        h(
          'div',
          { class: 'tools' },
          main,
          button('Thôi', () => close()),
        ),
      ),
    ];
  });
