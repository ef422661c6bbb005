import { button, h } from '../browser/dom.ts';
import type { Kept, Range } from './tree.ts';

/** Something on the desk that knows what it shall be in the file. */
export interface Drawn {
  element: HTMLElement;
  /** Undefined for what is new. */
  range: Range | undefined;
  /** Of a part. */
  name?: string;
  isGone: () => boolean;
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
  const source = () => (range && field.value === shown ? file.slice(...range) : inQuotes(field.value, range ? file[range[1]]! : '"'));
  return { element: field, range, isGone: () => false, source };
}

export function keptBox({ label, says, range }: Kept): Drawn {
  const element = h('figure', { class: 'kept' }, h('figcaption', {}, label), h('pre', {}, says));
  return { element, range, isGone: () => false, source: () => says };
}

/** Up and down, without a mouse as well: the button keeps the focus. */
export const moves = (name: string, move: (by: 1 | -1) => void): HTMLElement[] =>
  [['↑', 'Đưa lên', -1] as const, ['↓', 'Đưa xuống', 1] as const].map(([sign, says, by]) => {
    const press = () => {
      move(by);
      made.focus();
    };
    const made = button(sign, press, { 'aria-label': `${says}: ${name}` });
    return made;
  });
