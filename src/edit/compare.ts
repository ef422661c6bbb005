import { diffArrays, type ArrayChange } from 'diff';
import type { Told } from './told.ts';

/** Words in a row that stay, go or come. */
export interface Words {
  text: string;
  mark?: 'ins' | 'del';
}

/** A paragraph that is not as it was. */
export interface Compared {
  told: Told;
  words: Words[];
}

/** What was changed between two states of a text, paragraph by paragraph. One that was reworded is one paragraph, with its words marked. */
export function compared(before: readonly Told[], after: readonly Told[]): Compared[] {
  const found: Compared[] = [];
  let gone: Told[] = [];
  for (const { value, removed, added } of difference(before, after, isSame)) {
    if (!removed) found.push(...pairs(gone, added ? value : []));
    gone = removed ? value : [];
  }
  return [...found, ...pairs(gone, [])];
}

/** More changes than this nobody reads one by one, and looking for them would take minutes: then all of it went and all came. */
const most = 800;

function difference<T>(before: readonly T[], after: readonly T[], comparator = (a: T, b: T) => a === b): ArrayChange<T>[] {
  const went = { value: [...before], count: before.length, removed: true, added: false };
  const came = { value: [...after], count: after.length, removed: false, added: true };
  return diffArrays(went.value, came.value, { comparator, maxEditLength: most }) ?? [went, came];
}

const isSame = (a: Told, b: Told): boolean => a.label === b.label && a.text === b.text;

/** What has a name is itself whatever it says; a paragraph is when more than a third of its words stay. */
function isLike(a: Told, b: Told): boolean {
  if (a.label !== b.label) return false;
  if (a.label) return true;
  const [was, now] = [a, b].map(({ text }) => text.split(' '));
  const known = new Set(was);
  return now!.filter((word) => known.has(word)).length > Math.max(was!.length, now!.length) / 3;
}

/** Paragraphs that went and those that came in their place, each with the one that it was before. */
function pairs(gone: Told[], come: Told[]): Compared[] {
  const [old, fresh] = [gone.values(), come.values()];
  return difference(gone, come, isLike).flatMap(({ value, removed, added }) =>
    value.map((): Compared => {
      const was = added ? undefined : old.next().value;
      const now = removed ? undefined : fresh.next().value;
      return { told: (now ?? was)!, words: wordsOf(was?.text, now?.text) };
    }),
  );
}

function wordsOf(before = '', after = ''): Words[] {
  const words = (text: string) => text.split(/\s+/).filter(Boolean);
  return difference(words(before), words(after)).map(({ value, removed, added }) => ({
    text: value.join(' '),
    ...(removed ? { mark: 'del' } : added ? { mark: 'ins' } : {}),
  }));
}
