import { memoize } from '../../once.ts';
import { host, isExampleOrigin, site } from '../../library/site.ts';
import { sentencesIn } from '../../text/sentences.ts';
import type { Library, Text } from '../../library/library.ts';
import { writeValue } from '../../truth/value.ts';
import { plainDocument } from '../plain-document.ts';
import { blocksOf, type Block } from './blocks.ts';
import { lawNotes } from './changed-laws.ts';
import { actsInShort, type InShort } from './in-short.ts';
import { informer } from './informs.ts';
import { secondsOf } from './timing.ts';

/** How long a broadcast may last, in seconds: a reminder, a notice, a short talk. */
export const lengths = [30, 60, 120] as const;
export type Length = (typeof lengths)[number];

/** The notice that is asked for where no length is named. */
export const usualLength: Length = 60;

export interface Script {
  length: Length;
  /** What the announcer says, a paragraph each. */
  lines: string[];
  /** How long that takes at the stated pace. */
  seconds: number;
}

/** The scripts of `text` on the library's day. */
export function scriptsOf(library: Library, text: Text, say: (words: string) => string): Script[] {
  const help = library.values.get(site.help);
  const told = plainDocument(library, text);
  const laws = lawNotes(library, told);
  const inform = informerOf(library);
  return scriptsFrom(
    blocksOf(told, {
      laws,
      inform: (sentences, isKeptBack) => inform(sentences, (sentence) => laws.isAmendment(sentence) || isKeptBack?.(sentence) === true),
      help: help && writeValue(help),
      // Nobody answers at an example of an address.
      host: isExampleOrigin ? undefined : host,
    }),
    say,
    inShortOf(library),
  );
}

/** One for all texts of a day: the register of sources is long. */
const informerOf = memoize(informer);
const inShortOf = memoize(actsInShort);

/**
 * A script for each length. Blocks are taken by rank while they fit and said in the text's own order. The steps of a guide are
 * named all or not at all: a list with its end cut off sends people home halfway. A reminder that has no room for what must be
 * said is not made; a longer one may come out longer than asked, which `overtime` finds. Nothing is made of a text of which a listener
 * could use nothing.
 */
function scriptsFrom(blocks: readonly Block[], say: (words: string) => string, inShort: InShort): Script[] {
  // Each line is weighed again and again, and saying it costs a hundred patterns.
  const said = new Map<string, string>();
  const spoken = (line: string) => {
    if (!said.has(line)) said.set(line, capitalised(say(line)));
    return said.get(line)!;
  };
  const linesOf = (taken: readonly Block[]) => inShort(taken.flatMap((block) => block.lines)).map(spoken);
  return lengths.flatMap((length): Script[] => {
    const taken = choose(blocks, length, linesOf);
    const lines = linesOf(taken);
    const seconds = secondsOf(lines.join('\n'));
    const isWorthless = !taken.some(({ tells }) => tells) || (length < usualLength && seconds > length);
    return isWorthless ? [] : [{ length, lines, seconds }];
  });
}

/** The scripts that take longer than their length. */
export const overtime = (scripts: readonly Script[]): Script[] => scripts.filter(({ length, seconds }) => seconds > length);

function choose(blocks: readonly Block[], length: Length, linesOf: (taken: readonly Block[]) => string[]): Block[] {
  const taken = new Set(blocks.filter(({ rank }) => rank === undefined));
  const inOrder = (some: ReadonlySet<Block>) => blocks.filter((block) => some.has(block));
  const byRank = blocks.filter(({ rank }) => rank !== undefined).sort((a, b) => a.rank! - b.rank!);
  for (const block of byRank) {
    if ([block.instead, block.after].some((needed) => needed && !taken.has(needed))) continue;
    const more = new Set(taken).add(block);
    if (block.instead) more.delete(block.instead);
    if (secondsOf(linesOf(inOrder(more)).join('\n')) > length) continue;
    taken.add(block);
    if (block.instead) taken.delete(block.instead);
  }
  return inOrder(taken);
}

/** Spoken words may begin otherwise than written ones: `105 thủ tục` becomes `Một trăm lẻ năm thủ tục`. */
function capitalised(line: string): string {
  return sentencesIn(line)
    .map(({ text }) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1))
    .join(' ');
}
