import { seeded } from './seeded.ts';

/** What a draw must know of a question; the browser reads it from the page, the server from `content/`. */
export interface Drawable {
  id: string;
  topic: string;
  /** How many answers it offers. */
  options: number;
}

/** A question's place in a paper, and the order of its answers: `[2, 0, 1]` shows the third first. */
export interface Drawn {
  id: string;
  order: number[];
}

/** As many as two sides of A4 hold, and as one sits through: about 20 minutes. */
export const paperLength = 20;

/**
 * The paper of a number: the same number gives the same questions, in the same order, with the same order of answers, whoever draws.
 * Topics deal in turn, so that each has its share. `questions` may come in any order; fewer than `length` give a shorter paper.
 */
export function drawPaper(questions: readonly Drawable[], number: number, length = paperLength): Drawn[] {
  const random = seeded(number);
  const sorted = [...questions].sort((a, b) => (a.id < b.id ? -1 : 1));
  const topics = shuffled([...new Set(sorted.map(({ topic }) => topic))], random);
  const decks = topics.map((topic) =>
    shuffled(
      sorted.filter((question) => question.topic === topic),
      random,
    ),
  );
  const rounds = Math.max(0, ...decks.map((deck) => deck.length));
  const dealt = Array.from({ length: rounds }, (_, round) => decks.flatMap((deck) => deck[round] ?? [])).flat();
  return shuffled(dealt.slice(0, length), random).map(({ id, options }) => ({
    id,
    order: shuffled(
      Array.from({ length: options }, (_, place) => place),
      random,
    ),
  }));
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}
