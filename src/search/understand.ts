import { wordsOf, type Word } from './fold.ts';
import type { FullTextQuestion } from './full-text.ts';
import type { SignpostFile } from './signposts.ts';
import { completionsOf, readWord, type Lexicon } from './spelling.ts';

export interface Answer {
  text: string;
  url: string;
  /** Its page's number among the news, if it is one: the small index does not hold those. */
  news: number | undefined;
  /** Asked in the very words that the editors foresaw, not only nearly. */
  exact: boolean;
}

/** What was typed, as the site understands it. */
export interface Understood {
  words: Word[];
  /** Other ways of saying the same: a synonym in place of what was typed, or padding left out. */
  variants: Word[][];
  /** Every phrase replaced by its first meaning; undefined when there is none. */
  replaced: Word[] | undefined;
  /** The meanings of the phrases alone, for when the other words only hide them. */
  gist: Word[][];
  answer: Answer | undefined;
  /** The words that were searched instead, when spelling was mended; undefined when nothing was. */
  instead: string | undefined;
}

export interface Reader {
  lexicon: Lexicon;
  read: (typed: string) => Understood;
  /** What to ask of the full text. */
  questionOf: (understood: Understood) => FullTextQuestion;
}

interface Phrase {
  keys: string[];
  meant: Word[][];
}

/** Questions hang these around what is asked; alone they ask nothing. */
const padding: ReadonlySet<string> = new Set(
  wordsOf(
    'là gì thế nào như làm sao ở đâu bao nhiêu có không được cho tôi mình em con cháu ạ muốn cần phải thì và của với bị xin hỏi ai khi nào ra nay',
  ).map((word) => word.key),
);

/** Whether a word only stands around what is asked, and is not worth marking. */
export const isPadding = (key: string): boolean => padding.has(key);

/** What a word that begins like the last one typed is worth: where that is itself a word, it is more likely meant. */
const beginningWorth = { ofWord: 0.5, ofNone: 0.85 } as const;

export function openReader(file: SignpostFile): Reader {
  const lexicon: Lexicon = new Map(Object.entries(file.lexicon));
  const phrases: Phrase[] = file.synonyms
    .map(([said, meant]) => ({ keys: wordsOf(said).map((word) => word.key), meant: meant.map(wordsOf) }))
    .sort((a, b) => b.keys.length - a.keys.length);
  const said = new Set(phrases.flatMap((phrase) => phrase.keys));
  const answers = file.answers.map(([asked, text, url, news]) => ({
    asked: asked.map((each) => wordsOf(each).map((word) => word.key)),
    text,
    url,
    news,
  }));
  // What synonyms and answers are asked by counts as known, or spelling would mend it away.
  const known: Lexicon = new Map([
    ...[...said, ...answers.flatMap(({ asked }) => asked.flat())].map((key) => [key, 1] as const),
    ...lexicon,
  ]);

  const readOne = (word: Word): Word[] => {
    const letters = /^(nq|nd|tt|qd)(\d{1,4})$/.exec(word.key);
    if (letters && !said.has(word.key)) return wordsOf(`${letters[1]} ${letters[2]}`);
    return readWord(word, known);
  };

  /** Somebody may still be typing the last word: then a longer one that begins like it is as good as a mended one. */
  const readLast = (word: Word): Word[] => {
    if (known.has(word.key)) return [{ ...word, begins: beginningWorth.ofWord }];
    return completionsOf(word.key, known).length > 0 ? [{ ...word, begins: beginningWorth.ofNone }] : readOne(word);
  };

  return {
    lexicon,
    questionOf: ({ words, replaced }) => {
      const last = words.at(-1)!;
      const alone = words.length === 1 && !lexicon.has(last.key);
      const whole = alone
        ? completionsOf(last.key, lexicon)
            .slice(0, 2)
            .map(([key]) => [{ marked: key, key }])
        : [words];
      return { wordings: [...whole, ...(replaced ? [replaced] : [])], unfinished: last.begins !== undefined };
    },
    read: (typed) => {
      const asked = wordsOf(writeUnits(typed)).slice(0, 24);
      const unfinished = /[\p{L}\p{M}\p{N}]$/u.test(typed);
      const words = asked.flatMap((word, place) => (unfinished && place === asked.length - 1 ? readLast(word) : readOne(word)));
      const changed = words.map((word) => word.key).join('') !== asked.map((word) => word.key).join('') || words.length !== asked.length;
      return {
        words,
        ...variantsOf(words, phrases),
        answer: answerTo(words, answers),
        instead: changed && words.length > 0 ? words.map((word) => word.marked).join(' ') : undefined,
      };
    },
  };
}

/** `F14`, `P.15 Q.10`: how people of the city write phường and quận. */
function writeUnits(typed: string): string {
  return typed
    .replace(/(?<![\p{L}\p{N}])(?:ph|p|f)[.\s]{0,2}(\d{1,2})(?!\d)/giu, 'phường $1')
    .replace(/(?<![\p{L}\p{N}])q[.\s]{0,2}(\d{1,2})(?!\d)/giu, 'quận $1');
}

/** The longest phrase at each place is replaced by each of its meanings; then, if something is left, padding is dropped. */
function variantsOf(words: readonly Word[], phrases: readonly Phrase[]): Pick<Understood, 'variants' | 'gist' | 'replaced'> {
  const variants: Word[][] = [];
  const gist: Word[][] = [];
  const replaced: Word[] = [];
  let place = 0;
  while (place < words.length) {
    const found = phrases.find(({ keys }) => keys.every((key, index) => words[place + index]?.key === key));
    if (found) {
      for (const meant of found.meant) variants.push([...words.slice(0, place), ...meant, ...words.slice(place + found.keys.length)]);
      if (found.keys.length > 1) gist.push(...found.meant);
      replaced.push(...found.meant[0]!);
      place += found.keys.length;
    } else replaced.push(words[place++]!);
  }
  if (variants.length > 0) variants.push(replaced);
  const all = [...variants, ...[[...words], ...variants].flatMap((each) => withoutPadding(each) ?? [])].filter((each) => each.length > 0);
  return { variants: all, gist, replaced: variants.length > 0 ? replaced : undefined };
}

function withoutPadding(words: readonly Word[]): [Word[]] | undefined {
  const kept = words.filter((word) => !padding.has(word.key));
  return kept.length > 0 && kept.length < words.length ? [kept] : undefined;
}

interface KnownAnswer {
  asked: string[][];
  text: string;
  url: string;
  news: number | undefined;
}

/** The answer whose question was asked in these very words, padding aside. */
function answerTo(words: readonly Word[], answers: readonly KnownAnswer[]): Answer | undefined {
  const plain = (keys: readonly string[]) => keys.filter((key) => !padding.has(key)).join(' ');
  const keys = words.map((word) => word.key);
  const exact = answers.find(({ asked }) => asked.some((each) => each.join(' ') === keys.join(' ')));
  const found = exact ?? (plain(keys) ? answers.find(({ asked }) => asked.some((each) => plain(each) === plain(keys))) : undefined);
  return found && { text: found.text, url: found.url, news: found.news, exact: found === exact };
}
