import { diffArrays } from 'diff';
import type { Told } from './told-fields.ts';

/** Words of one paragraph: those that stay, go and come, in their order. */
export interface Words {
  text: string;
  mark?: 'ins' | 'del';
}

/** A paragraph that was changed, or how many in a row were not. */
export type Compared = { told: Told; words: Words[] } | { same: number };

/** More changes than this nobody reads one by one, and looking for them would take minutes. */
const limit = { maxEditLength: 1500 };

/** Two states of a text, paragraph by paragraph. One that was reworded is one paragraph, with its words marked. */
export function compared(before: readonly Told[], after: readonly Told[]): Compared[] {
  const isSame = (a: Told, b: Told) =>
    a.label === b.label && a.kind === b.kind && a.text === b.text && String(a.pictures) === String(b.pictures);
  const found: Compared[] = [];
  let gone: Told[] = [];
  const changes = diffArrays([...before], [...after], { comparator: isSame, ...limit });
  if (!changes) return [...before.map((told) => whole(told, 'del')), ...after.map((told) => whole(told, 'ins'))];
  for (const { value, removed, added } of changes) {
    if (removed) {
      gone = value;
      continue;
    }
    found.push(...pairs(gone, added ? value : []));
    gone = [];
    if (!added) found.push({ same: value.length });
  }
  return [...found, ...pairs(gone, [])];
}

const whole = (told: Told, mark: 'ins' | 'del'): Compared => ({ told, words: [{ text: told.text, mark }] });

/** Paragraphs that went and those that came in their place, each with the one that it was before. */
function pairs(gone: Told[], come: Told[]): Compared[] {
  let [from, to] = [0, 0];
  const changes = diffArrays(gone, come, { comparator: isLike, ...limit });
  if (!changes) return [...gone.map((told) => whole(told, 'del')), ...come.map((told) => whole(told, 'ins'))];
  return changes.flatMap(({ value, removed, added, count }): Compared[] => {
    const all = Array.from({ length: count }, (_, at): Compared => {
      const [was, now] = [gone[from + at]!, come[to + at]!];
      if (removed) return whole(was, 'del');
      if (added) return whole(now, 'ins');
      return { told: now, words: wordsOf(was.text, now.text) };
    });
    if (!added) from += value.length;
    if (!removed) to += value.length;
    return all;
  });
}

const split = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** A field is itself whatever it says; a paragraph is when more than a third of its words stay. */
function isLike(a: Told, b: Told): boolean {
  if (a.label !== b.label || a.kind !== b.kind) return false;
  if (a.kind === 'field') return true;
  const [was, now] = [a, b].map(({ text }) => text.split(' '));
  const known = new Set(was);
  return now!.filter((word) => known.has(word)).length > Math.max(was!.length, now!.length) / 3;
}

/** The blanks behind a word belong to nothing that anybody changed. */
function wordsOf(before: string, after: string): Words[] {
  const isSame = (a: string, b: string) => a.trim() === b.trim();
  const changes = diffArrays(split(before), split(after), { comparator: isSame, ...limit });
  if (!changes)
    return [
      { text: before, mark: 'del' },
      { text: after, mark: 'ins' },
    ];
  return changes.map(({ value, removed, added }) => ({
    text: value.join(''),
    ...(removed ? { mark: 'del' as const } : added ? { mark: 'ins' as const } : {}),
  }));
}
