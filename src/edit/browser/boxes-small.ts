import { dayBefore, parseDay, parseLooseDay, todayInVietnam, writeDay } from '../../dates/day.ts';
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

interface Reading {
  value: unknown;
  /** What is not right yet, or how it is understood. */
  fault?: string;
  hint?: string;
}

/** A line of words whose text means a value. As long as nobody touches it, it is what the file says, however that is written. */
export function lineBox(
  id: string,
  was: unknown,
  shown: string,
  read: (typed: string) => Reading,
  props: object = {},
  after?: Node,
): Drawn {
  const said = h('p', { class: 'hint', id: `${id}-n` });
  const input = h('input', { id, value: shown, autocomplete: 'off', 'aria-describedby': said.id, ...props });
  const look = () => {
    const { fault, hint } = input.value.trim() ? read(input.value.trim()) : {};
    said.textContent = fault ?? hint ?? '';
    said.classList.toggle('fault', fault !== undefined);
    input.toggleAttribute('aria-invalid', fault !== undefined);
  };
  input.addEventListener('input', look);
  look();
  const value = () => (input.value === shown ? was : input.value.trim() ? read(input.value.trim()).value : '');
  return { element: h('div', { class: 'line' }, h('div', { class: 'row' }, input, after), said), value, labelled: input };
}

const written = (was: unknown): string => (was === undefined || was === null ? '' : String(was));

export function dayBox(id: string, was: unknown, isLoose: boolean, onDay: (day: string) => void = () => undefined): Drawn {
  const parse = isLoose ? parseLooseDay : parseDay;
  const plain = (typed: string) =>
    typed.replace(/^(?:ngày|tháng|năm) /i, '').replace(/^(\d{1,2})[.\- ](\d{1,2})[.\- ](\d{4})$/, '$1/$2/$3');
  const read = (typed: string): Reading => {
    const day = parse(plain(typed));
    if (day) onDay(day);
    return day
      ? { value: day }
      : { value: typed, fault: `Ghi ngày/tháng/năm, ví dụ 5/8/2026${isLoose ? '; chỉ biết tháng thì 8/2026' : ''}.` };
  };
  const known = parse(written(was));
  const shown = known ? writeDay(known).replace(/^\p{L}+ /u, '') : written(was);
  const today = button('Hôm nay', () => {
    const input = drawn.labelled as HTMLInputElement;
    input.value = writeDay(todayInVietnam());
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const drawn = lineBox(id, was, shown, read, { placeholder: 'ngày/tháng/năm', class: 'short', inputMode: 'numeric' }, today);
  return drawn;
}

export { dayBefore, writeDay };

/** Digits that can only mean one number are a number; anything else is said back as it was typed, and the check asks. */
const asNumber = (typed: string): unknown => (/^(?:0|[1-9]\d{0,14})$/.test(typed) ? Number(typed) : typed);

export const numberBox = (id: string, was: unknown): Drawn =>
  lineBox(id, was, written(was), (typed) => ({ value: asNumber(typed) }), { class: 'short', inputMode: 'decimal' });

export function sumBox(id: string, was: unknown): Drawn {
  const grouped = (sum: number) => new Intl.NumberFormat('vi-VN').format(sum);
  const read = (typed: string): Reading => {
    const reading = readMoney(typed);
    return isRead(reading)
      ? { value: reading.number, hint: `Trang sẽ ghi: ${grouped(reading.number)} đồng` }
      : {
          value: typed,
          fault: `Chưa rõ là bao nhiêu tiền: ${reading.why}. ${reading.instead.length > 0 ? `Có phải: ${reading.instead.join(' hay ')}?` : ''}`,
        };
  };
  const known = readMoney(written(was));
  return lineBox(id, was, isRead(known) ? grouped(known.number) : written(was), read, { class: 'short', inputMode: 'decimal' });
}

/** Text to the last digit: no 0 is ever lost. */
export const phoneBox = (id: string, was: unknown): Drawn =>
  lineBox(
    id,
    was,
    written(was),
    (typed) => {
      const reading = readPhone(typed);
      return 'phone' in reading
        ? { value: typed, hint: `Trang sẽ ghi: ${reading.phone}` }
        : { value: typed, fault: `${reading.why}.${reading.instead.length > 0 ? ` Có phải: ${reading.instead.join(' hay ')}?` : ''}` };
    },
    { type: 'tel', class: 'short' },
  );

/** The value of a register entry: what it may be follows from the kind that is chosen beside it. */
export function valueBox(id: string, was: unknown, kind: string): Drawn {
  if (kind === 'money') return sumBox(id, was);
  if (kind === 'phone' || kind === 'sms') return phoneBox(id, was);
  if (kind === 'count') return numberBox(id, was);
  return wordsBox(id, was, undefined);
}

/** A line, or as many as are needed for what it may hold; line breaks mean nothing in it. */
export function wordsBox(id: string, was: unknown, most: number | undefined): Drawn {
  const shown = written(was);
  const isLong = (most ?? 200) > 100;
  const count = h('span', { class: 'count', 'aria-hidden': 'true' });
  const input = isLong ? h('textarea', { id, rows: 2, value: shown }) : h('input', { id, value: shown, autocomplete: 'off' });
  const look = () => {
    const { length } = input.value.trim();
    count.textContent = most === undefined ? '' : `${length}/${most}`;
    count.classList.toggle('fault', most !== undefined && length > most);
  };
  input.addEventListener('input', look);
  look();
  const value = () => (input.value === shown ? was : input.value.replace(/\s+/g, ' ').trim().normalize('NFC'));
  return { element: h('div', { class: 'wording' }, input, count), value, labelled: input };
}

export function choiceBox(id: string, was: unknown, options: readonly (readonly [string, string])[], isNeeded: boolean): Drawn {
  const known = options.some(([value]) => value === was);
  const select = h(
    'select',
    { id },
    (!isNeeded || !known) && h('option', { value: '' }, known || !was ? '(chưa chọn)' : `(${written(was)})`),
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
  const unknown = chosen.filter((value) => !options.some(([each]) => each === value));
  const rows = [...options, ...unknown.map((value) => [value, `${value} (không còn trong danh sách)`] as const)].map(([value, name]) =>
    h(
      'label',
      { class: 'tick' },
      h('input', {
        type: 'checkbox',
        checked: chosen.includes(value),
        onchange: (event: Event) => {
          const isOn = (event.target as HTMLInputElement).checked;
          chosen = isOn ? [...chosen, value] : chosen.filter((each) => each !== value);
        },
      }),
      ` ${name}`,
    ),
  );
  return { element: h('div', { class: 'ticks' }, rows), value: () => chosen };
}
