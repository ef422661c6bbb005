import { sameAsTyped, type Word } from './fold.ts';
import type { Ranked } from './rank.ts';
import type { Idf } from './score.ts';
import type { TitleEntry } from './title-index.ts';
import { sounds } from './spelling.ts';
import { isStopWord, type Understood } from './understand.ts';

/** How much of a question a page must say together: to be about it, more being no guess; and to have said all, what is left telling little. */
const enough = { about: 0.51, all: 0.7 } as const;
/** Words that stand together in its text make a page about them, where that is rare. */
const tellingPhrase = 0.2;
/** Below the first score the best result is a guess; from the second on it says in one place what was asked, rather than here and there. */
const leastScore = { answer: 0.34, sure: 0.7 } as const;

/** Whether the best result answers, or is only the nearest page. */
export const answers = (understood: Understood, { page, score }: Ranked, idf: Idf, phrase: number): boolean =>
  score >= leastScore.answer && isAbout(understood, page, idf, phrase);

/** Whether the title index is sure of its best result: then the full text could only repeat it. */
export const isSure = (understood: Understood, { page, score }: Ranked, idf: Idf): boolean =>
  Boolean(understood.answer?.exact) || (score >= leastScore.sure && saysAll(understood, page, idf));

/** Whether the page says of itself, in title, names, headings and summary, all that was asked. */
export const saysAll = (understood: Understood, page: TitleEntry, idf: Idf): boolean => says(enough.all, understood, page, idf);

/**
 * Whether the page is about what was asked, and not only about some of its words: `đăng ký kết hôn` is not answered by `đăng ký
 * thường trú`, nor `điện nước` by `nước ngoài, điện thoại`. Most Vietnamese words are two tiếng, so two that were asked together
 * must stand together.
 */
export const isAbout = (understood: Understood, page: TitleEntry, idf: Idf, phrase: number): boolean =>
  understood.answer?.url === page.url || phrase >= tellingPhrase || says(enough.about, understood, page, idf);

const says = (share: number, { words, variants }: Understood, page: TitleEntry, idf: Idf): boolean =>
  [words, ...variants].some((wording) => shareOf(wording, page, idf) >= share);

function shareOf(words: readonly Word[], page: TitleEntry, idf: Idf): number {
  const asked = piecesOf(words);
  let possible = 0;
  let reached = 0;
  for (const piece of asked) {
    const worth = piece.reduce((sum, word) => sum + idf(word), 0) / piece.length;
    possible += worth;
    reached += worth * Math.max(...page.fields.map((field) => together(piece, field.words)));
  }
  return possible === 0 ? 0 : reached / possible;
}

/** What was asked, two words at a time; a word between paddings alone. */
function piecesOf(words: readonly Word[]): Word[][] {
  return words.flatMap((word, place): Word[][] => {
    if (isStopWord(word.key)) return [];
    const next = words[place + 1];
    const before = words[place - 1];
    if (next && !isStopWord(next.key)) return [[word, next]];
    return before && !isStopWord(before.key) ? [] : [[word]];
  });
}

/** 1 where the words follow each other, half where a title or heading has them apart. */
function together(piece: readonly Word[], field: readonly Word[]): number {
  if (field.some((_, place) => piece.every((word, step) => isSame(word, field[place + step])))) return 1;
  return piece.every((word) => field.some((written) => isSame(word, written))) ? 0.5 : 0;
}

/** A like sound is a slip. */
function isSame(typed: Word, written: Word | undefined): boolean {
  if (written === undefined) return false;
  if (typed.key === written.key) return sameAsTyped(typed, written);
  // A whole word may be meant as it stands; only what is none is surely unfinished.
  return ((typed.begins ?? 0) > 0.5 && written.key.startsWith(typed.key)) || sounds(typed.key) === sounds(written.key);
}
