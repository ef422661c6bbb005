import type { Change, Kept, Range } from './tree.ts';

/** Something on the desk that knows what it changes in the file. */
export interface Drawn {
  element: HTMLElement;
  /** Undefined for what is new. */
  range: Range | undefined;
  name?: string;
  isGone: () => boolean;
  changes: () => Change[];
  /** All of it, as it shall stand in the file. */
  source: () => string;
}

export type Maker = ReturnType<typeof maker>;
export const maker =
  (page: Document) =>
  <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    properties: Partial<HTMLElementTagNameMap[Tag]> = {},
    children: readonly (Node | string)[] = [],
  ): HTMLElementTagNameMap[Tag] => {
    const element = Object.assign(page.createElement(tag), properties);
    element.append(...children);
    return element;
  };

const attributeLabels: Readonly<Record<string, string>> = {
  ...{ title: 'Tên', day: 'Ngày', place: 'Nơi', id: 'Mã', at: 'Chỗ trong nguồn', app: 'Ứng dụng', fields: 'Các ô', button: 'Nút bấm' },
};
/** What may be added to a text, and taken away. */
export const added: Readonly<Record<string, string>> = { Step: 'bước', Problem: 'lỗi hay gặp' };

/** The value of an attribute, which ends at its quote and knows signs of HTML. */
const inQuotes = (text: string, quote: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll(quote, quote === '"' ? '&quot;' : '&#39;');

interface Field {
  key: string;
  value: string;
  /** Undefined in what is new. */
  range?: Range;
  /** What it belongs to, as screen readers say it. */
  name: string;
}

/** The value of an attribute, in a line of its own. */
export function attributeField(make: Maker, file: string, { key, value, range, name }: Field, changed: () => void): Drawn {
  const label = attributeLabels[key] ?? key;
  const type = key === 'day' && /^\d{4}-\d\d-\d\d$/.test(value) ? 'date' : 'text';
  const input = make('input', { type, value, ariaLabel: `${label}: ${name}`, readOnly: key === 'id', title: label });
  const shown = input.value;
  input.addEventListener('input', changed);
  const source = () => inQuotes(input.value, range ? file[range[1]]! : '"');
  const changes = () => (range && input.value !== shown ? [{ range, was: file.slice(...range), text: source() }] : []);
  return { element: input, range, isGone: () => false, changes, source };
}

export function kept(make: Maker, { label, says, range }: Kept): Drawn {
  const element = make('figure', { className: 'kept' }, [make('figcaption', { textContent: label }), make('pre', { textContent: says })]);
  return { element, range, isGone: () => false, changes: () => [], source: () => says };
}

export function cardElement(
  make: Maker,
  part: string,
  label: string,
  name: string,
  fields: readonly Drawn[],
  words?: HTMLElement,
): HTMLElement {
  const header = make('header', {}, [make('b', { textContent: label }), ...fields.map((field) => field.element)]);
  return make('section', { className: `card card-${part.toLowerCase()}`, ariaLabel: name }, words ? [header, words] : [header]);
}

export function button(make: Maker, says: string, ariaLabel: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const made = make('button', { type: 'button', textContent: says, ariaLabel });
  made.addEventListener('click', () => act(made));
  return made;
}

/** Up and down, without a mouse as well: the button keeps the focus. */
export function addMoves(make: Maker, card: Drawn, move: (child: Drawn, by: 1 | -1) => void): void {
  const header = card.element.querySelector('header');
  const name = card.element.ariaLabel ?? '';
  for (const [sign, says, by] of [['↑', 'Đưa lên', -1] as const, ['↓', 'Đưa xuống', 1] as const]) {
    const press = (pressed: HTMLButtonElement) => {
      move(card, by);
      pressed.focus();
    };
    header?.append(button(make, sign, `${says}: ${name}`, press));
  }
}
