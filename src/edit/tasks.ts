import { newEntry } from '../authoring/new-entry.ts';
import { entryKinds } from '../authoring/entries.ts';
import { memoize } from '../once.ts';
import { childrenOf } from '../schemas/shape.ts';
import { foldVietnamese } from '../search/rank/fold.ts';
import { todayInVietnam, type Day } from '../dates/day.ts';
import { contentFolder, contentPathOf, refuseStrangers } from '../library/content-files.ts';
import { changeYaml, written } from './yaml-change.ts';
import { changeCount } from './changes.ts';
import { Refused, save, stored } from './disk.ts';
import { folderNames, kindName, lockedFolder, partsOf, schemaOf } from './entry.ts';
import { repository } from './git.ts';
import { entries, type Entry } from './index.ts';

export interface Line {
  path: string;
  title: string;
  folder: string;
  isDraft: boolean;
}

export const lineOf = ({ path, title, isDraft }: Entry): Line => ({ path, title, folder: kindName(path), isDraft });

/** An entry that somebody looks for, and the line of it that has the words. */
export interface Found extends Line {
  says?: string;
}

/** Numbers are one however they are grouped. */
const fold = (words: string): string => foldVietnamese(words).replace(/(?<=\d)[ .](?=\d)/g, '');
const foldedLines = memoize((entry: Entry) => [entry.title, ...entry.raw.split('\n')].map((line) => [fold(line), line] as const));

/** Whose title has all of these words, typed with marks or without; then those in which one line has them. */
export function found(all: readonly Entry[], asked: string): Found[] {
  const words = fold(asked).split(/\s+/).filter(Boolean);
  const named: Found[] = [];
  const telling: Found[] = [];
  for (const entry of [...all].sort((a, b) => a.title.localeCompare(b.title, 'vi'))) {
    const [name, ...lines] = foldedLines(entry);
    const hasAll = ([folded]: readonly [string, string]) => words.every((word) => folded.includes(word));
    const line = hasAll(name!) ? undefined : lines.find(hasAll);
    if (line) telling.push({ ...lineOf(entry), says: around(line[1], line[0].indexOf(words[0]!)) });
    else if (hasAll(name!)) named.push(lineOf(entry));
  }
  return [...named, ...telling];
}

/** Some of a line's words, without its signs. */
function around(line: string, at: number): string {
  const start = line.slice(0, Math.max(0, at - 60)).search(/\S*$/);
  const part = line.slice(start, start + 180).replace(/<[^>]*>?|[*_#`{}"]|^\s*-\s|\b[A-Za-z]\w*: /g, '');
  return `${start > 0 ? '…' : ''}${part.trim()}${start + 180 < line.length ? '…' : ''}`;
}

export interface Due extends Line {
  reviewed: Day;
  reviewBy: Day;
}

/** Whatever somebody must compare with its sources again, the most urgent first. */
export const reviews = (all: readonly Entry[]): Due[] =>
  all
    .filter(({ data, isDraft }) => typeof data['reviewBy'] === 'string' && !isDraft)
    .map((entry) => ({ ...lineOf(entry), reviewed: String(entry.data['reviewed']), reviewBy: String(entry.data['reviewBy']) }))
    .sort((a, b) => a.reviewBy.localeCompare(b.reviewBy));

export interface ValueLine extends Line {
  kind: string;
  value: string;
  later: { value: string; validFrom: string }[];
  uses: Line[];
}

/** Telephone numbers, fees and addresses, each with the places that name it. */
export function values(all: readonly Entry[]): ValueLine[] {
  return all
    .filter(({ folder }) => folder === 'du-kien')
    .map((entry) => ({
      ...lineOf(entry),
      kind: String(entry.data['kind']),
      value: String(entry.data['value'] ?? ''),
      later: Array.isArray(entry.data['later']) ? (entry.data['later'] as ValueLine['later']) : [],
      uses: all.filter((other) => other !== entry && other.names.has(entry.id)).map(lineOf),
    }));
}

export interface Home {
  today: Day;
  due: number;
  drafts: Line[];
  changed: number;
  byGit: boolean;
  kinds: { folder: string; name: string }[];
  units: { id: string; name: string }[];
}

export function home(): Home {
  const all = entries();
  const today = todayInVietnam();
  const repo = repository();
  return {
    today,
    due: reviews(all).filter(({ reviewBy }) => reviewBy <= today).length,
    drafts: all.filter(({ isDraft, path }) => isDraft && !path.endsWith('/_mau')).map(lineOf),
    changed: changeCount(repo),
    byGit: repo !== undefined,
    kinds: entryKinds
      .filter(({ folder }) => folder !== lockedFolder)
      .map(({ folder }) => ({ folder, name: folderNames[folder] ?? folder })),
    units: [
      { id: 'chung', name: 'Tin chung' },
      ...all
        .filter(({ folder }) => folder === 'phuong')
        .map(({ id, title }) => ({ id, name: title }))
        .sort((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true })),
    ],
  };
}

/** Marks a page as read again today, and by when it must be next. Nothing else of the file changes. */
export function markReviewed(path: string, hash: string, reviewBy: Day): void {
  const { raw } = stored(path);
  const parts = partsOf(path, raw);
  const schema = schemaOf(path);
  if (!parts || !schema) throw new Refused(`Tệp ${path} không có ngày rà soát.`);
  const yaml = changeYaml(parts.yaml, { reviewed: todayInVietnam(), reviewBy }, Object.keys(childrenOf(schema).keys ?? {}));
  // Whoever compared a shared text with its sources did so for all.
  save(path, hash, parts.before + yaml + parts.after, true);
}

/** A draft of the house's own template with the words of its example taken out: what must be there is there, and empty. */
export function begin(folder: string, name: string): string {
  refuseStrangers();
  let path: string;
  try {
    path = contentPathOf(newEntry(contentFolder(), folder, name, todayInVietnam()));
  } catch (fault) {
    throw new Refused((fault as Error).message);
  }
  const { raw, hash } = stored(path);
  save(path, hash, emptied(path, raw));
  return path;
}

/** What the house fills in when it begins an entry. */
const given = ['title', 'name', 'audience', 'reviewed', 'reviewBy', 'history', 'editions'];

function emptied(path: string, raw: string): string {
  const parts = partsOf(path, raw);
  const schema = schemaOf(path);
  if (!parts || !schema) return raw;
  // The remarks say to people with a text editor what the form says by itself.
  const yaml = parts.yaml.replace(/^#.*\n/gm, '');
  const keys = childrenOf(schema).keys ?? {};
  const ofWard = path.startsWith('tin-phuong/') && !path.startsWith('tin-phuong/chung/') ? ['wards', 'scope'] : [];
  const fresh = Object.entries(written(yaml)).map(([key, value]): [string, unknown] => {
    if ([...given, ...ofWard].includes(key)) return [key, value];
    const isList = Array.isArray(value) && typeof value[0] !== 'object';
    if (keys[key]?.safeParse(undefined).success && !isList) return [key, undefined];
    // Where the schema would let nothing pass for something, what every draft has says that it is not finished.
    return [key, value !== '' && keys[key]?.safeParse('').success ? '[điền]' : blank(value)];
  });
  const head =
    parts.before +
    changeYaml(yaml, Object.fromEntries(fresh), Object.keys(keys)) +
    raw.slice(parts.before.length + parts.yaml.length, parts.bodyAt);
  if (path.endsWith('.yaml')) return head;
  const body = path.startsWith('tin-phuong/')
    ? '\n[điền: viết tin ở đây]\n'
    : `\n[điền: sửa hết các đoạn mẫu dưới đây, rồi xóa dòng này]\n${raw.slice(parts.bodyAt)}`;
  return head + body;
}

/** Groups keep their keys, so that the form shows each; one of a list is enough to begin with. */
function blank(value: unknown): unknown {
  if (Array.isArray(value)) return typeof value[0] === 'object' ? [blank(value[0])] : [];
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, blank(each)]));
  return '';
}
