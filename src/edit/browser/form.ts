import { dayBefore, parseDay, writeDay } from '../../dates/day.ts';
import type { Box, Field } from '../boxes.ts';
import type { Choice } from '../index.ts';
import { choiceBox, dayBox, lineBox, ticksBox, valueBox, wordsBox, yesBox, type Drawn } from './boxes-small.ts';
import { asked, button, h, newId } from './dom.ts';
import { pickerBox } from './picker.ts';

type Group = Record<string, unknown>;
export type Choices = Record<string, Choice[]>;

/** What a box needs to know of what lies around it. */
export interface Around {
  choices: Choices;
  /** The kind of a value, as it is chosen now, and who is drawn anew when it is another. */
  kind: () => string;
  ofKind: (() => void)[];
  /** How a new entry is called, by what references point to; not there where it is more than a few boxes. */
  news: Readonly<Record<string, string>>;
  /** Makes one, and answers with its id. */
  begin: (folder: string) => Promise<string | undefined>;
}

/** Lists that are shown whole, each with a tick. */
const short = 16;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a box that nobody has filled in says. */
const isNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).every(isNothing) : !value && value !== 0;

const without = (group: Group, ...gone: unknown[]): Group =>
  Object.fromEntries(Object.entries(group).filter(([, each]) => !gone.includes(each)));

/** The fields of a group. What is empty and need not be there waits in a fold. */
export function groupBox(fields: readonly Field[], was: Group, path: string, around: Around): Drawn & { values: () => Group } {
  const drawn = fields.map((field) => ({ field, ...fieldBox(field, was[field.key], path ? `${path}.${field.key}` : field.key, around) }));
  const isOpen = ({ field }: (typeof drawn)[number]) => field.required || field.isOneOf || was[field.key] !== undefined;
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
  const fold = () => h('details', {}, h('summary', {}, `Mục có thể thêm (${more.length})`), elementsOf(more));
  const element = h('div', { class: 'group' }, elementsOf(drawn.filter(isOpen)), more.length > 0 && fold());
  // Keys that no field knows stay as they are.
  return { element, value: () => without({ ...was, ...values() }, undefined), values };
}

const elementsOf = (all: readonly Drawn[]): HTMLElement[] => all.map(({ element }) => element);

function fieldBox({ label, help, box, required, isOneOf }: Field, was: unknown, path: string, around: Around): Drawn {
  const drawn = drawBox(box, was, path, around, required);
  const marked = required || isOneOf ? label : `${label} (không bắt buộc)`;
  const name = drawn.labelled ? h('label', { for: drawn.labelled.id }, marked) : h('legend', {}, marked);
  const parts = [name, help && h('p', { class: 'help' }, help), drawn.element, h('div', { class: 'said' })];
  const element = h(drawn.labelled ? 'div' : 'fieldset', { class: 'field' }, parts);
  element.dataset['path'] = path;
  return { ...drawn, element };
}

function drawBox(box: Box, was: unknown, path: string, around: Around, isNeeded: boolean): Drawn {
  const id = newId();
  switch (box.kind) {
    case 'yes':
      return yesBox(id, was);
    case 'choice':
      return choiceBox(id, was, box.options, isNeeded);
    case 'reference':
      return referenceBox(box.to, was, around, (all, now) =>
        all.length > short ? pickerBox(id, now, all, false) : choiceBox(id, now, all, isNeeded),
      );
    case 'dated':
      return datedBox(box, was, path, around);
    case 'group':
      return groupBox(box.fields, isGroup(was) ? was : {}, path, around);
    case 'list':
      return listBox(box.item, was, path, around);
    case 'kept':
      return keptBox(was);
  }
  // What no line can show.
  if (typeof was === 'object' && was !== null) return keptBox(was);
  if (box.kind === 'line') return wordsBox(id, was, box.most);
  if (box.kind !== 'value') return lineBox(id, was, box.kind);
  const again = redrawn(was, (now) => valueBox(id, now, around.kind()));
  around.ofKind.push(() => again.draw(again.value()));
  return again;
}

/** A box that can be drawn anew around another value. */
function redrawn(was: unknown, drawNow: (now: unknown) => Drawn): Drawn & { draw: (now: unknown) => void } {
  let drawn = drawNow(was);
  const element = h('div', {}, drawn.element);
  const draw = (now: unknown) => {
    drawn = drawNow(now);
    element.replaceChildren(drawn.element);
    element.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return { ...drawn, element, value: () => drawn.value(), draw };
}

type Draw = (all: readonly Choice[], now: unknown) => Drawn;

/** What names an entry that is there, or several; with a button for one that is not there yet. */
export function referenceBox(to: string, was: unknown, around: Around, draw: Draw, isList = false): Drawn {
  const again = redrawn(was, (now) => draw(around.choices[to] ?? [], now));
  const words = around.news[to];
  if (!words) return again;
  const begin = async () => {
    const id = await around.begin(to);
    if (id) again.draw(isList ? [...new Set([again.value() ?? []].flat()).add(id)] : id);
  };
  const more = button(`${words}…`, () => void begin(), { class: 'quiet' });
  return { ...again, element: h('div', {}, again.element, more) };
}

/** What commands write: to be seen, never to be typed. */
function keptBox(was: unknown): Drawn {
  const rows = [was ?? []].flat().map((row: unknown) => {
    if (!isGroup(row)) return h('li', {}, String(row));
    const { date, note, changed, number } = row as Record<string, string | undefined>;
    const words = note ?? changed ?? JSON.stringify(row);
    return h('li', {}, [number && `Bản ${number}`, date && writeDay(date), words].filter(Boolean).join(' · '));
  });
  return { element: h('ul', { class: 'kept' }, rows), value: () => was };
}

function listBox(item: Box, was: unknown, path: string, around: Around): Drawn {
  const first: unknown[] = [was ?? []].flat();
  // An id that holds at one place only, `{place: …, id: …}`, is more than a tick or a title can say.
  if (item.kind !== 'group' && first.some(isGroup)) return keptBox(was);
  if (item.kind === 'choice') return ticksBox(was, item.options);
  if (item.kind === 'reference') {
    const id = newId();
    const draw: Draw = (all, now) => (all.length > short ? pickerBox(id, now, all, true) : ticksBox(now, all));
    return referenceBox(item.to, was, around, draw, true);
  }
  const drawn = rowsBox(first, path, (value, place) => {
    const row = drawBox(item, value, place, around, true);
    row.labelled?.setAttribute('aria-label', `Dòng ${Number(place.split('.').at(-1)) + 1}`);
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
  const lay = (now: typeof rows) => {
    rows = now;
    list.replaceChildren(...rows.map(({ box }) => box));
    list.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const make = (value: unknown, index: number) => {
    const drawn = draw(value, `${path}.${index}`);
    const drop = button('Bỏ dòng này', () => lay(rows.filter((each) => each !== row)));
    const up = button('Đưa lên', () => {
      const at = Math.max(rows.indexOf(row), 1);
      lay([...rows.slice(0, at - 1), row, ...rows.slice(at - 1).filter((each) => each !== row)]);
      up.focus();
    });
    const box = h('div', { class: 'item' }, drawn.element, h('div', { class: 'said' }), h('div', { class: 'tools' }, up, drop));
    box.dataset['path'] = `${path}.${index}`;
    const row = { ...drawn, box };
    return row;
  };
  lay(first.map(make));
  const add = button('+ Thêm', () => {
    lay([...rows, make(undefined, rows.length)]);
    rows.at(-1)!.box.querySelector<HTMLElement>('input, textarea, select')?.focus();
  });
  return { element: h('div', {}, list, add), value: () => rows.map((row) => row.value()) };
}

/**
 * Said once; or, from a day on, otherwise: then a row for each stretch of days, and the day before is the last of the first. What is said once
 * may be a bare word or sum, and is written as short as it was.
 */
function datedBox({ short: key, fields }: Extract<Box, { kind: 'dated' }>, was: unknown, path: string, around: Around): Drawn {
  const bareKey = key === 'amount' && /\p{L}/u.test(String(was)) ? 'text' : key;
  const groupOf = (value: unknown): Group => (isGroup(value) ? value : isNothing(value) ? {} : { [bareKey]: value });
  const open = fields.map((field) => ({ ...field, required: true }));
  const said = open.filter((field) => field.key !== 'from' && field.key !== 'until');
  const openBox = (some: readonly Field[], value: unknown, place: string): Drawn => {
    const { element, value: valueOf } = groupBox(some, groupOf(value), place, around);
    element.classList.add('dated');
    return { element, value: () => without(valueOf() as Group, undefined, '') };
  };
  const asRows = (rows: readonly unknown[]): Drawn => {
    const box = rowsBox(rows, path, (each, place) => openBox(open, each, place));
    const value = () => {
      const now = box.value();
      return now.length === 0 ? '' : now.length === 1 && isGroup(was) ? now[0] : now;
    };
    return { ...box, value };
  };
  const asOne = (now: unknown): Drawn => {
    const one = said.length === 1 ? wordsBox(newId(), now, (said[0]!.box as { most?: number }).most) : openBox(said, now, path);
    one.labelled?.setAttribute('aria-label', 'Câu');
    const value = () => {
      const group = one.value();
      const [only = '', ...others] = isGroup(group) ? Object.keys(group) : [];
      if (!isGroup(group) || !only) return isGroup(group) ? '' : group;
      return others.length === 0 && !isGroup(was) && [key, bareKey].includes(only) ? group[only] : group;
    };
    const more = button('Điều này đổi từ một ngày…', () => void split(one), { class: 'quiet' });
    return { element: h('div', {}, one.element, more), value };
  };
  const split = async (one: Drawn) => {
    const box = dayBox(newId(), undefined, false);
    const label = h('label', { for: box.labelled!.id }, 'Ngày đầu tiên của điều mới');
    const day = await asked('Điều mới đúng từ ngày nào?', [label, box.element], 'Tiếp', () => parseDay(String(box.value())));
    if (day) again.draw([{ until: dayBefore(day), ...groupOf(one.value()) }, { from: day }]);
  };
  const isRows = (value: unknown) => Array.isArray(value) || (isGroup(value) && (said.length === 1 || 'from' in value || 'until' in value));
  const again = redrawn(was, (now) => (isRows(now) ? asRows([now].flat()) : asOne(now)));
  return again;
}
