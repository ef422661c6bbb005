import { createHash } from 'node:crypto';
import { handedOutBy, type SheetFacts } from '../../print/sheet-facts.ts';
import { targetOn } from '../../qr/landing.ts';
import { payloadFor, spokenAddress } from '../../qr/payload.ts';
import { asTyped, origin } from '../../library/site.ts';
import { checkedTogether } from '../../library/checked.ts';
import { writeDay } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { drawPaper, paperLength } from './draw.ts';
import { askedToday, type QuizQuestion } from './quiz.ts';

/** Papers ready for the printer: enough that neighbours in front, behind and at both sides differ. */
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

/** What a paper and its key say of themselves: what every sheet does, and which questions they hold. */
export interface PaperFacts extends SheetFacts {
  /** The same on a paper and its key only when both were drawn from the same questions. */
  mark: string;
}

export function paperFacts(library: Library, paper: Paper): PaperFacts {
  const code = [...library.codes.values()].find((each) => !each.retired && targetOn(each, library.day) === '/do-vui/')?.code;
  const page = `${origin}/do-vui/`;
  return {
    ...handedOutBy(library),
    mark: markOf(paper),
    edition: { date: library.day },
    editionLine: `Theo thông tin đến ngày ${writeDay(library.day)}`,
    payload: code === undefined ? page : payloadFor(code),
    address: code === undefined ? asTyped(page) : spokenAddress(code),
    checkedLine: checkedTogether(
      library,
      paper.questions.map(({ text }) => text),
    ),
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
