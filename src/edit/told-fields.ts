import { parseLooseDay, writeDay } from '../dates/day.ts';
import { writeValue, type Value } from '../truth/value.ts';
import type { Box, Field } from './boxes.ts';
import type { Choice } from './index.ts';

/** One paragraph, or one field, as people read it. */
export interface Told {
  /** What the form calls a field; empty in the words of a text. */
  label: string;
  /** `item`: one of several under the same label. */
  kind: 'field' | 'item' | 'heading' | 'text';
  text: string;
  /** The heading, the card or the group that it stands in. */
  under: string;
  /** Pictures that stand in it, as the text names them. */
  pictures: string[];
  /** Of a field. */
  key?: string;
  /** It says nothing to readers. */
  isAside?: boolean;
}

/** What stands behind names. */
export interface Known {
  choices: Readonly<Record<string, Choice[]>>;
  /** Words with their values filled in. */
  fill: (text: string) => string;
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where the form says at length what to fill in. */
const short = new Map(Object.entries({ title: 'Tên', name: 'Tên', summary: 'Tóm tắt', date: 'Ngày', sources: 'Nguồn' }));

/** The fields of a form, a group by its parts and a list of groups by its rows. */
export function toldFields(fields: readonly Field[], values: Group, known: Known, under = ''): Told[] {
  const say = new Sayer(known, values['kind']);
  return fields.flatMap((field): Told[] => {
    const { key, box, label } = field;
    const value = values[key];
    if (box.kind === 'group' && isGroup(value)) return toldFields(box.fields, value, known, label);
    const rows = key === 'history' ? historyIn(value) : undefined;
    const isList = Array.isArray(value) && value.some(isGroup) && box.kind !== 'kept';
    const texts = rows ?? (isList ? value.map((each) => say.value(box.kind === 'list' ? box.item : box, each)) : [say.value(box, value)]);
    const kind = rows || isList ? 'item' : 'field';
    return texts.filter(Boolean).map((text) => ({ label: short.get(key) ?? (label || key), kind, text, under, pictures: [], key }));
  });
}

const historyIn = (rows: unknown): string[] | undefined =>
  Array.isArray(rows) ? (rows as { date: string; note: string }[]).map(({ date, note }) => `${dayIn(date)}: ${note}`) : undefined;

export const dayIn = (day: unknown): string => (typeof day === 'string' ? writeDay(parseLooseDay(day) ?? day) : String(day));

const sum = (text: string): string => (/^\d+$/.test(text) ? writeValue({ kind: 'money', value: text, state: 'told' } as Value) : text);

/** Of lines by days nobody has a field. */
const dayNames = new Map(Object.entries({ from: 'từ', until: 'đến hết' }));

class Sayer {
  readonly #known: Known;
  /** That of the register entry whose value it is. */
  readonly #kind: unknown;

  constructor(known: Known, kind: unknown) {
    this.#known = known;
    this.#kind = kind;
  }

  /** In words; empty where it says nothing. What lies deeper than one group is read without the names of its parts. */
  value(box: Box, value: unknown, depth = 0): string {
    if (value === undefined || value === null || value === '' || box.kind === 'kept') return '';
    if (Array.isArray(value)) return value.map((each) => this.value(box.kind === 'list' ? box.item : box, each, depth)).join(' · ');
    if (box.kind === 'list') return this.value(box.item, value, depth);
    if (isGroup(value)) return this.#group('fields' in box ? box.fields : [], value, depth);
    return this.#word(box, String(value), value);
  }

  #group(fields: readonly Field[], value: Group, depth: number): string {
    const part = ([key, each]: [string, unknown], index: number): string => {
      if (dayNames.has(key)) return `${dayNames.get(key)!} ${dayIn(each)}:`;
      const field = fields.find((one) => one.key === key);
      const text = this.value(field?.box ?? { kind: 'line', least: 0 }, each, depth + 1);
      const isNamed = text && field?.label && depth === 0 && index > 0 && key !== 'text';
      return isNamed ? `${field.label.toLowerCase()}: ${text}` : text;
    };
    const parts = Object.entries(value).map(part).filter(Boolean);
    return parts.join(depth === 0 ? ', ' : ' ').replaceAll(':,', ':');
  }

  #word(box: Box, text: string, value: unknown): string {
    switch (box.kind) {
      case 'reference':
        return this.#known.choices[box.to]?.find(([id]) => id === text)?.[1] ?? text;
      case 'choice':
        return box.options.find(([each]) => each === text)?.[1] || text;
      case 'day':
      case 'loose-day':
        return dayIn(text);
      case 'sum':
        return sum(text);
      case 'value':
        return this.#kind === 'money' ? sum(text) : text;
      case 'yes':
        return value === true ? 'Có' : 'Không';
    }
    return this.#known.fill(text);
  }
}
