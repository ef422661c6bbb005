import { keysOf, sameAsTyped, wordsOf, type Word } from './fold.ts';
import type { TitleIndexFile } from './title-index.ts';
import { completionsOf, readLexicon, readWord, type Lexicon } from './spelling.ts';

export interface Answer {
  text: string;
  url: string;
  /** Asked in the very words that the editors foresaw, not only nearly. */
  exact: boolean;
}

/** What was typed, as the site understands it. */
export interface Understood {
  words: Word[];
  /** Other ways of saying the same: a synonym in place of what was typed, or stop words left out. */
  variants: Word[][];
  /** Every phrase replaced by its first meaning; undefined when there is none. */
  replaced: Word[] | undefined;
  answer: Answer | undefined;
  /** Who does what was asked about, where no page tells it yet. */
  unwritten: string | undefined;
  /** The words that were searched instead, when spelling was mended; undefined when nothing was. */
  instead: string | undefined;
}

export interface Reader {
  lexicon: Lexicon;
  read: (typed: string) => Understood;
}

interface Phrase {
  keys: string[];
  meant: Word[][];
}

/** Questions hang these around what is asked; alone they ask nothing. */
const paddingWords = wordsOf(
  'là gì thế nào như làm sao ở đâu bao nhiêu có không được cho tôi mình em con cháu ạ muốn cần phải thì và của với bị xin hỏi ai khi nào ra nay',
);
const stopWords: ReadonlySet<string> = new Set(keysOf(paddingWords));

/** What people ask of any matter: what it costs, which papers, how long, for whom. The matter is the rest. */
const facets = [
  'bao nhiêu tiền, hết bao nhiêu, mất bao nhiêu, tốn bao nhiêu, mất tiền, tốn tiền, giấy gì, giấy tờ gì, hồ sơ gì, mang gì, mang theo gì',
  'mất bao lâu, bao lâu, mấy ngày, bao nhiêu ngày, mấy bữa, chỗ nào, nơi nào, báo ở đâu, báo ai',
  'ba mẹ, ba má, cha mẹ, bố mẹ, ông bà, vợ chồng',
].flatMap((list) => list.split(', ').map(wordsOf));
const lightPhrases = [...facets, ...paddingWords.map((word) => [word])];

/** What is left of the worth of all these: little beside a matter, and all of it where nothing else was asked. */
const lightWorth = 0.3;

/** Whether a word only stands around what is asked, and is not worth marking. */
export const isStopWord = (key: string): boolean => stopWords.has(key);

/** What a word that begins like the last one typed is worth: where that is itself a word, it is more likely meant. */
const beginningWorth = { ofWord: 0.5, ofNone: 0.85 } as const;

export function openReader(file: TitleIndexFile): Reader {
  const lexicon = readLexicon(file.lexicon);
  const phrases: Phrase[] = file.synonyms
    .map(([said, meant]) => ({ keys: keysOf(wordsOf(said)), meant: meant.map(wordsOf) }))
    .sort((a, b) => b.keys.length - a.keys.length);
  const said = new Set(phrases.flatMap((phrase) => phrase.keys));
  const answers = file.answers.map(([asked, text, url]) => ({ asked: asked.map((each) => keysOf(wordsOf(each))), text, url }));
  const signs: Sign<KnownAnswer>[] = file.phrases.map(([phrases, place]) => ({ phrases: phrases.map(wordsOf), means: answers[place]! }));
  const unwritten: Sign<string>[] = file.unwritten.map(([phrases, who]) => ({ phrases: phrases.map(wordsOf), means: who }));
  const signWords = keysOf([...signs, ...unwritten].flatMap((sign) => sign.phrases.flat()));
  // What synonyms and answers are asked by counts as known, or spelling would mend it away.
  const known: Lexicon = new Map([
    ...[...said, ...answers.flatMap(({ asked }) => asked.flat()), ...signWords].map((key) => [key, 1] as const),
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
    read: (typed) => {
      const asked = wordsOf(writeUnits(typed)).slice(0, 24);
      const unfinished = /[\p{L}\p{M}\p{N}]$/u.test(typed);
      const words = lighten(asked.flatMap((word, place) => (unfinished && place === asked.length - 1 ? readLast(word) : readOne(word))));
      const changed = keysOf(words).join(' ') !== keysOf(asked).join(' ');
      return {
        words,
        ...variantsOf(words, phrases),
        ...answerTo(words, answers, signs, unwritten),
        instead: changed && words.length > 0 ? words.map((word) => word.marked).join(' ') : undefined,
      };
    },
  };
}

/** Padding and facets weigh less than what they stand around. */
function lighten(words: readonly Word[]): Word[] {
  const isAt = (place: number) => (phrase: Word[]) => phrase.every((wanted, step) => is(words[place + step], wanted));
  const lengths = words.map((_, place) => lightPhrases.find(isAt(place))?.length ?? 0);
  const isLight = (place: number) => lengths.some((length, start) => start <= place && place < start + length);
  return words.map((word, place) => (isLight(place) ? { ...word, weighs: lightWorth } : word));
}

/** `F14`, `P.15 Q.10`: how people of the city write phường and quận. */
function writeUnits(typed: string): string {
  return typed
    .replace(/(?<![\p{L}\p{N}])(?:ph|p|f)[.\s]{0,2}(\d{1,2})(?!\d)/giu, 'phường $1')
    .replace(/(?<![\p{L}\p{N}])q[.\s]{0,2}(\d{1,2})(?!\d)/giu, 'quận $1');
}

/** The longest phrase at each place is replaced by each of its meanings, which weigh as little as what they stand for. */
function variantsOf(words: readonly Word[], phrases: readonly Phrase[]): Pick<Understood, 'variants' | 'replaced'> {
  const variants: Word[][] = [];
  const replaced: Word[] = [];
  let place = 0;
  while (place < words.length) {
    const found = phrases.find(({ keys }) => keys.every((key, index) => words[place + index]?.key === key));
    if (found) {
      const end = place + found.keys.length;
      const weighs = Math.max(...words.slice(place, end).map((word) => word.weighs ?? 1));
      const meanings = found.meant.map((meant) => meant.map((word) => ({ ...word, weighs })));
      for (const meant of meanings) variants.push([...words.slice(0, place), ...meant, ...words.slice(end)]);
      replaced.push(...meanings[0]!);
      place = end;
    } else replaced.push(words[place++]!);
  }
  if (variants.length > 0) variants.push(replaced);
  return { variants, replaced: variants.length > 0 ? replaced : undefined };
}

interface KnownAnswer extends Pick<Answer, 'text' | 'url'> {
  asked: string[][];
}

/** What a question means that holds one of these phrases, whatever else it says. */
interface Sign<Meaning> {
  phrases: Word[][];
  means: Meaning;
}

/**
 * A question foreseen whole goes before one known by a phrase, and a phrase that is answered before one that no page tells: who is told
 * on the telephone to get a new card asks about the call.
 */
function answerTo(
  words: readonly Word[],
  answers: readonly KnownAnswer[],
  signs: readonly Sign<KnownAnswer>[],
  unwritten: readonly Sign<string>[],
): Pick<Understood, 'answer' | 'unwritten'> {
  const foreseen = foreseenAnswer(words, answers);
  const known = foreseen ? undefined : signs.find(({ phrases }) => phrases.some((phrase) => holds(words, phrase)))?.means;
  const answer = foreseen ?? (known && { text: known.text, url: known.url, exact: true });
  const asked = answer ? undefined : unwritten.find(({ phrases }) => phrases.some((phrase) => holds(words, phrase)));
  return { answer, unwritten: asked?.means };
}

/** Said between the words of a phrase without making it another: `làm lại cái thẻ căn cước`, `mất của tôi tờ đăng ký xe`. */
const between: ReadonlySet<string> = new Set(keysOf(wordsOf('cái chiếc tờ tấm thẻ giấy cuốn quyển bộ việc lại hồ sơ')));

const saysNothing = (word: Word | undefined): boolean => word !== undefined && (between.has(word.key) || stopWords.has(word.key));
const is = (word: Word | undefined, wanted: Word): boolean => word !== undefined && sameAsTyped(word, wanted);

/** Whether the phrase stands among the words, in its order. */
function holds(words: readonly Word[], phrase: readonly Word[]): boolean {
  return words.some((_, start) => {
    let place = start;
    return phrase.every((wanted, step) => {
      while (step > 0 && saysNothing(words[place]) && !is(words[place], wanted)) place += 1;
      return is(words[place++], wanted);
    });
  });
}

/** The answer whose question was asked in these very words, stop words aside. */
function foreseenAnswer(words: readonly Word[], answers: readonly KnownAnswer[]): Answer | undefined {
  const plain = (keys: readonly string[]) => keys.filter((key) => !stopWords.has(key)).join(' ');
  const keys = keysOf(words);
  const exact = answers.find(({ asked }) => asked.some((each) => each.join(' ') === keys.join(' ')));
  const found = exact ?? (plain(keys) ? answers.find(({ asked }) => asked.some((each) => plain(each) === plain(keys))) : undefined);
  return found && { text: found.text, url: found.url, exact: found === exact };
}
