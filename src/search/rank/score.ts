import type { Word } from './fold.ts';
import type { Comparison, Likenesses } from './likeness.ts';
import type { TitleEntry } from './title-index.ts';
import { completionsOf, type Lexicon } from './spelling.ts';

/** How much a word tells. */
export type Idf = (word: Word) => number;

/** Rare ones tell much, those on every page nothing. The beginning of a word tells as much as the commonest it may become. */
export function inverseDocumentFrequency(lexicon: Lexicon, pages: number): Idf {
  const remembered = new Map<string, number>();
  return ({ key, weighs = 1 }) => {
    let worth = remembered.get(key);
    if (worth === undefined) {
      const uses = lexicon.get(key) ?? Math.max(0.5, ...completionsOf(key, lexicon).map(([, more]) => more));
      remembered.set(key, (worth = Math.log(1 + pages / (uses + 0.5))));
    }
    return worth * weighs;
  };
}

/**
 * How well a field answers a question, 0 to about 1. Words count by how much they tell; two that stand together in both count
 * again, since most Vietnamese words are two tiếng and `hộ khẩu` is not `hộ … khẩu`. What the field says beyond the question costs a little.
 */
function scoreField(question: readonly Word[], field: readonly Word[], found: readonly Likenesses[], idf: Idf): number {
  if (found.every(({ most }) => most === 0)) return 0;
  let possible = 0;
  let reached = 0;
  question.forEach((typed, place) => {
    const worth = idf(typed);
    possible += worth;
    reached += worth * found[place]!.most;
    const next = question[place + 1];
    if (!next) return;
    const pairWorth = (worth + idf(next)) / 2;
    possible += pairWorth;
    reached += pairWorth * pairLikeness(found[place]!, found[place + 1]!);
  });
  let said = 0;
  let asked = 0;
  field.forEach((written, place) => {
    const worth = idf(written);
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
 * The best field decides; the next two add a little, so that a page that says it in title and steps beats one that says it once. Its
 * names are one thing said in several ways, however many they are: only the best of them counts.
 * Then what the fields say together counts: `quên mật khẩu VNeID` has its two halves in a heading and in the title.
 */
export function scoreTitle(question: readonly Word[], page: TitleEntry, idf: Idf, compare: Comparison): number {
  const found = question.map(compare);
  let named = 0;
  const others = page.fields.map(({ words, weight, isName }, field) => {
    const inField = found.map((fields) => fields[field]!);
    const score = weight * scoreField(question, words, inField, idf);
    if (isName) named = Math.max(named, score);
    return isName ? 0 : score;
  });
  const [best = 0, second = 0, third = 0] = [named, ...others].sort((a, b) => b - a);
  let possible = 0;
  let reached = 0;
  question.forEach((typed, place) => {
    const worth = idf(typed);
    possible += worth;
    reached += worth * Math.max(...page.fields.map(({ weight }, field) => Math.sqrt(weight) * found[place]![field]!.most));
  });
  return best + 0.12 * (second + third) + togetherWorth * (reached / possible);
}
