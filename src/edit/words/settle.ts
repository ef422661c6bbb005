import { unitOf, type Unit } from './units.ts';

type Bracket = Extract<NonNullable<Unit['piece']>, { kind: 'open' | 'close' }>;

/** A letter, a chip or the end of a paragraph, with the brackets around it, the outermost first. */
interface Inside {
  unit: Unit;
  around: readonly Bracket[];
}

/**
 * Words as they can be written: brackets in pairs, one within the other and none across two paragraphs, bold type without blanks at its
 * ends, nothing empty.
 */
export function settled(units: readonly Unit[]): Unit[] {
  const ends = new Map(units.flatMap(({ piece }) => (piece?.kind === 'close' ? [[piece.pair, piece]] : [])));
  const begun = fitting(trimmed(flat(units)));
  return bracketed(fitting(begun.toReversed()).toReversed(), ends);
}

const bracketOf = ({ piece }: Unit): Bracket | undefined => (piece && piece.kind !== 'chip' ? piece : undefined);
const isSame = (one: Bracket, other: Bracket): boolean => (one.mark ? one.mark === other.mark : one.pair === other.pair);

/** What stands within which brackets; one whose other half is gone holds nothing. */
function flat(units: readonly Unit[]): Inside[] {
  const opened = new Set<number>();
  const whole = new Set<number>();
  for (const { piece } of units) {
    if (piece?.kind === 'open') opened.add(piece.pair);
    if (piece?.kind === 'close' && opened.has(piece.pair)) whole.add(piece.pair);
  }
  let around: readonly Bracket[] = [];
  return units.flatMap((unit) => {
    const bracket = bracketOf(unit);
    if (!bracket) return [{ unit, around: unit.kind === 'part' ? [] : around }];
    if (bracket.kind === 'close') around = around.filter(({ pair }) => pair !== bracket.pair);
    else if (whole.has(bracket.pair) && !around.some((each) => isSame(each, bracket))) around = [...around, bracket];
    return [];
  });
}

const isBlank = ({ kind, key }: Unit): boolean => kind === 'letter' && key === ' ';

/** No blanks at the ends of a paragraph, and no empty paragraph. */
function trimmed(all: readonly Inside[]): Inside[] {
  const kept: Inside[] = [];
  let waiting: Inside[] = [];
  for (const each of all) {
    if (each.unit.kind === 'part') waiting = kept.length > 0 ? [each] : [];
    else if (!isBlank(each.unit)) kept.push(...waiting.splice(0), each);
    else if (kept.length > 0 && waiting[0]?.unit.kind !== 'part') waiting.push(each);
  }
  return kept;
}

const isWordy = (unit: Unit | undefined): boolean => unit?.kind === 'letter' && /[\p{L}\p{N}]/u.test(unit.key);
const isSign = ({ kind, key }: Unit): boolean => kind === 'chip' || /[\p{P}\p{S}]/u.test(key);

/** The signs of bold type are none beside a blank, nor between a sign of their own side and a letter of the other: it begins behind these. */
function fitting(all: readonly Inside[]): Inside[] {
  let before: Inside | undefined;
  return all.map(({ unit, around }) => {
    const goesOn = shared(before?.around ?? [], around);
    const fits = !isBlank(unit) && !(isSign(unit) && isWordy(before?.unit));
    return (before = { unit, around: around.filter(({ mark }, at) => at < goesOn || !mark || fits) });
  });
}

/** How many brackets around one stand around the next as well. */
function shared(one: readonly Bracket[], other: readonly Bracket[]): number {
  const parts = one.findIndex((bracket, at) => !other[at] || !isSame(bracket, other[at]));
  return parts < 0 ? one.length : parts;
}

function bracketed(all: readonly Inside[], ends: ReadonlyMap<number, Bracket>): Unit[] {
  let open: readonly Bracket[] = [];
  const upTo = (around: readonly Bracket[]): Unit[] => {
    const goesOn = shared(open, around);
    const closed = open.slice(goesOn).toReversed();
    const begun = around.slice(goesOn);
    open = [...open.slice(0, goesOn), ...begun];
    return [...closed.map(({ pair }) => unitOf(ends.get(pair)!)), ...begun.map((bracket) => unitOf(bracket))];
  };
  return [...all.flatMap(({ unit, around }) => [...upTo(around), unit]), ...upTo([])];
}
