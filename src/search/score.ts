import type { Word } from './fold.ts';
import type { Comparison, Likenesses } from './likeness.ts';
import type { Signpost } from './signposts.ts';
import { completionsOf, type Lexicon } from './spelling.ts';

/** How much a word tells: rare ones much, those on every page nothing. The beginning of a word tells as much as the commonest it may become. */
export function tellingness(lexicon: Lexicon, pages: number): (key: string) => number {
  const remembered = new Map<string, number>();
  return (key) => {
    let worth = remembered.get(key);
    if (worth === undefined) {
      const uses = lexicon.get(key) ?? Math.max(0.5, ...completionsOf(key, lexicon).map(([, more]) => more));
      remembered.set(key, (worth = Math.log(1 + pages / (uses + 0.5))));
    }
    return worth;
  };
}

/**
 * How well a field answers a question, 0 to about 1. Words count by how much they tell; two that stand together in both count
 * again, since most Vietnamese words are two tiếng and `hộ khẩu` is not `hộ … khẩu`. What the field says beyond the question costs a little.
 */
function scoreField(
  question: readonly Word[],
  field: readonly Word[],
  found: readonly Likenesses[],
  telling: (key: string) => number,
): number {
  if (found.every(({ most }) => most === 0)) return 0;
  let possible = 0;
  let reached = 0;
  question.forEach((typed, place) => {
    const worth = telling(typed.key);
    possible += worth;
    reached += worth * found[place]!.most;
    const next = question[place + 1];
    if (!next) return;
    const pairWorth = (worth + telling(next.key)) / 2;
    possible += pairWorth;
    reached += pairWorth * pairLikeness(found[place]!, found[place + 1]!);
  });
  let said = 0;
  let asked = 0;
  field.forEach((written, place) => {
    const worth = telling(written.key);
    said += worth;
    if (found.some(({ each }) => each[place]! > 0.5)) asked += worth;
  });
  return (reached / possible) * (0.8 + (0.2 * asked) / Math.max(said, 0.001));
}

/** How alike two words that follow each other are to two that do in the field, at the best place. */
function pairLikeness(first: Likenesses, second: Likenesses): number {
  if (first.most === 0 || second.most === 0) return 0;
  let most = 0;
  for (let place = 0; place + 1 < first.each.length; place += 1) {
    const a = first.each[place]!;
    const b = second.each[place + 1]!;
    if (a > 0 && b > 0) most = Math.max(most, (a + b) / 2);
  }
  return most;
}

/** What a page gets for saying every word somewhere, if not in one place. */
const togetherWorth = 0.3;

/**
 * The best field decides; the next two add a little, so that a page that says it in title and steps beats one that says it once.
 * Then what the fields say together counts: `quên mật khẩu VNeID` has its two halves in a heading and in the title.
 */
export function scoreSignpost(question: readonly Word[], page: Signpost, telling: (key: string) => number, compare: Comparison): number {
  const found = question.map(compare);
  if (found.every((fields) => fields.every(({ most }) => most === 0))) return 0;
  const scores = page.fields
    .map(({ words, weight }, field) => {
      const inField = found.map((fields) => fields[field]!);
      return weight * scoreField(question, words, inField, telling);
    })
    .sort((a, b) => b - a);
  let possible = 0;
  let reached = 0;
  question.forEach((typed, place) => {
    const worth = telling(typed.key);
    possible += worth;
    reached += worth * Math.max(...page.fields.map(({ weight }, field) => Math.sqrt(weight) * found[place]![field]!.most));
  });
  return scores[0]! + 0.12 * ((scores[1] ?? 0) + (scores[2] ?? 0)) + togetherWorth * (reached / possible);
}
