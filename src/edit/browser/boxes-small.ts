import { parseDay, parseLooseDay, todayInVietnam, writeDay } from '../../dates/day.ts';
import { isRead, readMoney } from '../../schemas/numbers.ts';
import { readPhone } from '../../schemas/phone.ts';
import { button, h } from './dom.ts';

/** What draws one place of a form, and says what stands in it now: `undefined` where it is empty and may be left out. */
export interface Drawn {
  element: HTMLElement;
  value: () => unknown;
  /** What a label stands for. */
  labelled?: HTMLElement;
}

/** What a line of letters means, and what is not right yet, or how it is understood. */
interface Reading {
  value: unknown;
  fault?: string;
  hint?: string;
}

/** A line of letters whose text means a value. */
interface Line {
  read: (typed: string) => Reading;
  /** How what the file says is shown. */
  show?: (written: string) => string;
  props?: object;
  /** A button that fills it in. */
  fill?: [label: string, typed: () => string];
}

const orElse = (instead: readonly string[]): string => (instead.length > 0 ? ` Có phải: ${instead.join(' hay ')}?` : '');
const grouped = (sum: number): string => new Intl.NumberFormat('vi-VN').format(sum);

const dayLine = (parse: typeof parseDay, example: string): Line => ({
  read: (typed) => {
    const plain = typed.replace(/^(?:ngày|tháng|năm) /i, '').replace(/^(\d{1,2})[.\- ](\d{1,2})[.\- ](\d{4})$/, '$1/$2/$3');
    const day = parse(plain);
    return day ? { value: day } : { value: typed, fault: `Ghi ngày/tháng/năm, ví dụ ${example}.` };
  },
  show: (written) => {
    const day = parse(written);
    return day ? writeDay(day).replace(/^\p{L}+ /u, '') : written;
  },
  props: { placeholder: 'ngày/tháng/năm', class: 'short', inputMode: 'numeric' },
  fill: ['Hôm nay', () => writeDay(todayInVietnam())],
});

const lines = {
  day: dayLine(parseDay, '5/8/2026'),
  'loose-day': dayLine(parseLooseDay, '5/8/2026; chỉ biết tháng thì 8/2026'),
  // Digits that can only mean one number are a number; anything else is said back as it was typed, and the check asks.
  number: {
    read: (typed) => ({ value: /^(?:0|[1-9]\d{0,14})$/.test(typed) ? Number(typed) : typed }),
    props: { class: 'short', inputMode: 'decimal' },
  },
  sum: {
    read: (typed) => {
      const sum = readMoney(typed);
      return isRead(sum)
        ? { value: sum.number, hint: `Trang sẽ ghi: ${grouped(sum.number)} đồng` }
        : { value: typed, fault: `Chưa rõ là bao nhiêu tiền: ${sum.why}.${orElse(sum.instead)}` };
    },
    show: (written) => {
      const sum = readMoney(written);
      return isRead(sum) ? grouped(sum.number) : written;
    },
    props: { class: 'short', inputMode: 'decimal' },
  },
  // Text to the last digit: no 0 is ever lost.
  phone: {
    read: (typed) => {
      const number = readPhone(typed);
      return 'phone' in number
        ? { value: typed, hint: `Trang sẽ ghi: ${number.phone}` }
        : { value: typed, fault: `${number.why}.${orElse(number.instead)}` };
    },
    props: { type: 'tel', class: 'short' },
  },
} satisfies Record<string, Line>;

const written = (was: unknown): string => (was === undefined || was === null ? '' : String(was));

/** As long as nobody touches it, it is what the file says, however that is written. */
function drawn(tag: 'input' | 'textarea', id: string, was: unknown, { read, show = String, props, fill }: Line): Drawn {
  const shown = show(written(was));
  const said = h('p', { class: 'hint', id: `${id}-n` });
  const box = h(tag, { id, value: shown, autocomplete: 'off', 'aria-describedby': said.id, ...props });
  const reading = (): Reading => (box.value.trim() ? read(box.value.trim()) : { value: '' });
  const look = () => {
    const { fault, hint } = reading();
    said.textContent = fault ?? hint ?? '';
    said.classList.toggle('fault', fault !== undefined);
    box.toggleAttribute('aria-invalid', fault !== undefined);
  };
  box.addEventListener('input', look);
  look();
  const press = () => {
    box.value = fill![1]();
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const row = h('div', { class: 'row' }, box, fill && button(fill[0], press));
  return { element: h('div', { class: 'line' }, row, said), value: () => (box.value === shown ? was : reading().value), labelled: box };
}

/** A line of one of these kinds. */
export const lineBox = (id: string, was: unknown, kind: keyof typeof lines): Drawn => drawn('input', id, was, lines[kind]);
export const dayBox = (id: string, was: unknown, isLoose: boolean): Drawn => lineBox(id, was, isLoose ? 'loose-day' : 'day');
export const sumBox = (id: string, was: unknown): Drawn => lineBox(id, was, 'sum');

/** Words, as many lines as are needed for what it may hold; line breaks mean nothing in it. */
export function wordsBox(id: string, was: unknown, most = Infinity): Drawn {
  const read = (typed: string): Reading => {
    const value = typed.replace(/\s+/g, ' ').normalize('NFC');
    const count = `${value.length}/${most}`;
    return value.length > most ? { value, fault: `Dài quá: ${count} ký tự` } : { value, hint: most < Infinity ? count : '' };
  };
  return drawn(most > 100 ? 'textarea' : 'input', id, was, { read, props: most > 100 ? { rows: 2 } : {} });
}

const valueLines: Record<string, keyof typeof lines> = { money: 'sum', phone: 'phone', sms: 'phone', count: 'number' };

/** The value of a register entry: what it may be follows from the kind that is chosen beside it. */
export const valueBox = (id: string, was: unknown, kind: string): Drawn =>
  valueLines[kind] ? lineBox(id, was, valueLines[kind]) : wordsBox(id, was);

/** One of a short list. */
export function choiceBox(id: string, was: unknown, options: readonly (readonly [string, string])[], isNeeded: boolean): Drawn {
  const isKnown = options.some(([value]) => value === was);
  const select = h(
    'select',
    { id },
    (!isNeeded || !isKnown) && h('option', { value: '' }, isKnown || !was ? '(chưa chọn)' : `(${written(was)})`),
    options.map(([value, name]) => h('option', { value, selected: value === was }, name)),
  );
  const first = select.value;
  return { element: select, value: () => (select.value === first ? was : select.value), labelled: select };
}

export function yesBox(id: string, was: unknown): Drawn {
  const input = h('input', { id, type: 'checkbox', checked: was === true });
  const value = () => (input.checked === (was === true) ? was : input.checked);
  return { element: h('label', { class: 'tick' }, input, ' Có'), value };
}

/** Some of a short list, each with a tick; in the order in which they were chosen. */
export function ticksBox(was: unknown, options: readonly (readonly [string, string])[]): Drawn {
  let chosen = Array.isArray(was) ? was.map(String) : [];
  const lost = chosen.filter((value) => !options.some(([each]) => each === value));
  const rows = [...options, ...lost.map((value) => [value, `${value} (không còn trong danh sách)`] as const)].map(([value, name]) => {
    const onchange = ({ target }: Event) => {
      const others = chosen.filter((each) => each !== value);
      chosen = (target as HTMLInputElement).checked ? [...others, value] : others;
    };
    return h('label', { class: 'tick' }, h('input', { type: 'checkbox', checked: chosen.includes(value), onchange }), ` ${name}`);
  });
  return { element: h('div', { class: 'ticks' }, rows), value: () => chosen };
}
