import { button, dialog, h, newId, Refusal } from './dom.ts';

/** Something that is asked about in a dialog before it is done. */
export interface Deed {
  title: string;
  words: (string | HTMLElement)[];
  /** One line that has to be written first. */
  line?: { label: string; value: string };
  yes: string;
  /** What it refuses is said in the dialog, which stays. */
  run: (line: string) => Promise<unknown>;
}

export const messageOf = (fault: unknown): string => (fault instanceof Refusal ? fault.message : String(fault));

/** Asks, with a line to write where one is needed, and does it. What is refused is said there, and the dialog stays. */
export async function asked({ title, words, line, yes, run }: Deed): Promise<void> {
  await dialog((close) => {
    const input = line && h('input', { id: newId(), value: line.value, autocomplete: 'off' });
    const said = h('p', { class: 'fault', role: 'alert' });
    const submit = h('button', { type: 'submit', class: 'main' }, yes);
    const send = async () => {
      submit.disabled = true;
      said.textContent = '';
      try {
        await run(input?.value.trim() ?? '');
        close();
      } catch (fault) {
        said.textContent = messageOf(fault);
        submit.disabled = false;
        input?.focus();
      }
    };
    return [
      h('h2', { id: 'hoi' }, title),
      ...words.map((each) => (typeof each === 'string' ? h('p', {}, each) : each)),
      h(
        'form',
        { onsubmit: (event: Event) => (event.preventDefault(), void send()) },
        line && input && h('div', { class: 'field' }, h('label', { for: input.id }, line.label), input),
        said,
        h(
          'div',
          { class: 'tools' },
          submit,
          button('Thôi', () => close()),
        ),
      ),
    ];
  });
}
