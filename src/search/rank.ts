import type { Word } from './fold.ts';
import { compareWith, compareWithAll } from './likeness.ts';
import { scoreSignpost } from './score.ts';
import type { Kind, Signpost } from './signposts.ts';
import type { Understood } from './understand.ts';

export interface Ranked {
  page: Signpost;
  score: number;
}

export interface FullTextHit {
  /** How much of what was asked the page has, wherever it stands, 0 to 1. */
  loose: number;
  /** What the words that stand there together are worth, see `phraseWorth`. */
  phrase: number;
}

/** A phrase of several words that stands on three pages of hundreds says almost for sure what is meant; one on every page says little. */
export function phraseWorth(found: number, pages: number): number {
  return found === 0 ? 0 : (0.5 * Math.log(1 + pages / found)) / Math.log(1 + pages);
}

/** Guides answer most questions; news and laws come first only where they fit clearly better. */
const byKind: Record<Kind, number> = { 'Hướng dẫn': 1.06, 'Hỏi đáp': 1, 'Chủ đề': 0.96, 'Địa phương': 1, 'Văn bản': 0.9, Tin: 0.86 };

const worth = { variant: 0.93, gist: 0.75, loose: 0.25, exactName: 0.4, answer: 1, nearAnswer: 0.25 } as const;

/** Below this a page has hardly anything of what was asked. */
const leastScore = 0.18;

export function makeRanker(telling: (key: string) => number) {
  const alikeToAll = compareWithAll();
  const scoreWords = ({ words, variants, gist }: Understood, page: Signpost) => {
    const compare = compareWith(page.fields, alikeToAll);
    const score = (some: readonly Word[]) => scoreSignpost(some, page, telling, compare);
    return Math.max(score(words), ...variants.map((some) => worth.variant * score(some)), ...gist.map((some) => worth.gist * score(some)));
  };
  // A question is ranked twice, before and after the full text has answered; what its words say of a page stays the same.
  let remembered: { understood: Understood; said: Map<Signpost, number> } | undefined;
  const saidOf = (understood: Understood, page: Signpost) => {
    if (remembered?.understood !== understood) remembered = { understood, said: new Map() };
    let said = remembered.said.get(page);
    if (said === undefined) remembered.said.set(page, (said = scoreWords(understood, page)));
    return said;
  };

  /** All pages that have something of what was asked, best first. */
  return (understood: Understood, signposts: readonly Signpost[], hitOf: (page: Signpost) => FullTextHit | undefined): Ranked[] =>
    signposts
      .map((page) => {
        const said = saidOf(understood, page);
        const hit = hitOf(page);
        const body = hit ? worth.loose * hit.loose + hit.phrase : 0;
        const named = page.fields.some((field) => field.isName && isSame(understood.words, field.words)) ? worth.exactName : 0;
        const answers = understood.answer?.url === page.url ? (understood.answer.exact ? worth.answer : worth.nearAnswer) : 0;
        return { page, score: (said + body) * byKind[page.kind] + named + answers };
      })
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score);
}

/** The whole name and nothing else was typed, marks or no marks. */
function isSame(typed: readonly Word[], name: readonly Word[]): boolean {
  return typed.length === name.length && typed.every((word, place) => word.key === name[place]!.key);
}
