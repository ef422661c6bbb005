import { Desk } from './desk.ts';
import { maker } from './make.ts';
import type { Change, Words } from './tree.ts';

/*
 * The words of a text in the browser: a card for each part, a box for paragraphs that follow each other, so that Enter, Backspace and undo
 * are the browser's own. What was not touched is never written.
 */

export interface DrawnWords {
  changes: () => Change[];
  /** Puts lines of Markdown, such as a picture's, behind what was written in last, or at the end; `label` says what they are: "hình". */
  add: (markdown: string, label: string) => void;
}

/** Draws the words into an element; `onChange` is called with all changes since then, whenever there is one more or one less. */
export function drawWords(into: HTMLElement, words: Words, onChange: (changes: Change[]) => void): DrawnWords {
  const desk =
    'fallback' in words ? bareText(into, words, () => onChange(desk.changes())) : new Desk(into, words, () => onChange(desk.changes()));
  into.replaceChildren(desk.element);
  return { changes: () => desk.changes(), add: (markdown, label) => desk.add(markdown, label) };
}

/** The bare text, for what cannot be shown by its parts. */
function bareText(into: HTMLElement, { raw, range, fallback, reason }: Extract<Words, { fallback: string }>, changed: () => void) {
  const make = maker(into.ownerDocument);
  const area = make('textarea', { className: 'bare', value: fallback, spellcheck: false, ariaLabel: 'Cả bài, viết như trong tệp' });
  const shown = area.value;
  area.rows = 30;
  area.addEventListener('input', changed);
  const element = make('div', {}, [make('p', { className: 'bare-reason', textContent: reason, role: 'alert' }), area]);
  const text = () => (raw.includes('\r\n') ? area.value.replace(/\n/g, '\r\n') : area.value);
  const add = (markdown: string) => {
    area.setRangeText(`\n\n${markdown}\n\n`, area.selectionEnd, area.selectionEnd, 'end');
    changed();
  };
  return { element, add, changes: (): Change[] => (area.value === shown ? [] : [{ range, was: fallback, text: text() }]) };
}
