import { entryKinds } from '../authoring/entries.ts';
import { splitFrontMatter } from '../schemas/as-written.ts';
import { todayInVietnam } from '../dates/day.ts';
import { bare, childrenOf, type Schema } from '../schemas/shape.ts';
import { fieldsFor, type Field } from './boxes.ts';
import { splice } from './words/splice.ts';
import type { Change, Words } from './words/tree.ts';
import { changeYaml, isKept, written } from './yaml-change.ts';

/** How an entry is called in the editor, by its folder. */
export const folderNames: Record<string, string> = {
  'tin-phuong': 'Tin',
  'huong-dan': 'Hướng dẫn',
  'hoi-dap': 'Hỏi đáp',
  'chu-de': 'Bài giải thích',
  'thu-tuc': 'Thủ tục',
  'noi-nop': 'Nơi nhận hồ sơ',
  'du-kien': 'Số điện thoại, mức phí, địa chỉ',
  nguon: 'Nguồn',
  'van-ban': 'Văn bản',
  'co-quan': 'Cơ quan',
  phuong: 'Phường, xã',
  hinh: 'Hình số liệu',
  'to-roi': 'Tờ rơi',
  'to-giay-to': 'Tờ giấy tờ cần mang',
  'in-lon': 'Băng rôn, standee, biển quầy',
  'ma-qr': 'Mã in',
  'man-hinh': 'Khung hình',
  'do-vui': 'Đố vui',
  'tim-kiem': 'Tìm kiếm',
  'chuyen-huong': 'Địa chỉ cũ',
  '': 'Của cả trang',
};

export const folderOf = (path: string): string => /^[^/]*(?=\/)/.exec(path)?.[0] ?? '';

export const kindName = (path: string): string => folderNames[folderOf(path)] ?? folderOf(path);

/** Codes and their ledger change together, by their own command. */
export const lockedFolder = 'ma-qr';

export const schemaOf = (path: string): Schema | undefined => entryKinds.find(({ folder }) => path.startsWith(`${folder}/`))?.schema;

/** The YAML of a file and what stands around it; undefined where a text has no front matter. */
export function partsOf(path: string, raw: string): { yaml: string; before: string; after: string; bodyAt: number } | undefined {
  if (path.endsWith('.yaml')) return { yaml: raw, before: '', after: '', bodyAt: raw.length };
  const split = splitFrontMatter(raw);
  if (!split) return undefined;
  const start = raw.indexOf('\n') + 1;
  const end = start + split.yaml.length + 1;
  return { yaml: raw.slice(start, end), before: raw.slice(0, start), after: raw.slice(end), bodyAt: split.bodyAt };
}

/** What the browser shows of a file: its form and its body, or the whole as it stands where a form could not keep each of its bytes. */
export interface Opened {
  path: string;
  base: string;
  form?: { fields: Field[]; values: Record<string, unknown> };
  body?: string;
  /** The body by its parts. */
  words?: Words;
  /** Why there is no form. */
  whole?: string;
}

export function openText(path: string, raw: string): Opened {
  const schema = schemaOf(path);
  const parts = partsOf(path, raw);
  if (!schema) return { path, base: raw, whole: 'Tệp này sửa bằng chữ, từng dòng như đang có.' };
  if (!parts || !isKept(parts.yaml))
    return { path, base: raw, whole: 'Phần khai báo của tệp viết theo lối riêng, nên ở đây sửa bằng chữ, từng dòng như đang có.' };
  const isText = !path.endsWith('.yaml');
  return {
    path,
    base: raw,
    form: { fields: fieldsFor(bare(schema)), values: written(parts.yaml) },
    ...(isText ? { body: raw.slice(parts.bodyAt) } : {}),
  };
}

/** What somebody has changed of the text `base` of a file, as the browser says it. */
export interface Draft {
  path: string;
  base: string;
  fields?: Record<string, unknown>;
  /** Keys that are to go. */
  gone?: string[];
  body?: string;
  /** Or what has changed in its words. */
  words?: Change[];
  whole?: string;
}

/** The file as it would be saved. What nobody touched keeps its bytes. */
export function composed({ path, base: before, fields = {}, gone = [], body, words = [], whole }: Draft): string {
  if (whole !== undefined) return whole;
  // The words lie behind what is declared, which stays where it was.
  const base = splice(before, words);
  const parts = partsOf(path, base);
  const schema = schemaOf(path);
  if (!parts || !schema) return base;
  const order = fieldsFor(bare(schema)).map(({ key }) => key);
  const changes = { ...fields, ...Object.fromEntries(gone.map((key) => [key, undefined])) };
  const yaml = changeYaml(parts.yaml, changes, order);
  const tail = body === undefined ? parts.after : base.slice(parts.before.length + parts.yaml.length, parts.bodyAt) + body;
  return parts.before + yaml + tail;
}

export const hasHistory = (path: string): boolean => {
  const schema = schemaOf(path);
  return schema !== undefined && 'history' in (childrenOf(schema).keys ?? {});
};

/** The same with a line of history for today, newest first as in every file; and the day of review, where the whole was read again. */
export function withNote(path: string, raw: string, note: string, isReviewed = false): string {
  const { form } = openText(path, raw);
  if (!form || !hasHistory(path)) return raw;
  const date = todayInVietnam();
  const before = (form.values['history'] ?? []) as { date: string }[];
  const isOldFirst = before.length > 1 && before[0]!.date < before.at(-1)!.date;
  const history = isOldFirst ? [...before, { date, note }] : [{ date, note }, ...before];
  return composed({ path, base: raw, fields: { history, ...(isReviewed ? { reviewed: date } : {}) } });
}
