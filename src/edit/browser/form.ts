import { dayBefore } from '../../dates/day.ts';
import type { Box, Field } from '../boxes.ts';
import { choiceBox, dayBox, numberBox, sumBox, ticksBox, valueBox, wordsBox, writeDay, yesBox, type Drawn } from './boxes-small.ts';
import { button, dialog, h, newId } from './dom.ts';
import { pickerBox } from './picker.ts';

type Group = Record<string, unknown>;
export type Choices = Record<string, [id: string, name: string][]>;

/** What a box needs to know of what lies around it. */
interface Around {
  choices: Choices;
  /** The kind of a value, as it is chosen now. */
  kind: () => string;
}

/** Lists that are shown whole, each with a tick. */
const short = 16;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a box that nobody has filled in says. */
const isNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).every(isNothing) : !value && value !== 0;

/** The fields of a group. What is empty and need not be there waits in a fold. */
export function groupBox(fields: readonly Field[], was: Group, path: string, around: Around): Drawn & { values: () => Group } {
  const drawn = fields.map((field) => ({ field, ...fieldBox(field, was[field.key], path ? `${path}.${field.key}` : field.key, around) }));
  const isOpen = ({ field }: (typeof drawn)[number]) => field.required || was[field.key] !== undefined;
  const more = drawn.filter((each) => !isOpen(each) && each.field.box.kind !== 'kept');
  const values = () =>
    Object.fromEntries(
      drawn.map(({ field, value }) => {
        const now = value();
        const isLeft = !field.required && was[field.key] === undefined && isNothing(now);
        const isGone = !field.required && now === '' && was[field.key] !== '';
        return [field.key, isLeft || isGone ? undefined : now];
      }),
    );
  const element = h(
    'div',
    { class: 'group' },
    drawn.filter(isOpen).map((each) => each.element),
    more.length > 0 &&
      h(
        'details',
        { class: 'more' },
        h('summary', {}, `Mục có thể thêm (${more.length})`),
        more.map((each) => each.element),
      ),
  );
  // Keys that no field knows stay as they are.
  const value = () => Object.fromEntries(Object.entries({ ...was, ...values() }).filter(([, each]) => each !== undefined));
  return { element, value, values };
}

function fieldBox({ label, help, box, required }: Field, was: unknown, path: string, around: Around): Drawn {
  const drawn = drawBox(box, was, path, around, required);
  const marked = required ? label : `${label} (không bắt buộc)`;
  const said = h('div', { class: 'said' });
  const helped = help && h('p', { class: 'help' }, help);
  const element = drawn.labelled
    ? h('div', { class: 'field' }, h('label', { for: drawn.labelled.id }, marked), helped, drawn.element, said)
    : h('fieldset', { class: 'field' }, h('legend', {}, marked), helped, drawn.element, said);
  element.dataset['path'] = path;
  return { ...drawn, element };
}

function drawBox(box: Box, was: unknown, path: string, around: Around, isNeeded: boolean): Drawn {
  const id = newId();
  const isLine = was === undefined || was === null || typeof was !== 'object';
  switch (box.kind) {
    case 'line':
      return isLine ? wordsBox(id, was, box.most) : keptBox(was);
    case 'day':
    case 'loose-day':
      return isLine ? dayBox(id, was, box.kind === 'loose-day') : keptBox(was);
    case 'number':
      return isLine ? numberBox(id, was) : keptBox(was);
    case 'sum':
      return isLine ? sumBox(id, was) : keptBox(was);
    case 'value':
      return isLine ? ofKind(id, was, around) : keptBox(was);
    case 'yes':
      return yesBox(id, was);
    case 'choice':
      return choiceBox(id, was, box.options, isNeeded);
    case 'reference': {
      const all = around.choices[box.to] ?? [];
      return all.length <= short ? choiceBox(id, was, all, isNeeded) : pickerBox(id, was, all, false);
    }
    case 'dated':
      return datedBox(was, path, around, box.most);
    case 'answers':
      return answersBox(box, was, path, around);
    case 'group':
      return groupBox(box.fields, isGroup(was) ? was : {}, path, around);
    case 'list':
      return listBox(box.item, was, path, around);
    case 'kept':
      return keptBox(was);
  }
}

/** Drawn anew when another kind is chosen. */
function ofKind(id: string, was: unknown, around: Around): Drawn {
  let kind = around.kind();
  let drawn = valueBox(id, was, kind);
  const element = h('div', {}, drawn.element);
  document.addEventListener('kind', () => {
    if (around.kind() === kind || !element.isConnected) return;
    kind = around.kind();
    drawn = valueBox(id, drawn.value(), kind);
    element.replaceChildren(drawn.element);
  });
  return { element, value: () => drawn.value(), labelled: drawn.labelled! };
}

/** What commands write: to be seen, never to be typed. */
function keptBox(was: unknown): Drawn {
  const rows = (Array.isArray(was) ? was : was === undefined ? [] : [was]).map((row: unknown) => {
    if (!isGroup(row)) return h('li', {}, String(row));
    const { date, note, changed, number } = row as Record<string, string | undefined>;
    const words = note ?? changed ?? JSON.stringify(row);
    return h('li', {}, [number && `Bản ${number}`, date && writeDay(date), words].filter(Boolean).join(' · '));
  });
  return { element: h('ul', { class: 'kept' }, rows), value: () => was };
}

function listBox(item: Box, was: unknown, path: string, around: Around): Drawn {
  // An id that holds at one place only, `{place: …, id: …}`, is more than a tick or a title can say.
  if (item.kind !== 'group' && Array.isArray(was) && was.some(isGroup)) return keptBox(was);
  if (item.kind === 'choice') return ticksBox(was, item.options);
  if (item.kind === 'reference') {
    const all = around.choices[item.to] ?? [];
    return all.length <= short ? ticksBox(was, all) : pickerBox(newId(), was, all, true);
  }
  const first = Array.isArray(was) ? was : was === undefined || was === null ? [] : [was];
  const drawn = rowsBox(first, path, (value, place) => {
    const row = drawBox(item, value, place, around, true);
    if (row.labelled) row.labelled.setAttribute('aria-label', `Dòng ${Number(place.split('.').at(-1)) + 1}`);
    return row;
  });
  const value = () => {
    const now = drawn.value().filter((each) => each !== '' && each !== undefined);
    return now.length === first.length && now.every((each, index) => each === first[index]) ? was : now;
  };
  return { element: drawn.element, value };
}

/** Rows that can be added, moved and taken away. */
function rowsBox(first: readonly unknown[], path: string, draw: (value: unknown, path: string) => Drawn) {
  let rows: (Drawn & { box: HTMLElement })[] = [];
  const list = h('div', { class: 'rows' });
  const changed = () => {
    list.replaceChildren(...rows.map(({ box }) => box));
    element.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const make = (value: unknown, index: number) => {
    const drawn = draw(value, `${path}.${index}`);
    const drop = button('Bỏ dòng này', () => ((rows = rows.filter((each) => each !== row)), changed()));
    const up = button('Đưa lên', () => {
      const at = rows.indexOf(row);
      if (at > 0) rows.splice(at - 1, 2, row, rows[at - 1]!);
      changed();
      up.focus();
    });
    const box = h('div', { class: 'item' }, drawn.element, h('div', { class: 'said' }), h('div', { class: 'tools' }, up, drop));
    box.dataset['path'] = `${path}.${index}`;
    const row = { ...drawn, box };
    return row;
  };
  rows = first.map(make);
  list.replaceChildren(...rows.map(({ box }) => box));
  const add = (value?: unknown) => {
    rows.push(make(value, rows.length));
    changed();
    rows.at(-1)!.box.querySelector<HTMLElement>('input, textarea, select')?.focus();
  };
  const element = h(
    'div',
    {},
    list,
    button('+ Thêm', () => add()),
  );
  return { element, add, value: () => rows.map((row) => row.value()) };
}

const dated: readonly Field[] = [
  { key: 'from', label: 'Từ ngày', help: '', required: false, box: { kind: 'day' } },
  { key: 'until', label: 'Đến hết ngày', help: '', required: false, box: { kind: 'day' } },
];

/** Rows of from, until and what is said: always open, in one line with their days. */
function datedRow(fields: readonly Field[], was: unknown, path: string, around: Around): Drawn {
  const open = fields.map((field) => ({ ...field, required: true }));
  const group = groupBox(open, isGroup(was) ? was : {}, path, around);
  group.element.classList.add('dated');
  const value = () => Object.fromEntries(Object.entries(group.value() as Group).filter(([, each]) => each !== '' && each !== undefined));
  return { element: group.element, value };
}

/** One line; or, from a day on, another one: the day before is then the last of the first. */
function datedBox(was: unknown, path: string, around: Around, most: number | undefined): Drawn {
  const fields: Field[] = [...dated, { key: 'text', label: 'Câu', help: '', required: true, box: { kind: 'line', least: 1, most } }];
  const element = h('div', {});
  let now: Drawn;
  const asRows = (value: readonly unknown[]): void => {
    const rows = rowsBox(value, path, (each, place) => datedRow(fields, each, place, around));
    now = { element: rows.element, value: rows.value };
    element.replaceChildren(rows.element);
  };
  if (Array.isArray(was)) {
    asRows(was);
  } else {
    const line = wordsBox(newId(), was, most);
    line.labelled!.setAttribute('aria-label', 'Câu');
    const split = async () => {
      const day = await askDay();
      if (!day) return;
      asRows([
        { until: dayBefore(day), text: line.value() },
        { from: day, text: '' },
      ]);
      element.dispatchEvent(new Event('input', { bubbles: true }));
    };
    now = line;
    element.replaceChildren(
      line.element,
      button('Câu này đổi từ một ngày…', () => void split(), { class: 'quiet' }),
    );
  }
  return { element, value: () => now.value() };
}

function askDay(): Promise<string | undefined> {
  return dialog<string>((close) => {
    let day = '';
    const box = dayBox(newId(), undefined, false, (typed) => (day = typed));
    return [
      h('h2', { id: 'hoi' }, 'Câu mới đúng từ ngày nào?'),
      h('label', { for: box.labelled!.id }, 'Ngày đầu tiên của câu mới'),
      box.element,
      h(
        'div',
        { class: 'tools' },
        button('Tiếp', () => day && close(day), { class: 'main' }),
        button('Thôi', () => close()),
      ),
    ];
  });
}

/** What may be a bare sum or word, one group, or one for each stretch of days: shown as rows, written as short as it was. */
function answersBox({ short: key, fields }: Extract<Box, { kind: 'answers' }>, was: unknown, path: string, around: Around): Drawn {
  const isBare = was !== undefined && was !== null && !Array.isArray(was) && !isGroup(was);
  const bareKey = isBare && key === 'amount' && /\p{L}/u.test(String(was)) ? 'text' : key;
  const first: unknown[] = Array.isArray(was) ? was : isGroup(was) ? [was] : isBare ? [{ [bareKey]: was }] : [];
  const drawn = rowsBox(first, path, (value, place) => datedRow(fields, value, place, around));
  const value = () => {
    const now = drawn.value() as Group[];
    const [only] = now;
    if (now.length === 0) return '';
    if (now.length > 1 || Array.isArray(was) || !only) return now;
    const keys = Object.keys(only);
    return keys.length === 1 && (keys[0] === key || keys[0] === bareKey) && !isGroup(was) ? only[keys[0]] : only;
  };
  return { element: drawn.element, value };
}
