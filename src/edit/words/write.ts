import { diffArrays } from 'diff';
import { excessIn } from '../../text/bounds.ts';
import { parsers } from '../../text/parsers.ts';
import { inBrackets } from './picture.ts';
import { Reader } from './reader.ts';
import { settled } from './settle.ts';
import { sameEnds } from './splice.ts';
import type { Piece } from './tree.ts';
import { unitsOf, type Unit } from './units.ts';

/** Where words stand, and so what may be typed there. */
export interface Place {
  kind: 'paragraphs' | 'items' | 'heading' | 'cell';
  format: 'md' | 'mdx';
  eol: string;
  /** What stands between two new paragraphs, or before a new item of that number. */
  gap: (number: number) => string;
  /** What follows in the file. */
  after: string;
  /** Its lines that give addresses and notes their names. */
  named: string;
}

/**
 * Words as Markdown: what was there keeps its letters in the file, and what is new is written so that it stays what was typed. `after` is
 * what the box shows now, `before` what it showed at first.
 */
export function write(before: readonly Unit[], after: readonly Unit[], place: Place): string {
  if (keysOf(before) === keysOf(after)) return rawOf(before);
  const units = matched(before, settled(after));
  const old = linesOf(before).map((line) => ({ keys: keysOf(line), raw: rawOf(line) }));
  const gaps = units.filter(({ kind }) => kind === 'part');
  const lines = linesOf(units).map((line, at) => {
    const gap = at === 0 ? '' : (gaps[at - 1]!.raw ?? place.gap(at + 1));
    const untouched = old.filter(({ keys }) => keys === keysOf(line)).map(({ raw }) => raw);
    const usual = rawOf(line);
    return gap + (untouched.includes(usual) ? usual : (untouched[0] ?? lineText(line, place)));
  });
  const last = units.at(-1)?.piece;
  const isTight = last?.kind === 'chip' && last.chip === 'block' && !/^\s*$|^[ \t]*\r?\n[ \t]*\r?\n/.test(place.after);
  return lines.join('') + (isTight ? place.eol : '');
}

const keysOf = (units: readonly Unit[]): string => units.map(({ key }) => key).join('\0');
const rawOf = (units: readonly Unit[]): string => units.map(usually).join('');

/** Paragraphs, or items, without what stands between them. */
function linesOf(units: readonly Unit[]): Unit[][] {
  const lines: Unit[][] = [[]];
  for (const unit of units) {
    if (unit.kind === 'part') lines.push([]);
    else lines.at(-1)!.push(unit);
  }
  return lines;
}

/** What is wanted; where it was there before, as it is written in the file. */
function matched(before: readonly Unit[], wanted: readonly Unit[]): Unit[] {
  const [old, now] = [before.map(({ key }) => key), wanted.map(({ key }) => key)];
  const [start, end] = sameEnds(old, now);
  const [gone, come] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const runs = [
    { added: false, removed: false, count: start },
    // Where nearly all is new, nothing needs to be found again.
    ...(diffArrays(gone, come, { maxEditLength: 1000 }) ?? [
      { added: false, removed: true, count: gone.length },
      { added: true, removed: false, count: come.length },
    ]),
    { added: false, removed: false, count: end },
  ];
  let [from, to] = [0, 0];
  return runs.flatMap(({ added, removed, count }) => {
    const was = added ? [] : before.slice(from, from + count);
    const now = removed ? [] : wanted.slice(to, to + count);
    from += was.length;
    to += now.length;
    return now.map((unit, at) => ({ ...unit, raw: was[at]?.raw }));
  });
}

const markSigns = { b: '**', i: '*', s: '~~' } as const;

/** As in the file, and new words as they were typed. */
const usually = ({ key, piece, raw }: Unit): string =>
  raw ?? (!piece ? key : piece.kind !== 'chip' && piece.mark ? markSigns[piece.mark] : piece.raw);

/** Written so that it means no more than it shows, whatever stands around it. */
function safely(unit: Unit, isFirst: boolean): string {
  const { piece } = unit;
  const usual = usually(unit);
  if (piece?.kind === 'chip') return isFree(piece) && piece.address ? `[${inBrackets(piece.says)}](${piece.address})` : usual;
  if (piece) return piece.mark ? markSigns[piece.mark] : usual;
  if (/^\s/.test(usual)) return ' ';
  // Letters know no backslash: of MDX, `import` and `export` are more than words where they come first.
  if (isFirst && /^[a-z]$/.test(usual)) return `&#${usual.charCodeAt(0)};`;
  return /^[!-/:-@[-`{-~]$/.test(usual) ? `\\${usual}` : usual;
}

/**
 * A line with as few backslashes as it needs: a file full of them is no longer read by people. Whether one is needed the project's own parser
 * says: the line must be read again as what the box shows.
 */
function lineText(units: readonly Unit[], place: Place): string {
  const usual = units.map(usually);
  const safe = units.map((unit, at) => safely(unit, at === 0));
  const text = (safes: ReadonlySet<number>) => usual.map((raw, at) => (safes.has(at) ? safe[at]! : raw)).join('');
  const links = new Set(units.flatMap(({ piece }) => (piece?.kind === 'chip' ? [nameOf(piece)] : [])));
  const wanted = told(units, links);
  const isRead = (safes: ReadonlySet<number>) => told(readAgain(text(safes), place), links) === wanted;

  const open = [...units.keys()].filter((at) => usual[at] !== safe[at]);
  const isNew = (at: number) => units[at]!.raw === undefined;
  let now: ReadonlySet<number> = new Set();
  if (isRead(now)) return text(now);
  now = new Set(open.filter(isNew));
  if (!isRead(now)) now = new Set(open);
  if (!isRead(now)) return text(now);
  let tries = 0;
  const relax = (some: readonly number[]): void => {
    if ((tries += 1) > mostTries) return;
    const fewer = new Set([...now].filter((at) => !some.includes(at)));
    if (isRead(fewer)) now = fewer;
    // Of signs that work in pairs, one with a backslash and one without would look like a slip.
    else if (some.length > 1 && !/[*_~`]/.test(units[some[0]!]!.key))
      [some.slice(0, some.length / 2), some.slice(some.length / 2)].forEach(relax);
  };
  const kinds = Map.groupBy(now, (at) => `${isNew(at)} ${units[at]!.key}`);
  // What was there before comes first to what it was, and what opens something keeps its backslash before what closes it.
  const rank = ([at]: readonly number[]) => (isNew(at!) ? 2 : 0) + ('[<{'.includes(units[at!]!.key) ? 1 : 0);
  [...kinds.values()].sort((a, b) => rank(a) - rank(b)).forEach(relax);
  return text(now);
}

/** A line of nothing but signs is not worth more. */
const mostTries = 60;

type Chip = Extract<Piece, { kind: 'chip' }>;

/** A link is where it leads and what it says, however it is written. */
const nameOf = ({ address, says, raw }: Chip): string => (address ? `${says} ${address}` : raw);
/** What may be typed as well: an address, a value between double brackets. */
const isFree = ({ chip, raw }: Chip): boolean => chip === 'value' || (chip === 'link' && !raw.startsWith('['));

/** Units as a reader takes them, in one string; `links` are the chips that shall be there. */
function told(units: readonly Unit[] | undefined, links: ReadonlySet<string>): string | undefined {
  const all = units?.map(({ key, piece }) => {
    if (!piece) return key;
    if (piece.kind !== 'chip') return `\0${piece.kind} ${piece.mark ?? piece.raw}\0`;
    return isFree(piece) && !links.has(nameOf(piece)) ? piece.raw : `\0${nameOf(piece)}\0`;
  });
  return all?.join('').replace(/\s+/g, ' ');
}

/** The signs around a line of that kind. */
const frames = { paragraphs: ['', ''], items: ['- ', ''], heading: ['## ', ''], cell: ['| ', ' |\n| --- |'] } as const;

/** What a line would be read as; undefined where it would be no line of words any more. */
function readAgain(text: string, { kind, format, named }: Place): Unit[] | undefined {
  const source = `${frames[kind].join(text)}\n\n${named}`;
  if (excessIn(source)) return undefined;
  try {
    const [block] = new Reader(source, 0, {}).blocks(parsers[format].parse(source));
    if (block?.kind === 'paragraph' && kind === 'paragraphs') return unitsOf(block.pieces);
    if (block?.kind === 'heading' && kind === 'heading') return unitsOf(block.pieces);
    if (block?.kind === 'list' && kind === 'items' && block.items.length === 1) return unitsOf(block.items[0]!.pieces);
    if (block?.kind === 'table' && kind === 'cell' && block.rows[0]!.length === 1) return unitsOf(block.rows[0]![0]!.pieces);
  } catch {
    // Broken, or something that nobody knows.
  }
  return undefined;
}
