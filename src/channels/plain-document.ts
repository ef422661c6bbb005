import type { Root } from 'mdast';
import { glanceLabels } from '../library/glance.ts';
import { memoize } from '../once.ts';
import { origin } from '../library/site.ts';
import type { Abbreviation } from '../text/abbreviate.ts';
import { formatOf } from '../text/parse.ts';
import { plainText, type PlainText } from '../text/plain.ts';
import { treeOn } from '../text/today.ts';
import { fillTree } from '../text/values.ts';
import { checkedTogether } from '../library/checked.ts';
import { onDay } from '../dates/day.ts';
import type { Library, Text } from '../library/library.ts';
import { bannersOf } from '../library/page-facts.ts';
import type { Banner } from '../truth/status.ts';

/** A text as a channel tells it today: plain words with values filled in, and what must stand beside them. */
export interface PlainDocument {
  text: Text;
  title: string;
  /** With the origin: what is printed, spoken or linked from elsewhere. */
  address: string;
  summary: string;
  /** Guides only: cần gì, mất bao lâu, bao nhiêu tiền, làm ở đâu. */
  glance: { key: string; label: string; text: string }[];
  words: PlainText;
  /** For what day this is true: `Đối chiếu lần cuối … · nguồn mới nhất …`. */
  checked: string;
  /** The sentences of the page's banner; a channel that shows a text shows these too. */
  warnings: string[];
}

/** What `text` says today. The same text is read once, however many channels tell it. */
export const plainDocument = (library: Library, text: Text): PlainDocument => tellOnce(text, library);

const tellOnce = memoize((text: Text, library: Library): PlainDocument => {
  const glance = 'glance' in text.data ? text.data.glance : undefined;
  const words = plainText(treeOf(library, text));
  const lines = glance ? glanceLabels.map(([key, label]) => ({ key, label, text: onDay(glance[key], library.day) })) : [];
  const { summary } = text;
  return {
    text,
    title: text.data.title,
    address: `${origin}${text.url}`,
    summary,
    glance: lines,
    words,
    checked: checkedTogether(library, [text]),
    warnings: bannersOf(library, text).map(bannerWords),
  };
});

/** A banner as one plain sentence. */
export const bannerWords = ({ pieces }: Banner): string => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');

/** The text as a tree on the library's day, its values filled in; a fresh one at each call. */
export function treeOf(library: Library, { entry }: Text): Root {
  const tree = treeOn(entry.body ?? '', formatOf(entry.filePath), library);
  fillTree(tree, library.fill);
  return tree;
}

/** The glossary's acronyms: what loudspeakers spell out and pages mark. */
export function glossary(library: Library): Abbreviation[] {
  return [...library.terms.values()].flatMap(({ term, full }) => (full ? [{ term, full }] : []));
}

/** Without the sentences that speak of the page: who hears or sees the words elsewhere has none before them. */
export const withoutPage = (sentences: readonly string[]): string =>
  sentences.filter((sentence) => !/^Trang này/u.test(sentence)).join(' ');
