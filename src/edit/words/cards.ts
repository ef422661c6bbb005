import { parseDay, writeDay } from '../../dates/day.ts';
import { button, h } from '../browser/dom.ts';
import type { Kept, PartBlock, Range } from './tree.ts';

/** Something on the desk that knows what it shall be in the file. */
export interface Drawn {
  element: HTMLElement;
  /** Undefined for what is new. */
  range?: Range | undefined;
  /** Of a part. */
  name?: string;
  /** All of it, as it shall stand in the file; nothing where it is to go. */
  source: () => string;
}

/** What may be added to a text, and taken away. */
export const added: Readonly<Record<string, string>> = { Step: 'bước', Problem: 'lỗi hay gặp' };

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

/** The value of an attribute, in a line of its own; without a range it is new. `of` is the name of the card, as screen readers say it. */
export function attributeField(
  file: string,
  { name, value, range }: Omit<PartBlock['attributes'][number], 'range'> & { range?: Range },
  of: string,
  changed: () => void,
): Drawn {
  const label = attributeLabels[name] ?? name;
  const day = name === 'day' ? parseDay(value) : undefined;
  // A browser's own box for days would show them as its language has them, the month first.
  const shown = day ? writeDay(day) : value;
  const field = h('input', {
    type: 'text',
    value: shown,
    title: label,
    'aria-label': `${label}: ${of}`,
    readOnly: name === 'id',
    oninput: changed,
  });
  field.classList.toggle('short', name === 'day');
  const said = () => (name === 'day' ? (parseDay(field.value.trim()) ?? field.value) : field.value);
  const source = () => (range && field.value === shown ? file.slice(...range) : inQuotes(said(), range ? file[range[1]]! : '"'));
  return { element: field, range, source };
}

export const keptBox = ({ label, says, range }: Kept): Drawn => ({
  element: h('figure', { class: 'kept' }, h('figcaption', {}, label), h('pre', {}, says)),
  range,
  source: () => says,
});

interface Card extends Omit<Drawn, 'element'> {
  /** The part that it is. */
  name: string;
  label: string;
  /** As screen readers say it. */
  says: string;
  fields: readonly Drawn[];
  words: Drawn | undefined;
}

/** A part with its title and its words. It can be moved, without a mouse as well: the button keeps the focus. */
export function card({ name, label, says, fields, words, range, source }: Card, changed: () => void): Drawn {
  let isGone = false;
  const acts: [string, string, () => void][] = [
    ['↑', 'Đưa lên', () => element.previousElementSibling?.before(element)],
    ['↓', 'Đưa xuống', () => element.nextElementSibling?.matches('.card-tools') === false && element.nextElementSibling.after(element)],
  ];
  const drop = button(
    'Bỏ',
    () => {
      isGone = !isGone;
      element.classList.toggle('card-gone', isGone);
      drop.textContent = isGone ? 'Giữ lại' : 'Bỏ';
      drop.ariaLabel = `${drop.textContent} ${says}`;
      changed();
    },
    { 'aria-label': `Bỏ ${says}` },
  );
  const moves = acts.map(([sign, does, move]) => {
    const press = () => {
      move();
      made.focus();
      changed();
    };
    const made = button(sign, press, { 'aria-label': `${does}: ${says}` });
    return made;
  });
  const heads = fields.map((field) => field.element);
  const header = h('header', {}, h('b', {}, label), heads, name in added && drop, moves);
  const element = h('section', { class: `card card-${name.toLowerCase()}`, 'aria-label': says }, header, words?.element);
  return { element, name, range, source: () => (isGone ? '' : source()) };
}
