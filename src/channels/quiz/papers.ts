import { createHash } from 'node:crypto';
import type { Library } from '../../truth/library.ts';
import { draftReasons } from '../../truth/draft.ts';
import { publisherOn } from '../../truth/publisher.ts';
import { writeDay } from '../../truth/day.ts';
import { targetOn } from '../../qr/landing.ts';
import { payloadFor, spokenAddress } from '../../qr/payload.ts';
import { origin } from '../../site.ts';
import { checkedTogether } from '../told.ts';
import { drawPaper, paperLength } from './draw.ts';
import { askedToday, type QuizQuestion } from './quiz.ts';

/** Papers ready for the printer: enough that neighbours in front, behind and at both sides differ. Their names on paper: `paper.css`. */
export const paperNumbers = [1, 2, 3, 4, 5, 6] as const;

/** Fewer make no contest: then there are no papers, and the page says so. */
const fewest = 10;

export interface PaperQuestion extends QuizQuestion {
  /** The answers as this paper shows them. */
  shown: { letter: string; text: string; isRight: boolean }[];
  rightLetter: string;
}

export interface Paper {
  number: number;
  questions: PaperQuestion[];
}

export const paperAddress = (number: number): string => `/do-vui/de-thi/${number}/`;
export const keyAddress = (number: number): string => `${paperAddress(number)}dap-an/`;

/** The papers of the library's day. */
export function papersOf(library: Library): Paper[] {
  const asked = askedToday(library);
  return asked.length < fewest ? [] : paperNumbers.map((number) => paperOf(asked, number));
}

/** Puts the answers of each question in the order that the paper's number gives them. */
export function paperOf(asked: readonly QuizQuestion[], number: number, length = paperLength): Paper {
  const byId = new Map(asked.map((question) => [question.id, question]));
  const drawable = asked.map(({ id, topic, options }) => ({ id, topic, options: options.length }));
  return {
    number,
    questions: drawPaper(drawable, number, length).map(({ id, order }) => {
      const question = byId.get(id)!;
      const shown = order.map((place, at) => ({ letter: 'ABCD'[at]!, text: question.options[place]!, isRight: place === 0 }));
      return { ...question, shown, rightLetter: shown.find(({ isRight }) => isRight)!.letter };
    }),
  };
}

/** What a paper and its key say of themselves. */
export interface PaperFacts {
  /** The same on a paper and its key only when both were drawn from the same questions. */
  mark: string;
  /** `Theo thông tin đến ngày 25/11/2026` */
  day: string;
  checked: string;
  address: string;
  /** The printed code that leads to the quiz, where one has been given out. */
  code: { payload: string; spoken: string } | undefined;
  publisher: string | undefined;
  /** Why nobody may hand it out; undefined when somebody may. */
  trial: string | undefined;
}

export function paperFacts(library: Library, paper: Paper): PaperFacts {
  const reasons = draftReasons(library.day);
  const code = [...library.codes.values()].find((each) => !each.retired && targetOn(each, library.day) === '/do-vui/')?.code;
  return {
    mark: markOf(paper),
    day: `Theo thông tin đến ngày ${writeDay(library.day)}`,
    checked: checkedTogether(
      library,
      paper.questions.map(({ text }) => text),
    ),
    address: `${origin}/do-vui/`.replace(/^https?:\/\//, ''),
    code: code === undefined ? undefined : { payload: payloadFor(code), spoken: spokenAddress(code) },
    publisher: publisherOn(library.day),
    trial: reasons.length > 0 ? `BẢN THỬ: ${reasons.join('; ')}. Chưa dùng để thi.` : undefined,
  };
}

/** Six letters and digits that stand for every word of the paper. */
function markOf({ number, questions }: Paper): string {
  const words = questions.flatMap(({ ask, shown }) => [ask, ...shown.map(({ text }) => text)]);
  return createHash('sha256')
    .update([number, ...words].join('\0'))
    .digest('hex')
    .slice(0, 6)
    .toUpperCase();
}
