import { settled } from './settle.ts';
import { asLetter, type Typed } from './typed.ts';
import { letter, type Unit } from './units.ts';

/** Where words stand, and so what may be typed there. */
export interface Place {
  kind: 'paragraphs' | 'items' | 'heading' | 'cell';
  format: 'md' | 'mdx';
  eol: string;
  /** What stands between two new paragraphs, or before a new item of that number. */
  gap: (number: number) => string;
  /** What follows in the file. */
  after: string;
}

const markSigns = { b: '**', i: '*', s: '~~' } as const;

/**
 * Words as Markdown: what was there keeps its letters in the file, and what is new is written so that it stays what was typed. `after` is
 * what the box shows now, `before` what it showed at first.
 */
export function write(before: readonly Unit[], after: readonly Unit[], place: Place): string {
  const old = before.map(({ raw }) => raw ?? '');
  if (sameKeys(before, after)) return old.join('');
  const wanted = settled(after);
  const { units, from } = composed(wanted, matched(before, wanted));
  let number = 1;
  const raws = units.map((unit, index) => {
    if (unit.kind === 'part') number += 1;
    const kept = from[index];
    return kept === undefined ? rawOf(unit, number, place) : old[kept]!;
  });
  const [now, then] = [typedIn(units, raws, place), typedIn(before, old, place)];
  const written = raws.map((raw, index) => {
    if (isLengthened(units, from, index)) return `[${units[index]!.piece!.says}](${(units[index]!.piece as { address: string }).address})`;
    if (units[index]!.kind !== 'letter' || raw.length > 2 || /[\n\r]/.test(raw)) return raw;
    const kept = from[index];
    if (kept !== undefined && raw.startsWith('\\') && raw.length === 2) return raw;
    const safe = now(index);
    // What was harmless in spite of its looks is left alone, unless its looks are new, or another of its kind may be.
    return kept !== undefined && !/[*_`~[]/.test(raw) && safe !== raw && then(kept) !== raw ? raw : safe;
  });
  const last = units.at(-1);
  const isTight = last?.piece?.kind === 'chip' && last.piece.chip === 'block' && !/^\s*$|^[ \t]*\r?\n[ \t]*\r?\n/.test(place.after);
  return written.join('') + (isTight ? place.eol : '');
}

/** Whether what was typed behind a bare address, or close before it, would change where it leads. */
function isLengthened(units: readonly Unit[], from: readonly (number | undefined)[], index: number): boolean {
  const { piece } = units[index]!;
  if (piece?.kind !== 'chip' || !piece.address) return false;
  const isTyped = (at: number) => units[at]?.kind === 'letter' && from[at] === undefined;
  let end = index + 1;
  while (units[end]?.kind === 'letter' && units[end]!.key !== ' ') end += 1;
  const behind = units.slice(index + 1, end);
  const isNew = behind.some((_, at) => isTyped(index + 1 + at)) || behind.some((_, at) => from[index + 1 + at] !== from[index]! + 1 + at);
  const leads = isNew && /[^.,;:!?)”"'*_~]/.test(behind.map(({ key }) => key).join(''));
  return leads || (isTyped(index - 1) && units[index - 1]!.key !== ' ');
}

const sameKeys = (a: readonly Unit[], b: readonly Unit[]): boolean => a.length === b.length && a.every(({ key }, at) => key === b[at]!.key);

function rawOf({ kind, key, piece }: Unit, number: number, { gap }: Place): string {
  if (kind === 'part') return gap(number);
  if (!piece) return key;
  return piece.kind !== 'chip' && piece.mark ? markSigns[piece.mark] : piece.raw;
}

/** New letters in a row, as one text: marks that were typed by themselves join their letters. */
function composed(wanted: readonly Unit[], matches: readonly (number | undefined)[]): { units: Unit[]; from: (number | undefined)[] } {
  const units: Unit[] = [];
  const from: (number | undefined)[] = [];
  for (let at = 0; at < wanted.length; at += 1) {
    let end = at;
    while (end < wanted.length && wanted[end]!.kind === 'letter' && matches[end] === undefined) end += 1;
    const typed = wanted.slice(at, end).map(({ key }) => key);
    for (const each of typed.join('').normalize('NFC')) units.push(letter(each));
    while (from.length < units.length) from.push(undefined);
    if (end === wanted.length) break;
    units.push(wanted[end]!);
    from.push(matches[end]);
    at = end;
  }
  return { units, from };
}

/** How each letter must be written among the others. */
function typedIn(units: readonly Unit[], raws: readonly string[], { kind, format }: Place): (index: number) => string {
  const all = raws.map((raw, index) => (units[index]!.kind === 'chip' ? ends(raw) : raw)).join('');
  const place: Typed['place'] = kind === 'heading' || kind === 'cell' ? kind : 'block';
  const offsets: number[] = [];
  const lines: { from: number; to: number }[] = [];
  let line = { from: 0, to: all.length };
  let at = 0;
  for (const [index, raw] of raws.entries()) {
    offsets.push(at);
    lines.push(line);
    at += raw.length;
    if (units[index]!.kind !== 'part') continue;
    line.to = offsets[index]!;
    line = { from: at, to: all.length };
  }
  return (index) => asLetter(offsets[index]!, { all, ...lines[index]!, format, place });
}

/** What is inside is no sign to what is around. */
const ends = (raw: string): string => (/^\[[[^]/.test(raw) || raw.length < 3 ? raw : raw[0]! + 'x'.repeat(raw.length - 2) + raw.at(-1)!);

const largestTable = 4_000_000;

/** For every unit that is wanted, the one that it was before: the longest way through both. */
function matched(before: readonly Unit[], after: readonly Unit[]): (number | undefined)[] {
  const matches = new Array<number | undefined>(after.length).fill(undefined);
  const same = (a: number, b: number) => before[a]!.key === after[b]!.key;
  let start = 0;
  while (start < before.length && start < after.length && same(start, start)) matches[start] = start++;
  let [a, b] = [before.length, after.length];
  while (a > start && b > start && same(a - 1, b - 1)) matches[--b] = --a;
  const [rows, columns] = [a - start, b - start];
  if (rows * columns === 0 || rows * columns > largestTable) return matches;
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      longest[row * width + column] = same(start + row, start + column)
        ? longest[(row + 1) * width + column + 1]! + 1
        : Math.max(longest[(row + 1) * width + column]!, longest[row * width + column + 1]!);
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (same(start + row, start + column)) matches[start + column++] = start + row++;
    else if (longest[(row + 1) * width + column]! >= longest[row * width + column + 1]!) row += 1;
    else column += 1;
  }
  return matches;
}
