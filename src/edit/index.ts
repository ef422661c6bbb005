import { readFileSync, statSync } from 'node:fs';
import { parseLooseDay, writeDay } from '../dates/day.ts';
import { contentPlace, contentRoot, listContent } from '../library/content-files.ts';
import { isDraftPath } from '../routes.ts';
import { siteLists } from '../schemas/kinds.ts';
import { folderNames, folderOf, partsOf } from './entry.ts';
import { written } from './yaml-change.ts';

/** A file as lists show it. */
export interface Entry {
  path: string;
  folder: string;
  /** As references name it: the path in its folder without the ending. */
  id: string;
  title: string;
  isDraft: boolean;
  raw: string;
  data: Record<string, unknown>;
  /** All words joined by hyphens: among them the ids that it names. */
  names: ReadonlySet<string>;
}

const known = new Map<string, { stamp: string; entry: Entry }>();

/** Every file that can be edited, as it stands now. Only what has changed since the last time is read again. */
export function entries(): Entry[] {
  const { files, drafts } = listContent(contentRoot());
  const places = [...files, ...drafts.flatMap((path) => contentPlace(path) ?? [])];
  return places
    .filter(({ path }) => (path.includes('/') ? /\.(?:mdx?|yaml)$/ : /\.yaml$/).test(path))
    .map(({ path, real }) => read(path, real));
}

function read(path: string, real: string): Entry {
  const { mtimeMs, size } = statSync(real);
  const stamp = `${mtimeMs} ${size}`;
  const before = known.get(path);
  if (before?.stamp === stamp) return before.entry;
  const entry = entryFrom(path, readFileSync(real, 'utf8'));
  known.set(path, { stamp, entry });
  return entry;
}

/** What lists of the whole site are called. */
const listNames: Record<string, string> = {
  'site.yaml': 'Tên trang, cơ quan, địa chỉ',
  'danh-muc.yaml': 'Danh mục: tên các mục, các nhóm',
  'tu-dien.yaml': 'Từ điển chữ viết tắt',
  'tim-kiem/tra-loi.yaml': 'Câu trả lời ngay khi tìm',
  'tim-kiem/mong-doi.yaml': 'Những lần tìm phải ra đúng trang',
  'tim-kiem/dong-nghia.yaml': 'Từ người dân hay gõ',
  'tim-kiem/chua-co-bai.yaml': 'Việc chưa có bài',
};

/** The same of words that need not stand in a file any more. */
export function entryFrom(path: string, raw: string): Entry {
  const data = dataOf(path, raw);
  const [folder, id] = [folderOf(path), path.replace(/^[^/]*\/|\.\w+$/g, '')];
  const title = folder && [data['title'], data['shortName'], data['name'], data['code']].find((each) => typeof each === 'string' && each);
  // Where nothing names it, the last of its name does.
  const last = listNames[path] ?? id.replace(/^(?:.*\/)?_?/, '');
  const names = new Set(raw.match(/(?<=\[\[)[a-z0-9-]+|[a-z0-9]+(?:-[a-z0-9]+)+/g));
  return { path, folder, id, title: String(title || last), isDraft: isDraftPath(path), raw, data, names };
}

/** What a file declares; nothing where nobody can read it. */
function dataOf(path: string, raw: string): Record<string, unknown> {
  try {
    const data = written(partsOf(path, raw)?.yaml ?? '');
    return typeof data === 'object' && !Array.isArray(data) ? data : {};
  } catch {
    return {};
  }
}

export type Choice = [id: string, name: string];

/** What references can name, by what they point to: entries by their titles, and the lists of the site. */
export function choices(all: readonly Entry[]): Record<string, Choice[]> {
  const told = all.filter(({ isDraft }) => !isDraft);
  const lists: Record<string, Choice[]> = {};
  for (const { folder, id, title, data } of told) (lists[folder] ??= []).push([id, nameFor(folder, title, data)]);
  const pages = ['huong-dan', 'hoi-dap', 'chu-de', 'tin-phuong', 'thu-tuc', 'van-ban', 'phuong', 'to-roi'];
  lists['page'] = told
    .filter(({ folder }) => pages.includes(folder))
    .map(({ folder, id, title }) => [`${folder}/${id}`, `${title} (${folderNames[folder]!.toLowerCase()})`]);
  const site = siteData();
  for (const list of siteLists)
    lists[`site.${list}`] = Object.entries((site[list] ?? {}) as Record<string, string | { name: string }>).map(([id, value]) => [
      id,
      typeof value === 'string' ? value : value.name,
    ]);
  return lists;
}

/** All that the campaign says of itself; nothing of what nobody can read. */
export const siteData = (): Record<string, unknown> => Object.assign({}, ...['danh-muc.yaml', 'site.yaml'].map(dataAt));

function dataAt(path: string): Record<string, unknown> {
  const place = contentPlace(path);
  return place ? dataOf(path, readFileSync(place.real, 'utf8')) : {};
}

const dayIn = (day: unknown): string => (typeof day === 'string' ? writeDay(parseLooseDay(day) ?? day) : '');

function nameFor(folder: string, title: string, data: Record<string, unknown>): string {
  if (folder === 'nguon') return [title, data['publisher'], dayIn(data['published'])].filter(Boolean).join(' · ');
  if (folder === 'ma-qr') return `${title}: ${String(data['placed'])}`;
  if (folder === 'van-ban') return `${title} (${String(data['number'])})`;
  if (folder === 'phuong') return `${title}, ${String(data['unit'])}`;
  if (folder === 'du-kien') return `${title}: ${String(data['value'])}`;
  return title;
}
