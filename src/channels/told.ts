import { glanceLabels } from '../components/glance.ts';
import { origin } from '../site.ts';
import { abbreviationsIn, type Abbreviation } from '../text/abbreviate.ts';
import { formatOf } from '../text/parse.ts';
import { plainText, type Passage, type PlainText, type Titled } from '../text/plain.ts';
import { treeOn } from '../text/today.ts';
import { checkedTogether } from '../truth/checked.ts';
import { onDay, type Day } from '../truth/day.ts';
import type { Library, Text } from '../truth/library.ts';
import { bannersOf } from '../truth/page-facts.ts';
import type { Banner } from '../truth/status.ts';
import { fillValues } from '../truth/value.ts';

/** A text as a channel tells it today: plain words with values filled in, and what must stand beside them. */
export interface Told {
  text: Text;
  title: string;
  /** With the origin: what is printed, spoken or linked from elsewhere. */
  address: string;
  summary: string;
  /** Guides only: cần gì, mất bao lâu, bao nhiêu tiền, làm ở đâu. */
  glance: { label: string; text: string }[];
  words: PlainText;
  /** The acronyms used, each with what it stands for. */
  acronyms: Abbreviation[];
  /** For what day this is true: `Đối chiếu lần cuối … · nguồn mới nhất …`. */
  checked: string;
  /** The sentences of the page's banner; a channel that shows a text shows these too. */
  warnings: string[];
}

const remembered = new WeakMap<Text, Told>();

/** What `text` says today. The same text is read once, however many channels tell it. */
export function tell(library: Library, text: Text): Told {
  const known = remembered.get(text);
  if (known) return known;
  const fill = (words: string) => fillValues(words, library.values);
  const glance = 'glance' in text.data ? text.data.glance : undefined;
  const words = plainText(treeOf(text, library.day), fill);
  const lines = glance ? glanceLabels.map(([key, label]) => ({ label, text: fill(onDay(glance[key], library.day)) })) : [];
  const summary = fill(text.summary);
  const told: Told = {
    text,
    title: text.data.title,
    address: `${origin}${text.url}`,
    summary,
    glance: lines,
    words,
    acronyms: abbreviationsIn(
      [text.data.title, summary, ...lines.map((line) => line.text), ...allWords(words)].join('\n'),
      glossary(library),
    ),
    checked: checkedTogether(library, [text]),
    warnings: bannersOf(library, text).map(bannerWords),
  };
  remembered.set(text, told);
  return told;
}

/** A banner as one plain sentence. */
export const bannerWords = ({ pieces }: Banner): string => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** The text as a tree on `day`, a fresh one at each call. */
export const treeOf = (text: Text, day: Day) => treeOn(text.entry.body ?? '', formatOf(text.entry.filePath), day);

/** The glossary's acronyms: what loudspeakers spell out and pages mark. */
export function glossary(library: Library): Abbreviation[] {
  return [...library.terms.values()].flatMap(({ term, full }) => (full ? [{ term, full }] : []));
}

/** Every title and passage of a text as one list. */
export function allWords(words: PlainText): string[] {
  const spoken = (passages: readonly Passage[]) => passages.map(({ text }) => text);
  const titled = (parts: readonly Titled[]) => parts.flatMap(({ title, passages }) => [title, ...spoken(passages)]);
  const { opening, answer, steps, problems, sections, besides, changed, ask, safety } = words;
  return [
    ...spoken([...opening, ...answer]),
    ...titled([...steps, ...problems, ...sections]),
    ...spoken([...besides, ...changed, ...ask, ...safety]),
  ];
}

/** Without the sentences that speak of the page: who hears or sees the words elsewhere has none before them. */
export const withoutPage = (sentences: readonly string[]): string =>
  sentences.filter((sentence) => !/^Trang này/u.test(sentence)).join(' ');
