import { toString } from 'mdast-util-to-string';
import { entryKinds } from '../../authoring/entries.ts';
import { isOfList } from '../../library/content-files.ts';
import { ways, type Way } from '../../schemas/procedure.ts';
import { searchFiles } from '../../schemas/search.ts';
import type { Schema } from '../../schemas/shape.ts';
import { parseAsWritten } from '../../text/parse.ts';
import { hashOf } from '../disk.ts';
import { composed, partsOf } from '../entry.ts';
import type { Entry } from '../index.ts';
import { calledIn, labelsAt } from '../problem-words.ts';
import type { Change as Splice } from '../words/tree.ts';
import { changeList, isKept, written } from '../yaml-change.ts';
import { declaredIn, isLater, partRow, tells, wordsWith, type Change, type DatedList } from './rows.ts';
import { partSentence, sentencesWith } from './sentences.ts';
import { hasMultiple, hasSum, withSum, writeSum } from './sum.ts';

/** A place that states the old sum in digits, as the editor shows it. */
export interface Place {
  id: string;
  path: string;
  title: string;
  /** Where in the file, in words. */
  where: string;
  before: string;
  after: string;
  /** It speaks of this value, as far as a program can tell. */
  isLikely: boolean;
  /** It names a day, a law or a multiple of the sum, so that only a person knows whether it is true with the new one: it is not ticked at first. */
  isUnsure: boolean;
  /** Words that can be given another wording: not where signs of the text stand among them. */
  isPlain: boolean;
  /** It is told only from the day on: nothing stays of what it said. */
  isLater: boolean;
}

/** A place, and how it is parted by the day, with other words where somebody has given it some. */
interface Spot {
  place: Place;
  part: (words?: string) => void;
}

/** The places of a file, and lines that state the sum where no days can be given. */
export interface Digits {
  path: string;
  hash: string;
  spots: Spot[];
  others: { path: string; title: string; text: string }[];
  /** The file with those of its places that were parted. */
  changed: () => string;
}

/** What the value is called, and the pages that name it: what leads to them speaks of it too. */
export interface About extends Change {
  id: string;
  pages: ReadonlySet<string>;
}

/** What stays as it was said once, other people's words, what commands write, and other sums. */
const silent = new Set(['nguon', 'van-ban', 'tin-phuong', 'ma-qr', 'du-kien', 'to-giay-to', 'chuyen-huong']);

const schemaFor = (path: string): Schema | undefined =>
  entryKinds.find(({ folder }) => path.startsWith(`${folder}/`))?.schema ??
  Object.entries(searchFiles).find(([name]) => name !== 'mong-doi' && name !== 'dong-nghia' && isOfList(`tim-kiem/${name}`, path))?.[1];

/** Where a file states the old sum in digits on the day or later; undefined where it does not. */
export function digitsIn(entry: Entry, about: About): Digits | undefined {
  const { path, folder, isDraft, raw } = entry;
  const schema = schemaFor(path);
  const parts = partsOf(path, raw);
  if (isDraft || !schema || !parts || silent.has(folder)) return undefined;
  const data = folder === 'tim-kiem' ? written(raw) : structuredClone(entry.data);
  const { lists, words } = declaredIn(schema, data);
  const rows = lists.flatMap((list) => list.rows.filter((row) => tells(row, about.old, about.day)).map((row) => ({ list, row })));
  const { sentences, others } = sentencesWith(path, raw, parts.bodyAt, about);
  const file = { path, title: calledIn(entry) };
  const isLikely = isAbout(data, raw, about);
  const inLists = rows.map(({ list, row }): Spot => {
    const one = Array.isArray(data) ? (data[Number(list.path[0])] as unknown) : undefined;
    const id = `${path}:${list.path.join('.')}.${list.rows.indexOf(row)}`;
    const place = { ...file, id, where: whereIs(path, list), isLikely: one ? isAbout(one, JSON.stringify(one), about) : isLikely };
    return { place: { ...place, ...saidOf(row, about) }, part: (text) => partRow(list, row, about, text) };
  });
  const changes: Splice[] = [];
  const inText = sentences.map((sentence): Spot => {
    const { before, after, isLater: isLast, range } = sentence;
    const isPlain = !/[<>[\]{}*_`\\&]/.test(before);
    const said = isPlain ? { before, after } : { before: plain(before), after: plain(after) };
    const place = { ...file, id: `${path}:${range.join('-')}`, where: 'Trong bài', isLikely, isLater: isLast };
    return {
      place: { ...place, ...said, isPlain, isUnsure: isUnsure(said.before, about.old) },
      part: (text) => void changes.push(partSentence(sentence, about, text)),
    };
  });
  // What is written in a way of its own is not taken apart.
  const isKnown = rows.length === 0 || isKept(parts.yaml);
  const spots = [...(isKnown ? inLists : []), ...inText];
  const loose = [...words, ...others, ...(isKnown ? [] : inLists.map(({ place }) => place.before))].filter((text) =>
    hasSum(text, about.old),
  );
  if (spots.length + loose.length === 0) return undefined;
  const changed = () => (Array.isArray(data) ? changeList(raw, data) : composed({ path, base: raw, words: changes, fields: data }));
  return { path, hash: hashOf(raw), spots, others: isLikely ? loose.map((text) => ({ ...file, text })) : [], changed };
}

/** What a row says of the sum, in words or as a sum alone, and what it would say. */
function saidOf(
  row: DatedList['rows'][number],
  { old, fresh, day }: Change,
): Pick<Place, 'before' | 'after' | 'isPlain' | 'isLater' | 'isUnsure'> {
  const words = wordsWith(row, old);
  const per = typeof row['per'] === 'string' ? ` một ${row['per']}` : '';
  const said = (sum: number) => (words === undefined ? `${writeSum(sum)} đồng${per}` : withSum(words, old, sum));
  const isPlain = words !== undefined;
  return { before: words ?? said(old), after: said(fresh), isPlain, isLater: isLater(row, day), isUnsure: isUnsure(words ?? '', old) };
}

/** Words of a text on one line and without its signs. */
const plain = (text: string): string => toString(parseAsWritten(text.replace(/\n[>\s]*/g, ' '), 'mdx'));

export const isUnsure = (text: string, sum: number): boolean =>
  hasMultiple(text, sum) || /\d{1,2}\/\d{1,2}\/\d{4}|năm \d{4}|\d\/\d{4}\/|thông tư|nghị định|nghị quyết|quyết định|luật/i.test(text);

/** Whether an entry, or one of a list, names the value, or leads to a page that does. */
function isAbout(entry: unknown, words: string, { id, pages }: About): boolean {
  const { guide, trang } = entry as { guide?: string; trang?: string };
  return words.includes(`[[${id}]]`) || [guide, trang].some((page) => page !== undefined && pages.has(page));
}

function whereIs(file: string, { path, within }: DatedList): string {
  const [question] = Array.isArray(within['hoi']) ? (within['hoi'] as string[]) : [];
  const label = labelsAt(file, path).get(String(path.at(-1))) ?? '';
  return [question ? `“${question}”` : label, ways[within['by'] as Way]].filter(Boolean).join(' · ');
}
