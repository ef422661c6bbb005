import { help } from '../check/help.ts';
import { parseDay, writeDay } from '../dates/day.ts';
import type { Kind } from '../problems/kinds.ts';
import type { Problem } from '../problems/problem.ts';
import { bare, meaningOf, schemaAt, type KeyPath } from '../schemas/shape.ts';
import { fieldsFor } from './boxes.ts';
import { folderNames, schemaOf } from './entry.ts';
import { entryFrom, type Entry } from './index.ts';

/** What the check says, as whoever sees boxes and titles would say it. */
export interface Said {
  /** What the file is called. */
  title: string;
  /** What kind of mistake it is. */
  kind: string;
  found: string;
  mend: string;
}

/** An entry as people would call it among others; one without a name of its own by its folder. */
export function calledIn({ folder, title, data }: Pick<Entry, 'folder' | 'title' | 'data'>): string {
  const kind = folderNames[folder] ?? folder;
  return Object.values(data).includes(title) ? `${title} (${kind.toLowerCase()})` : kind;
}

export type TitleOf = (name: string) => string | undefined;

/** The titles of files by their names as messages write them: with `content/` or without, a whole path or the end of it, as commands call sheets. */
export function titlesOf(files: readonly { file: string; raw: string }[]): TitleOf {
  const known = new Map(files.map((each) => [each.file.replace(/\.\w+$/, ''), each]));
  return (name) => {
    const plain = name.replace(/^content\/|\.\w+$/g, '');
    // What is printed of a procedure has no title of its own.
    const path = plain.replace(/^to-giay-to\//, 'thu-tuc/');
    const file = known.get(path) ?? known.get(`to-roi/${path}`) ?? [...known].find(([each]) => each.endsWith(`/${path}`))?.[1];
    return file && calledIn(entryFrom(file.file, file.raw));
  };
}

/** Where the editor has a button for what the check says by a command or a file's name. */
const byButton: Partial<Record<Kind, string>> = {
  unfinished: 'Viết phần còn thiếu',
  'unclear-phone': 'Ghi một số, đủ số 0 ở đầu. Không phải số để gọi thì chọn loại khác ở ô “Loại”',
  'edition-changed': 'Trước khi đăng, ghi bản mới của tờ ở danh sách thay đổi',
  'edition-due': 'Trước khi đăng, ghi bản mới của tờ ở danh sách thay đổi',
};

/** A problem in words for the form: `at` is the key of its file at which it stands. */
export function saidOf(problem: Problem, at: KeyPath = [], titleOf: TitleOf = () => undefined, isLine = false): Said {
  const { file, kind, found, mend } = problem;
  const labels = labelsAt(file, at);
  const words = (text: string): string =>
    shortened(
      text
        .replace(/"(\w+)(, mục \d+)?"/g, (all, key: string, row = '') => (labels.has(key) ? `“${labels.get(key)!}”${String(row)}` : all))
        .replace(/(?<![\p{L}\d/.:-])"?((?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.(?:mdx?|yaml))?)"?(?![\p{L}\d/-])/gu, (all, name: string) => {
          const title = /[-/.]/.test(name) ? titleOf(name) : undefined;
          const folder = name.startsWith('content/') ? folderNames[name.slice('content/'.length)] : undefined;
          return title ? `“${title}”` : folder ? `mục “${folder}”` : all;
        })
        .replace(/(?<![\p{L}\d/"-])\d{4}-\d\d-\d\d(?![\p{L}\d/"-])/gu, (day) => writeDay(parseDay(day) ?? day)),
    );
  const schema = schemaOf(file);
  const meaning = schema && labels.has(String(at.at(-1))) ? meaningOf(schema, at) : '';
  const asFilled = mend
    .replace(/^Thêm dòng: (\w+): …/, (all, key: string) => (labels.has(key) ? 'Điền ô này' : all))
    .replace(/^Viết thêm cho đủ ít nhất 1 ký tự$/, 'Chọn, hoặc điền ô này')
    .replace(/^(\w+): … \((.+)\)$/, (all, key: string, what: string) => (labels.has(key) ? `Ghi ${what}` : all));
  const how = isLine ? mend.replace(/^\w+: /, 'ghi ') : asFilled;
  return {
    title: titleOf(file) ?? file,
    kind: help[kind][0],
    // The name of the box says what the key means.
    found: words(meaning ? found.replace(meaning, '') : found)
      // Of a box that nobody has filled in.
      .replace(/^(“[^”]+”) (?:là ""|ngắn hơn mức cho phép \(1\))(?:: *)?$/, '$1 chưa điền'),
    mend: byButton[kind] ?? words(how),
  };
}

/** The keys of a file around a place, from the top down, as the form calls them; the key itself by what it stands in, where it has no name. */
export function labelsAt(file: string, at: KeyPath): Map<string, string> {
  const schema = schemaOf(file);
  const groups = [[], ...at.map((_, index) => at.slice(0, index + 1))].flatMap((path) => {
    const group = schema && schemaAt(schema, path);
    return group ? fieldsFor(bare(group), keyOf(path)) : [];
  });
  const labels = new Map(groups.flatMap(({ key, label }) => (label ? [[key, label.replace(/, nhiều nhất .*/, '')]] : [])));
  const around = at.findLast((step) => labels.has(String(step)));
  if (around !== undefined && !labels.has(keyOf(at))) labels.set(keyOf(at), labels.get(String(around))!);
  return labels;
}

const keyOf = (path: KeyPath): string => String(path.findLast((step) => typeof step === 'string') ?? '');

/** A row of more than five names says no more than that there are many. */
const shortened = (text: string): string =>
  text.replace(
    /(“[^”]+”(?:, “[^”]+”){4})((?:, “[^”]+”)+)/g,
    (_, first: string, rest: string) => `${first} và ${rest.split('”, “').length} chỗ khác`,
  );
