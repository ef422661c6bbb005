import { entryKinds } from '../../authoring/entries.ts';
import { isOfList } from '../../library/content-files.ts';
import { searchFiles } from '../../schemas/search.ts';
import { schemaAt, type KeyPath, type Schema } from '../../schemas/shape.ts';
import type { Day } from '../../dates/day.ts';
import { composed, folderNames, partsOf } from '../entry.ts';
import type { Entry } from '../index.ts';
import { labelOf, nameOf } from '../words-for.ts';
import { changeList, isKept, written } from '../yaml-change.ts';
import { asWritten, datedLists, isLater, split, tells, wordsWith, type Change, type DatedList, type Row } from './rows.ts';
import { parted, sentencesWith, type Sentence } from './sentences.ts';
import { hasSum, withSum, writeSum } from './sum.ts';

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
  /** It names a day or a law, so that only a person knows whether it is true with another sum: it is not ticked at first. */
  isOfItsTime: boolean;
  /** Words that can be given another wording: not where signs of the text stand among them. */
  isPlain: boolean;
  /** It is told only from the day on: nothing stays of what it said. */
  isLater: boolean;
}

interface Spot {
  place: Place;
  list?: { of: DatedList; index: number };
  sentence?: Sentence;
}

/** The places of a file, and lines that state the sum where no days can be given. */
export interface Digits {
  spots: Spot[];
  others: { path: string; title: string; text: string }[];
}

/** What the value is called, and the pages that name it: what leads to them speaks of it too. */
export interface About {
  id: string;
  pages: ReadonlySet<string>;
  old: number;
  fresh: number;
  day: Day;
}

/** An entry as people would call it among others. */
export const calledIn = ({ folder, title }: Pick<Entry, 'folder' | 'title'>): string =>
  folder === 'tim-kiem' ? 'Câu trả lời tìm kiếm' : `${title} (${folderNames[folder]?.toLowerCase() ?? folder})`;

/** What stays as it was said once, other people's words, what commands write, and other sums. */
const silentFolders = new Set(['nguon', 'van-ban', 'tin-phuong', 'ma-qr', 'du-kien', 'to-giay-to', 'chuyen-huong']);
const silentKeys = new Set(['history', 'changedAfter', 'editions', 'sources', 'searchWords', 'hoi', 'cum', 'officialName']);

const schemaFor = (path: string): Schema | undefined =>
  entryKinds.find(({ folder }) => path.startsWith(`${folder}/`))?.schema ??
  Object.entries(searchFiles).find(([name]) => name !== 'mong-doi' && name !== 'dong-nghia' && isOfList(`tim-kiem/${name}`, path))?.[1];

/** Where a file states the old sum in digits on the day or later. */
export function digitsIn({ path, folder, title, isDraft, raw }: Entry, about: About): Digits {
  const schema = schemaFor(path);
  const parts = partsOf(path, raw);
  if (isDraft || !schema || !parts || silentFolders.has(folder) || !hasSum(raw, about.old)) return { spots: [], others: [] };
  const data = written(parts.yaml);
  const lists = isKept(parts.yaml) ? datedLists(schema, data) : [];
  const { old, fresh, day } = about;
  const place = { path, title: calledIn({ folder, title }) };
  const inLists = lists.flatMap((of) =>
    of.rows.flatMap((row, index): Spot[] => {
      if (!tells(row, old, day)) return [];
      const words = wordsWith(row, old);
      const texts = { before: words ?? sumIn(row, old), after: words === undefined ? sumIn(row, fresh) : withSum(words, old, fresh) };
      const marks = {
        isPlain: words !== undefined,
        isLater: isLater(row, day),
        isLikely: isAbout(entryAt(data, of.path), raw, about),
        isOfItsTime: isOfItsTime(words ?? ''),
      };
      const id = `${path}:${of.path.join('.')}.${index}`;
      return [{ place: { id, ...place, where: whereIs(schema, data, of.path), ...texts, ...marks }, list: { of, index } }];
    }),
  );
  const inBody = path.endsWith('.mdx') ? sentencesWith(raw, old, day) : { sentences: [], others: [] };
  const isLikely = isAbout(data, raw, about);
  const inSentences = inBody.sentences.map((sentence): Spot => {
    const { words, isLater: isLast } = sentence;
    const marks = { isPlain: !/[<>[\]{}*_`\\&]/.test(words), isLater: isLast, isLikely, isOfItsTime: isOfItsTime(words) };
    const texts = { before: words, after: withSum(words, old, fresh) };
    return { place: { id: `${path}:${sentence.range.join('-')}`, ...place, where: 'Trong bài', ...texts, ...marks }, sentence };
  });
  const left = [...leavesOf(data, lists), ...inBody.others].filter((text) => hasSum(text, old));
  return { spots: [...inLists, ...inSentences], others: isLikely ? left.map((text) => ({ ...place, text })) : [] };
}

export const isOfItsTime = (text: string): boolean =>
  /\d{1,2}\/\d{1,2}\/\d{4}|năm \d{4}|\d\/\d{4}\/|thông tư|nghị định|nghị quyết|quyết định|luật/i.test(text);

const sumIn = ({ per }: Row, sum: number): string => `${writeSum(sum)} đồng${typeof per === 'string' ? ` một ${per}` : ''}`;

/** Of a list of answers the one; any other file as a whole. */
const entryAt = (data: unknown, [first]: KeyPath): unknown => (Array.isArray(data) ? (data[Number(first)] as unknown) : data);

function isAbout(entry: unknown, raw: string, { id, pages }: About): boolean {
  const { guide, trang } = entry as { guide?: string; trang?: string };
  const words = trang === undefined ? raw : JSON.stringify(entry);
  return words.includes(`[[${id}]]`) || [guide, trang].some((page) => page !== undefined && pages.has(page));
}

function whereIs(schema: Schema, data: unknown, path: KeyPath): string {
  const names = path.filter((step) => typeof step === 'string');
  const above = path.slice(0, -1).reduce((each: unknown, step) => (each as Record<string, unknown>)[step], data) as Record<string, unknown>;
  const { label } = labelOf(names.at(-1)!, names.at(-2) ?? '', schemaAt(schema, path)?.description ?? '');
  const [question] = Array.isArray(above['hoi']) ? (above['hoi'] as string[]) : [];
  const name = label.replace(/, nhiều nhất .*/, '');
  return [question ? `“${question}”` : name, typeof above['by'] === 'string' && nameOf(above['by'], 'by')].filter(Boolean).join(' · ');
}

/** All words of a file that stand in no list of days. */
function leavesOf(value: unknown, lists: readonly DatedList[], path: KeyPath = []): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || lists.some((list) => list.path.join('.') === path.join('.') && path.length > 0))
    return [];
  return Object.entries(value).flatMap(([key, each]) => {
    const below = [...path, Array.isArray(value) ? Number(key) : key];
    return silentKeys.has(key) || lists.some((list) => list.path.join('.') === below.join('.')) ? [] : leavesOf(each, lists, below);
  });
}

/** The file with some of its places parted by the day; `words` says another wording for those that somebody has changed. */
export function withParted(
  path: string,
  raw: string,
  spots: readonly Spot[],
  words: (spot: Spot) => string | undefined,
  change: Change,
): string {
  const { yaml } = partsOf(path, raw)!;
  const data = structuredClone(written(yaml));
  const lists = new Map(spots.flatMap(({ list }) => (list ? [[list.of.path.join('.'), list.of]] : [])));
  for (const of of lists.values()) {
    const rows = of.rows.flatMap((row, index) => {
      const spot = spots.find(({ list }) => list?.index === index && list.of.path.join('.') === of.path.join('.'));
      return spot ? split(row, of, { ...change, words: words(spot) }) : [row];
    });
    put(data, of.path, asWritten(rows, of.was));
  }
  if (Array.isArray(data)) return changeList(raw, data as unknown[]);
  const inText = spots.flatMap((spot) => {
    const { sentence } = spot;
    return sentence ? { range: sentence.range, was: sentence.raw, text: parted(sentence, { ...change, words: words(spot) }) } : [];
  });
  const touched = [...new Set([...lists.values()].map((of) => String(of.path[0])))];
  return composed({ path, base: raw, words: inText, fields: Object.fromEntries(touched.map((key) => [key, data[key]])) });
}

function put(data: unknown, path: KeyPath, value: unknown): void {
  const above = path.slice(0, -1).reduce((each, step) => (each as Record<string, unknown>)[step], data);
  (above as Record<string, unknown>)[path.at(-1)!] = value;
}
