import { site } from '../../library/site.ts';
import { partRows } from '../../schemas/parts.ts';
import type { Passage, Titled } from '../../text/plain.ts';
import type { PlainDocument } from '../plain-document.ts';
import { breathsOf, ended } from './breaths.ts';
import type { LawNotes } from './changed-laws.ts';
import { informed, isPlaceInAct, type Inform } from './informs.ts';

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

/** What a script knows besides its text. */
export interface Setting {
  laws: LawNotes;
  inform: Inform;
  /** The number to call. */
  help: string | undefined;
  /** Where the page answers; undefined while that is only an example of an address. */
  host: string | undefined;
}

const must = (...lines: string[]): Block => ({ lines });
const tells = (rank: number, ...lines: string[]): Block[] => (lines.length > 0 ? [{ rank, lines, tells: true }] : []);

/** All that could be said of a text, in the order of speech. */
export function blocksOf(told: PlainDocument, setting: Setting): Block[] {
  const { laws, inform, help, host } = setting;
  const isGuide = told.text.collection === 'guides';
  const brief = must(`Thông tin từ ${site.name}.`);
  const calls = help ? helpBlocks(help) : [];
  return [
    brief,
    { rank: 2.5, instead: brief, lines: [`Xin chào bạn nghe đài, sau đây là thông tin từ ${site.name}.`] },
    ...(isGuide ? guideBlocks(told, laws, inform) : textBlocks(told, laws, inform)),
    ...saidWhen('near the end').flatMap((name) => asked(whole(told.words[name], inform), help, calls)),
    ...calls,
    // A guide is followed with the page at hand: a voice only says that there is one.
    ...(host ? [{ ...(!isGuide && { rank: 2.6 }), lines: [`Bài đầy đủ ở ${host}.`] }] : []),
    ...saidWhen('last').flatMap((name) => inTurn([1.3, 1.9], sentencesOf(told.words[name], inform))),
    { rank: 2.1, lines: ['Xin cảm ơn bạn đã nghe.'] },
  ];
}

/** The parts that a script says then, besides those with which it begins. */
const saidWhen = (when: 'near the end' | 'last') =>
  partRows.flatMap(([, row]) => (row.plain === 'passages' && row.spoken === when ? [row.takenAs] : []));

/** Whom to call; in one breath where a sum with its conditions leaves no time for more. */
function helpBlocks(help: string): Block[] {
  const brief = must(`Hỏi ${help}.`);
  return [brief, { rank: 0.9, instead: brief, lines: [`Hỏi thêm, xin gọi ${help}.`] }];
}

/** Whom a text itself sends people to; where it names the number too, that is not said twice. */
const asked = (lines: string[], help: string | undefined, calls: readonly Block[]): Block[] =>
  tells(6, ...lines).map((block) => (help && lines.some((line) => line.includes(help)) ? { ...block, instead: calls.at(-1)! } : block));

/** A guide: what must be done and what it costs before everything else, then how long it takes, what to bring, and the steps. */
function guideBlocks(told: PlainDocument, laws: LawNotes, inform: Inform): Block[] {
  const { title, words } = told;
  const named: Block = { rank: 1.7, tells: true, lines: [`Có ${words.steps.length} bước.`, ...words.steps.map(stepName)] };
  const [need, time, where] = ['need', 'time', 'where'].map((key) => glanceLine(told, key, inform));
  const cost = costLines(told, inform);
  const name = must(ended(title));
  return [
    name,
    { rank: 1.4, instead: name, lines: [`Hướng dẫn: ${ended(title)}`] },
    ...laws.must.map((line) => must(line)),
    ...inTurn([1.1, 1.6], leadOf(told, inform)),
    // A sum is told with all that is said of it: who pays less would else never hear so.
    ...(cost.length > 0 ? [{ lines: cost, tells: true as const }] : []),
    ...inTurn([1.5, 1.55], time!),
    ...inTurn([2, 2], need!),
    ...inTurn([3.5, 3.6], where!),
    ...laws.should.flatMap((warning) => tells(5.5, `Xin lưu ý: ${ended(warning)}`)),
    ...(words.steps.length > 0 ? stepBlocks(words.steps, named, inform) : []),
    ...inTurn(
      [8, 8],
      words.sections.filter(({ drawn }) => !drawn).flatMap((section) => sectionLines(section, inform)),
    ),
  ];
}

/** A question or an explainer: its answer or its beginning, and then the text as far as time goes. */
function textBlocks(told: PlainDocument, laws: LawNotes, inform: Inform): Block[] {
  const { title, words } = told;
  const [first, ...others] = words.answer;
  const answer = first ? [...sentencesOf([first], inform), ...breathsOf(others, inform)] : [];
  // What answers the question cannot be said: then the rest would only go round it.
  if (first && answer.length === 0) return [];
  const sections = words.sections.filter(({ drawn }) => !drawn).flatMap((section) => sectionLines(section, inform));
  return [
    // An answer is a whole sentence that stands alone when there is no time to ask the question.
    { ...(answer.length > 0 && { rank: 0 }), lines: [ended(title)] },
    ...(answer.length > 0 ? inTurn([undefined, 1], answer) : inTurn([1, 1.1], leadOf(told, inform))),
    ...laws.must.map((line) => must(line)),
    ...laws.should.flatMap((warning) => tells(3, `Xin lưu ý: ${ended(warning)}`)),
    ...inTurn([8, 8], [...(answer.length > 0 ? breathsOf(heard(words.opening), inform) : []), ...sections]),
  ];
}

/** What a text says at its beginning; where that is only about itself, its summary. */
function leadOf({ words, summary }: PlainDocument, inform: Inform): string[] {
  const opening = sentencesOf(heard(words.opening), inform);
  return opening.length > 0 ? opening : informed(inform, summary);
}

/** A fact at a glance, the first sentence with its name. */
function glanceLine({ glance }: PlainDocument, key: string, inform: Inform): string[] {
  const fact = glance.find((each) => each.key === key);
  if (!fact) return [];
  // The law behind a fee or a term is for who wants to look it up.
  const [first, ...rest] = informed(inform, fact.text.replace(lawBehind, ''));
  return first === undefined ? [] : [`${fact.label}: ${ended(first)}`, ...rest.map(ended)];
}

/** At a glance there is room only to say that there is a waiver: until when and for whom is said with the sum, as a step says it. */
function costLines(told: PlainDocument, inform: Inform): string[] {
  const lines = glanceLine(told, 'cost', inform);
  const passages = told.words.steps.flatMap((step) => step.passages);
  const waiver = passages.flatMap(({ sentences }) => inform(sentences)).find((sentence) => untilWhen.test(sentence));
  if (!waiver || !lines.some((line) => hasWaiver.test(line))) return lines;
  return [...lines.map((line) => line.replace(hasWaiver, '')), ended(waiver)];
}

const hasWaiver = /; có đợt miễn(?: lệ phí| phí)?(?=[.,;])/u;
const untilWhen = /^Đến hết \d+\/\d+\/\d{4}, .*miễn/u;

const lawBehind = /, theo (?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định)[^,;.]*(?=[,;.]|$)/gu;

/** The names of all steps, and in place of each name, in order, the step with its words. */
function stepBlocks(steps: readonly Titled[], named: Block, inform: Inform): Block[] {
  const lines = [named.lines[0]!, ...steps.map((step, place) => [stepName(step, place), ...whole(step.passages, inform)].join(' '))];
  return [named, { rank: 7, tells: true, instead: named, lines }];
}

/** Running text is told from its beginning as far as time goes, never with a gap. The first line may count for more than the rest. */
function inTurn([first, rest]: [first: number | undefined, rest: number], lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) {
    const rank = blocks.length === 0 ? first : rest + blocks.length / 100;
    blocks.push({ lines: [line], tells: true, ...(rank !== undefined && { rank }), ...(blocks.length > 0 && { after: blocks.at(-1)! }) });
  }
  return blocks;
}

/** Passages sentence by sentence, a list with what announces it in one. */
function sentencesOf(passages: readonly Passage[], inform: Inform): string[] {
  const isList = passages.some(({ kind }) => kind === 'item');
  if (isList) return breathsOf(passages, inform);
  return passages.filter(({ kind }) => kind !== 'unknown').flatMap(({ sentences }) => inform(sentences).map(ended));
}

/** A table is for the eye, unless it only puts one thing beside another: that can be said without the names of its columns. */
const heard = (passages: readonly Passage[]): Passage[] =>
  passages.flatMap((passage) => {
    if (!passage.cells) return [passage];
    return passage.cells.length === 2 ? [{ ...passage, sentences: [passage.cells.join(': ')] }] : [];
  });

const asksWhere = /(?:điều|khoản|luật|nghị định|văn bản) nào|ở đâu/iu;

/** A heading is said with its first passage, or not at all; nor where it only asks in which article something stands. */
function sectionLines({ title, passages }: Titled, inform: Inform): string[] {
  const [first, ...rest] = breathsOf(passages, (sentences) => inform(sentences, isPlaceInAct));
  if (first === undefined) return [];
  const asksForPlace = isPlaceInAct(passages[0]!.sentences[0] ?? '') && asksWhere.test(title);
  return [asksForPlace ? first : `${ended(title)} ${first}`, ...rest];
}

const stepName = ({ title }: Titled, place: number) => `Bước ${place + 1}: ${ended(title)}`;

const whole = (passages: readonly Passage[], inform: Inform): string[] => {
  const breaths = breathsOf(passages, inform);
  return breaths.length > 0 ? [breaths.join(' ')] : [];
};
