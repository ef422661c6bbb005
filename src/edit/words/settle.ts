import { unitOf, type Unit } from './units.ts';

type Bracket = Extract<NonNullable<Unit['piece']>, { kind: 'open' | 'close' }>;

const bracketOf = ({ piece }: Unit): Bracket | undefined => (piece && piece.kind !== 'chip' ? piece : undefined);
const isBlank = (unit: Unit | undefined): boolean => unit?.kind === 'letter' && unit.key === ' ';
const isWordy = (unit: Unit | undefined): boolean => unit?.kind === 'letter' && /[\p{L}\p{N}\p{M}]/u.test(unit.key);
const isSign = (unit: Unit | undefined): boolean => unit?.kind === 'chip' || (unit?.kind === 'letter' && /[\p{P}\p{S}]/u.test(unit.key));

/**
 * Words as they can be written: brackets in pairs, one within the other and none across two paragraphs, bold type without blanks at its
 * ends, nothing empty.
 */
export function settled(units: readonly Unit[]): Unit[] {
  let now = nested(paired(units));
  for (let before = -1; before !== now.length;) {
    before = now.length;
    now = withoutEmpty(trimmed(now));
  }
  return moved(now);
}

/** Without brackets whose other half is gone. */
function paired(units: readonly Unit[]): Unit[] {
  const opened = new Set<number>();
  const whole = new Set<number>();
  for (const { kind, piece } of units) {
    if (piece?.kind === 'open' && kind === 'open') opened.add(piece.pair);
    if (piece?.kind === 'close' && opened.delete(piece.pair)) whole.add(piece.pair);
  }
  return units.filter((unit) => whole.has(bracketOf(unit)?.pair ?? NaN) || !bracketOf(unit));
}

function nested(units: readonly Unit[]): Unit[] {
  const ends = new Map(units.filter(({ kind }) => kind === 'close').map((unit) => [bracketOf(unit)!.pair, unit]));
  const again = (unit: Unit): Unit => unitOf(unit.piece!);
  const endsOf = (open: readonly Unit[]) => open.toReversed().map((unit) => again(ends.get(bracketOf(unit)!.pair)!));
  const open: Unit[] = [];
  return units.flatMap((unit) => {
    if (unit.kind === 'open') open.push(unit);
    if (unit.kind === 'part') return [...endsOf(open), unit, ...open.map(again)];
    if (unit.kind !== 'close') return [unit];
    const at = open.findLastIndex((each) => bracketOf(each)!.pair === bracketOf(unit)!.pair);
    if (at < 0) return [];
    const inner = open.splice(at).slice(1);
    open.push(...inner);
    return [...endsOf(inner), unit, ...inner.map(again)];
  });
}

/** No blanks at the ends of a paragraph, and no empty paragraph. */
function trimmed(units: readonly Unit[]): Unit[] {
  const lines: Unit[][] = [[]];
  const gaps: Unit[] = [];
  for (const unit of units) {
    if (unit.kind === 'part') lines.push([]);
    else lines.at(-1)!.push(unit);
    if (unit.kind === 'part') gaps.push(unit);
  }
  const stands = (unit: Unit) => unit.kind === 'chip' || (unit.kind === 'letter' && !isBlank(unit));
  return lines.reduce<Unit[]>((all, line, index) => {
    const [first, last] = [line.findIndex(stands), line.findLastIndex(stands)];
    if (first < 0) return all;
    const words = line.filter((unit, at) => !isBlank(unit) || (at > first && at < last));
    return all.length === 0 ? words : [...all, gaps[index - 1]!, ...words];
  }, []);
}

/** Bold type that ends where it begins, or goes on where it ends. */
function withoutEmpty(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (const unit of units) {
    const [one, other] = [kept.at(-1) && bracketOf(kept.at(-1)!), bracketOf(unit)];
    const isEmpty = one?.kind === 'open' && other?.kind === 'close' && one.pair === other.pair;
    const goesOn = one?.kind === 'close' && other?.kind === 'open' && one.mark !== undefined && one.mark === other.mark;
    if (isEmpty || goesOn) kept.pop();
    else kept.push(unit);
  }
  return kept;
}

/** The signs of bold type are none beside a blank, nor between a sign of their own side and a letter of the other. */
function moved(units: readonly Unit[]): Unit[] {
  const now = [...units];
  const swap = (a: number, b: number) => ([now[a], now[b]] = [now[b]!, now[a]!]);
  for (let at = now.length - 1; at >= 0; at -= 1) {
    if (now[at]!.kind !== 'open' || !bracketOf(now[at]!)!.mark) continue;
    for (let here = at; isBlank(now[here + 1]) || (isSign(now[here + 1]) && isWordy(now[here - 1])); here += 1) swap(here, here + 1);
  }
  for (let at = 0; at < now.length; at += 1) {
    if (now[at]!.kind !== 'close' || !bracketOf(now[at]!)!.mark) continue;
    for (let here = at; isBlank(now[here - 1]) || (isSign(now[here - 1]) && isWordy(now[here + 1])); here -= 1) swap(here, here - 1);
  }
  return withoutEmpty(now);
}
