import { site } from '../../site.ts';
import type { Passage, Titled } from '../../text/plain.ts';
import type { Library, Text } from '../../truth/library.ts';
import { writeValue } from '../../truth/value.ts';
import { tell, type Told } from '../told.ts';
import { secondsOf } from './timing.ts';

/** How long a broadcast may last, in seconds: a reminder, a notice, a short talk. */
export const lengths = [30, 60, 120] as const;
export type Length = (typeof lengths)[number];

export interface Script {
  length: Length;
  /** What the announcer says, a paragraph each. */
  lines: string[];
  /** How long that takes at the stated pace. */
  seconds: number;
}

/** Some lines of a script that stand or fall together, in the order in which they are said. */
interface Block {
  lines: string[];
  /** What is kept first when time is short; undefined for what every script says. */
  rank?: number;
  /** The block whose place this one takes when there is time for it. */
  instead?: Block;
  /** The block without which this one hangs in the air. */
  after?: Block;
}

/**
 * The script of `text` for each length. Blocks are taken by rank while they fit and said in the text's own order. The steps of a
 * guide are named all or not at all: a list with its end cut off sends people home halfway. A script may come out longer than
 * asked when what must be said is too long already; `overtime` finds those.
 */
export function scriptsOf(library: Library, text: Text, say: (words: string) => string): Script[] {
  const help = library.values.get(site.help);
  const blocks = blocksOf(tell(library, text), help ? writeValue(help) : undefined);
  return lengths.map((length) => {
    const lines = choose(blocks, length, say).map((line) => say(line));
    return { length, lines, seconds: secondsOf(lines.join('\n')) };
  });
}

/** The scripts that take longer than their length. */
export const overtime = (scripts: readonly Script[]): Script[] => scripts.filter(({ length, seconds }) => seconds > length);

function choose(blocks: readonly Block[], length: Length, say: (words: string) => string): string[] {
  const taken = new Set(blocks.filter(({ rank }) => rank === undefined));
  const linesOf = (some: ReadonlySet<Block>) => blocks.flatMap((block) => (some.has(block) ? block.lines : []));
  const byRank = blocks.filter(({ rank }) => rank !== undefined).sort((a, b) => a.rank! - b.rank!);
  for (const block of byRank) {
    if ([block.instead, block.after].some((needed) => needed && !taken.has(needed))) continue;
    const more = new Set(taken).add(block);
    if (block.instead) more.delete(block.instead);
    if (secondsOf(linesOf(more).map(say).join('\n')) > length) continue;
    taken.add(block);
    if (block.instead) taken.delete(block.instead);
  }
  return linesOf(taken);
}

function blocksOf(told: Told, help: string | undefined): Block[] {
  const { title, summary, glance, words, warnings, text } = told;
  const isAnswer = words.answer.length > 0;
  const must = (...lines: string[]): Block => ({ lines });
  const brief = must(`Thông tin từ ${site.name}.`);
  const named: Block = { rank: 4, lines: [`Có ${words.steps.length} bước.`, ...words.steps.map(stepName)] };
  return [
    brief,
    { rank: 2.2, instead: brief, lines: [`Kính thưa bà con, sau đây là thông tin từ ${site.name}.`] },
    // An answer is a whole sentence that stands alone when there is no time to ask the question.
    { ...(isAnswer && { rank: 0 }), lines: [text.collection === 'guides' ? `Hướng dẫn: ${ended(title)}` : ended(title)] },
    ...(isAnswer ? answerBlocks(words.answer) : [{ rank: 1, lines: [summary] }]),
    ...warnings.map((warning): Block => ({ rank: 3, lines: [`Xin lưu ý: ${ended(warning)}`] })),
    ...glance.map(({ label, text: line }, place): Block => ({ rank: place === 0 ? 2 : 5, lines: [`${label}: ${ended(line)}`] })),
    ...(words.steps.length > 0 ? stepBlocks(words.steps, named) : []),
    ...inTurn([...words.opening.map((passage) => ended(passage.text)), ...words.sections.flatMap(sectionLines)]),
    ...whole(2.5, words.safety),
    ...whole(6, words.ask),
    ...(help ? [must(`Hỏi thêm, xin gọi ${help}.`)] : []),
    { rank: 2.1, lines: ['Xin cảm ơn bà con.'] },
  ];
}

/** The answer itself is said always, as far as its first passage goes; what follows it when there is time. */
function answerBlocks([first, ...rest]: readonly Passage[]): Block[] {
  const [core, ...details] = first!.sentences;
  return [
    { lines: [core!] },
    ...(details.length > 0 ? [{ rank: 1, lines: [details.join(' ')] }] : []),
    ...rest.map((passage, place): Block => ({ rank: 1.1 + place / 10, lines: [ended(passage.text)] })),
  ];
}

/** The names of all steps, and in place of each name, in order, the step with its words. */
function stepBlocks(steps: readonly Titled[], named: Block): Block[] {
  const full: Block = {
    rank: 7,
    instead: named,
    lines: [named.lines[0]!, ...steps.map((step, place) => `${stepName(step, place)} ${said(step.passages)}`)],
  };
  return [named, full];
}

/** Running text is told from its beginning as far as time goes, never with a gap. */
function inTurn(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) blocks.push({ rank: 8 + blocks.length, lines: [line], ...(blocks.length > 0 && { after: blocks.at(-1)! }) });
  return blocks;
}

/** A heading is said with its first passage, or not at all. */
function sectionLines({ title, passages }: Titled): string[] {
  const [first, ...rest] = passages.filter(({ kind }) => kind !== 'unknown').map(({ text }) => ended(text));
  return first === undefined ? [] : [`${ended(title)} ${first}`, ...rest];
}

const stepName = ({ title }: Titled, place: number) => `Bước ${place + 1}: ${ended(title)}`;
const whole = (rank: number, passages: readonly Passage[]): Block[] => (passages.length > 0 ? [{ rank, lines: [said(passages)] }] : []);

/** What is only a gap in our knowledge stays on the page. */
const said = (passages: readonly Passage[]) =>
  passages
    .filter(({ kind }) => kind !== 'unknown')
    .map(({ text }) => ended(text))
    .join(' ');

const ended = (line: string) => line.replace(/[;,:]$/, '.').replace(/(?<![.!?…])$/, '.');
