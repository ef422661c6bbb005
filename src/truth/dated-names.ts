import { registerFolders, type RegisterCollection, type RegisterData } from '../schemas/collections.ts';
import type { Term } from '../schemas/term.ts';
import { latestDay, type Day } from '../dates/day.ts';

type Naming = Extract<RegisterCollection, 'laws' | 'agencies' | 'wards' | 'values'>;

/** The registers that say since when there is something of a name: the library's, or what the check read of them. */
export type NamingRegisters = { [C in Naming]: ReadonlyMap<string, RegisterData<C>> } & { terms: ReadonlyMap<string, Term> };

interface DatedName {
  name: string;
  /** The first day on which anybody could have said it. */
  from: Day;
  /** The file that says so, such as `phuong/hoa-hung.yaml`. */
  file: string;
}

/** A dated name that stands in a text. */
export interface Mention extends DatedName {
  /** Where it starts in the text. */
  at: number;
}

export type NameFinder = (text: string, day: Day) => Mention[];

/** Stands for the first day of what was there before anybody asked. */
const always: Day = '';

/**
 * Finds the registered names in a text that begin only after `day`: a law before it was issued, an office, app or ward before it was
 * there. Compared tiếng by tiếng, capitals aside; `fold` may put away more, for words that are typed without marks.
 */
export function nameFinder(registers: NamingRegisters, fold: (tieng: string) => string = (tieng) => tieng): NameFinder {
  const read = (text: string) => tiengOf(text).map(({ written, at, end }) => ({ key: fold(written), at, end }));
  const entries = new Map<string, DatedName & { keys: string[] }>();
  for (const dated of namesIn(registers)) {
    const keys = read(dated.name).map(({ key }) => key);
    const known = entries.get(keys.join(' '));
    // A name that several entries share begins with the earliest: "Nghị quyết 31" was said of 31-NQ/TW before 31/2024/NQ-HĐND came.
    if (keys.length > 0 && (!known || dated.from < known.from)) entries.set(keys.join(' '), { ...dated, keys });
  }
  const byFirst = Map.groupBy(entries.values(), ({ keys }) => keys[0]!);
  for (const same of byFirst.values()) same.sort((a, b) => b.keys.length - a.keys.length);

  function named(text: string, offset = 0): Mention[] {
    const words = read(text);
    const found: Mention[] = [];
    for (let place = 0; place < words.length; place += 1) {
      const longest = byFirst.get(words[place]!.key)?.find(({ keys }) => {
        const last = words[place + keys.length - 1];
        return keys.every((key, index) => words[place + index]?.key === key) && !goesOn(text, last!.end);
      });
      if (!longest) continue;
      const { keys, ...dated } = longest;
      found.push({ ...dated, at: offset + words[place]!.at });
      place += keys.length - 1;
    }
    return found;
  }

  const units = [...new Set([...registers.wards.values()].map(({ name }) => name.split(' ')[0]!))];
  return (text, day) =>
    [...named(text), ...unitsInList(text, units).flatMap(({ words, at }) => named(words, at))].filter(({ from }) => from > day);
}

/** `118/2025` is no name of 118/2025/QH15 where a third number would follow, nor `Quyết định 138` of 138/QĐ-TTg in 138/QĐ-UBND. */
const goesOn = (text: string, end: number): boolean => /^[/-][\p{L}\p{N}]/u.test(text.slice(end, end + 3));

function tiengOf(text: string): { written: string; at: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    written: match[0].normalize('NFC').toLowerCase(),
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** `các phường Vườn Lài, Diên Hồng và Hòa Hưng` says its first word once: here each of the others has it again. */
function unitsInList(text: string, units: readonly string[]): { words: string; at: number }[] {
  const item = String.raw`(?:\p{Lu}[\p{L}\p{M}]*|\d+)(?:\s(?:\p{Lu}[\p{L}\p{M}]*|\d+))*`;
  const between = String.raw`(?:,\s(?:và\s)?|\s(?:và|hoặc|hay)\s)`;
  return units.flatMap((unit) => {
    const list = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${unit}|${unit.toLowerCase()})\s(${item}(?:${between}${item})+)`, 'gu');
    return [...text.matchAll(list)].flatMap((match) => {
      const start = match.index + match[0].length - match[1]!.length;
      const items = [...match[1]!.matchAll(new RegExp(item, 'gu'))].slice(1);
      return items.map((each) => ({ words: `${unit} ${each[0]}`, at: start + each.index }));
    });
  });
}

function namesIn({ laws, agencies, wards, values, terms }: NamingRegisters): DatedName[] {
  const shortKinds = [...terms.values()].filter(({ full }) => full);
  const shortFor = (kind: string) => shortKinds.filter(({ full }) => full!.toLowerCase() === kind.toLowerCase()).map(({ term }) => term);
  return [
    ...entriesOf(laws, 'laws', (law) => since(lawBegins(law), lawNames(law, shortFor(law.kind)))),
    ...entriesOf(agencies, 'agencies', ({ name, alsoCalled, namedFrom, from }) => since(namedFrom ?? from, [name, ...alsoCalled])),
    ...entriesOf(wards, 'wards', ({ name, namedFrom, existedFrom }) => since(namedFrom ?? existedFrom, [name])),
    // Sums, counts and places are no names: 200.000 đồng is also the price of something else.
    ...entriesOf(values, 'values', ({ kind, later, ...first }) =>
      numbered.has(kind) ? [first, ...later].flatMap(({ value, validFrom }) => since(validFrom, [value])) : [],
    ),
    ...[...terms.values()].flatMap(({ term, full, namedFrom, from = always }) =>
      (full ? [term, full] : [term]).map((name) => ({ name, from: namedFrom ?? from, file: 'tu-dien.yaml' })),
    ),
  ];
}

const numbered: ReadonlySet<string> = new Set(['phone', 'sms', 'url']);

const since = (from: Day | undefined, names: readonly string[]) => names.map((name) => ({ name, from: from ?? always }));

function entriesOf<C extends Naming>(
  register: ReadonlyMap<string, RegisterData<C>>,
  collection: C,
  read: (entry: RegisterData<C>) => { name: string; from: Day }[],
): DatedName[] {
  return [...register].flatMap(([id, entry]) =>
    read(entry).map((named) => ({ ...named, file: `${registerFolders[collection].folder}/${id}.yaml` })),
  );
}

/** `Nghị quyết 260`, `260/2025/QH15`, `Nghị quyết số 260/2025`, `NQ 260`, `NQ260`. */
function lawNames({ kind, number, shortName }: RegisterData<'laws'>, shortKinds: readonly string[]): string[] {
  const [, head, year] = /^(\d+)(?:\/(\d{4}))?/.exec(number) ?? [];
  const numbers = head ? [head, ...(year ? [`${head}/${year}`] : [])] : [];
  const whole = /^\d+[/-].*\p{L}/u.test(number) ? [number] : [];
  return [
    shortName,
    ...whole,
    ...numbers.flatMap((each) => [
      `${kind} ${each}`,
      `${kind} số ${each}`,
      ...shortKinds.flatMap((short) => [`${short} ${each}`, `${short}${each}`]),
    ]),
  ];
}

/** The day on which the law was announced: when it was issued, or the first day on which a source speaks of it. */
function lawBegins({ issued, knownFrom }: Pick<RegisterData<'laws'>, 'issued' | 'knownFrom'>): Day {
  const days = [...(issued ? [latestDay(issued)] : []), ...(knownFrom ? [knownFrom] : [])];
  return days.sort()[0] ?? always;
}
