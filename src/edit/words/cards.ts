import { button, h } from '../browser/dom.ts';
import type { Change, Kept, Range } from './tree.ts';

/** Something on the desk that knows what it changes in the file. */
export interface Drawn {
  element: HTMLElement;
  /** Undefined for what is new. */
  range: Range | undefined;
  /** Of a part. */
  name?: string;
  isGone: () => boolean;
  changes: () => Change[];
  /** All of it, as it shall stand in the file. */
  source: () => string;
}

const attributeLabels: Readonly<Record<string, string>> = {
  ...{ title: 'Tên', day: 'Ngày', place: 'Nơi', id: 'Mã', at: 'Chỗ trong nguồn', app: 'Ứng dụng', fields: 'Các ô', button: 'Nút bấm' },
};

/** The value of an attribute, which ends at its quote and knows signs of HTML. */
const inQuotes = (text: string, quote: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');

interface Attribute {
  name: string;
  value: string;
  /** Undefined in what is new. */
  range?: Range;
}

/** The value of an attribute, in a line of its own; `of` is the name of the card, as screen readers say it. */
export function attributeField(file: string, { name, value, range }: Attribute, of: string, changed: () => void): Drawn {
  const label = attributeLabels[name] ?? name;
  const type = name === 'day' && /^\d{4}-\d\d-\d\d$/.test(value) ? 'date' : 'text';
  const field = h('input', { type, value, title: label, 'aria-label': `${label}: ${of}`, readOnly: name === 'id', oninput: changed });
  const shown = field.value;
  const source = () => inQuotes(field.value, range ? file[range[1]]! : '"');
  const changes = () => (range && field.value !== shown ? [{ range, was: file.slice(...range), text: source() }] : []);
  return { element: field, range, isGone: () => false, changes, source };
}

export function keptBox({ label, says, range }: Kept): Drawn {
  const element = h('figure', { class: 'kept' }, h('figcaption', {}, label), h('pre', {}, says));
  return { element, range, isGone: () => false, changes: () => [], source: () => says };
}

/** Up and down, without a mouse as well: the button keeps the focus. */
export function addMoves(card: Drawn, move: (child: Drawn, by: 1 | -1) => void): void {
  for (const [sign, says, by] of [['↑', 'Đưa lên', -1] as const, ['↓', 'Đưa xuống', 1] as const]) {
    const press = () => {
      move(card, by);
      made.focus();
    };
    const made = button(sign, press, { 'aria-label': `${says}: ${card.element.ariaLabel ?? ''}` });
    card.element.querySelector('header')?.append(made);
  }
}
