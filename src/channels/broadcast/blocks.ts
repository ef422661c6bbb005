import { host, site } from '../../site.ts';
import type { Passage, Titled } from '../../text/plain.ts';
import { sentencesIn } from '../../text/sentences.ts';
import { withoutPage, type Told } from '../told.ts';
import { breathsOf, ended } from './breaths.ts';
import type { LawNotes } from './changed-laws.ts';

/** Some lines of a script that stand or fall together, in the order in which they are said. */
export interface Block {
  lines: string[];
  /** What is kept first when time is short; undefined for what every script says. */
  rank?: number;
  /** It tells something of the text: a script of frame alone is none. */
  tells?: true;
  /** The block whose place this one takes when there is time for it. */
  instead?: Block;
  /** The block without which this one hangs in the air. */
  after?: Block;
}

const must = (...lines: string[]): Block => ({ lines });
const tells = (rank: number, ...lines: string[]): Block[] => (lines.length > 0 ? [{ rank, lines, tells: true }] : []);

/** All that could be said of a text, in the order of speech. `help` is the number to call. */
export function blocksOf(told: Told, laws: LawNotes, help: string | undefined): Block[] {
  const { title, words, text } = told;
  const isAnswer = words.answer.length > 0;
  const isGuide = text.collection === 'guides';
  const brief = must(`Thông tin từ ${site.name}.`);
  const named: Block = { rank: 4, tells: true, lines: [`Có ${words.steps.length} bước.`, ...words.steps.map(stepName)] };
  return [
    brief,
    { rank: 2.2, instead: brief, lines: [`Xin chào bạn nghe đài, sau đây là thông tin từ ${site.name}.`] },
    // An answer is a whole sentence that stands alone when there is no time to ask the question.
    { ...(isAnswer && { rank: 0 }), lines: [isGuide ? `Hướng dẫn: ${ended(title)}` : ended(title)] },
    ...(isAnswer ? answerBlocks(words.answer) : tells(1, ...summaryOf(told))),
    ...laws.must.map((line) => must(line)),
    ...laws.should.flatMap((warning) => tells(3, `Xin lưu ý: ${ended(warning)}`)),
    ...glanceOf(told).flatMap((line, place) => tells(place === 0 ? 2 : 5, line)),
    ...(words.steps.length > 0 ? stepBlocks(words.steps, named) : []),
    ...inTurn([...breathsOf(words.opening), ...words.sections.filter(({ drawn }) => !drawn).flatMap(sectionLines)]),
    ...tells(6, ...whole(words.ask)),
    ...(help ? [must(`Hỏi thêm, xin gọi ${help}.`)] : []),
    // A guide is followed with the page at hand: a voice only says that there is one.
    { ...(!isGuide && { rank: 2.6 }), lines: [`Bài đầy đủ ở ${host}.`] },
    // What keeps from harm comes before what to bring, and is the last thing heard.
    ...tells(1.9, ...whole(words.safety)),
    { rank: 2.1, lines: ['Xin cảm ơn bạn đã nghe.'] },
  ];
}

function summaryOf({ summary }: Told): string[] {
  const told = withoutPage(sentencesIn(summary).map(({ text }) => text));
  return told ? [told] : [];
}

/** The facts at a glance that are known; that a source is missing is for the page. */
function glanceOf({ glance }: Told): string[] {
  return glance.flatMap(({ label, text }) => {
    const known = sentencesIn(text).filter((sentence) => !/^(Chưa có nguồn|Nguồn không nêu)/u.test(sentence.text));
    return known.length > 0 ? [`${label}: ${ended(known.map((sentence) => sentence.text).join(' '))}`] : [];
  });
}

/** The answer itself is said always, as far as its first sentence goes; what follows it when there is time. */
function answerBlocks([first, ...rest]: readonly Passage[]): Block[] {
  const [core, ...details] = first!.sentences;
  return [
    { lines: [core!], tells: true },
    ...(details.length > 0 ? tells(1, details.join(' ')) : []),
    ...breathsOf(rest).flatMap((line, place) => tells(1.1 + place / 10, line)),
  ];
}

/** The names of all steps, and in place of each name, in order, the step with its words. */
function stepBlocks(steps: readonly Titled[], named: Block): Block[] {
  const lines = [named.lines[0]!, ...steps.map((step, place) => [stepName(step, place), ...whole(step.passages)].join(' '))];
  return [named, { rank: 7, tells: true, instead: named, lines }];
}

/** Running text is told from its beginning as far as time goes, never with a gap. */
function inTurn(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines)
    blocks.push({ rank: 8 + blocks.length, tells: true, lines: [line], ...(blocks.length > 0 && { after: blocks.at(-1)! }) });
  return blocks;
}

/** A heading is said with its first passage, or not at all. */
function sectionLines({ title, passages }: Titled): string[] {
  const [first, ...rest] = breathsOf(passages);
  return first === undefined ? [] : [`${ended(title)} ${first}`, ...rest];
}

const stepName = ({ title }: Titled, place: number) => `Bước ${place + 1}: ${ended(title)}`;

const whole = (passages: readonly Passage[]): string[] => {
  const breaths = breathsOf(passages);
  return breaths.length > 0 ? [breaths.join(' ')] : [];
};
