import type { Word } from './fold.ts';
import { compareWith, compareWithAll } from './likeness.ts';
import { scoreTitle, type Idf } from './score.ts';
import type { Kind, TitleEntry } from './title-index.ts';
import type { Understood } from './understand.ts';

export interface Ranked {
  page: TitleEntry;
  score: number;
}

/** A phrase of several words that stands on three pages of hundreds says almost for sure what is meant; one on every page says little. */
export function phraseWorth(found: number, pages: number): number {
  return found === 0 ? 0 : (0.5 * Math.log(1 + pages / found)) / Math.log(1 + pages);
}

/**
 * Guides answer most questions. One bears the names of the procedures that it guides through, so it comes before them where both fit
 * about equally. News and laws come first only where they fit clearly better.
 */
const byKind: Partial<Record<Kind, number>> = { 'Hướng dẫn': 1.06, 'Chủ đề': 0.96, 'Văn bản': 0.9, Tin: 0.86 };

const worth = { variant: 0.93, exactName: 0.4, answer: 1, nearAnswer: 0.25 } as const;

/** Below this a page has hardly anything of what was asked. */
const leastScore = 0.18;

export function makeRanker(idf: Idf) {
  const alikeToAll = compareWithAll();
  const scoreWords = ({ words, variants }: Understood, page: TitleEntry) => {
    const compare = compareWith(page.fields, alikeToAll);
    const score = (some: readonly Word[]) => scoreTitle(some, page, idf, compare);
    return Math.max(score(words), ...variants.map((some) => worth.variant * score(some)));
  };
  // A question is ranked twice, before and after the full text has answered; what its words say of a page stays the same.
  let remembered: { understood: Understood; said: Map<TitleEntry, number> } | undefined;
  const saidOf = (understood: Understood, page: TitleEntry) => {
    if (remembered?.understood !== understood) remembered = { understood, said: new Map() };
    let said = remembered.said.get(page);
    if (said === undefined) remembered.said.set(page, (said = scoreWords(understood, page)));
    return said;
  };

  /** All pages that have something of what was asked, best first. */
  return (understood: Understood, titleIndex: readonly TitleEntry[], saidInBody: (page: TitleEntry) => number): Ranked[] =>
    titleIndex
      .map((page) => {
        const said = saidOf(understood, page);
        const named = isNamed(understood, page) ? worth.exactName : 0;
        const answers = understood.answer?.url === page.url ? (understood.answer.exact ? worth.answer : worth.nearAnswer) : 0;
        return { page, score: (said + saidInBody(page)) * (byKind[page.kind] ?? 1) + named + answers };
      })
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score);
}

/** Whether a whole name and nothing else was typed, or what stands for it. */
const isNamed = ({ words, replaced = words }: Understood, { fields }: TitleEntry): boolean =>
  fields.some((field) => field.isName && (isSame(words, field.words) || isSame(replaced, field.words)));

/** Marks or no marks. */
const isSame = (typed: readonly Word[], name: readonly Word[]): boolean =>
  typed.length === name.length && typed.every((word, place) => word.key === name[place]!.key);
