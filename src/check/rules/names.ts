import type { Kind } from '../../problems/kinds.ts';
import { nearest } from '../nearest.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';

/** File names become addresses and printed codes; two texts of one name cannot be told apart in a list. */
export function nameProblems(all: readonly ContentFile[]): Problem[] {
  // What a copy shares with its original is told once, of the copy.
  const files = all.filter((file) => !originalOf(file, all));
  return [
    ...all.flatMap((file) => fileName(file, all)),
    ...sameAddress(files),
    ...sameTitle(files),
    ...sameEntry(files),
    ...newsFolders(files),
    ...sameValue(files, 'codes', 'code', 'duplicate-code', 'Mã'),
    ...sameValue(files, 'moves', 'from', 'duplicate-move', 'Địa chỉ cũ'),
    ...sameValue(files, 'sources', 'url', 'duplicate-source', 'Địa chỉ'),
    ...sameValue(files, 'screens', 'title', 'duplicate-screen', 'Tên bộ'),
  ];
}

/** What systems put behind the name of a copy. */
const copied = /\s*(?:-|–)?\s*(?:\(\d+\)|(?:bản sao|copy)(?:\s*\(?\d+\)?)?)(?=\.\w+$)|(?<=^|\/)(?:bản sao của|copy of)\s+/iu;

function originalOf({ file }: Pick<ContentFile, 'file'>, files: readonly ContentFile[]): string | undefined {
  const original = file.replace(copied, '');
  return original !== file && files.some((each) => each.file === original) ? original : undefined;
}

function fileName({ file }: ContentFile, files: readonly ContentFile[]): Problem[] {
  const original = originalOf({ file }, files);
  if (original)
    return [error(file, 1, 'copied-file', `Tệp này là bản chép của ${original}`, 'Xóa tệp này; bài mới thì làm từ tệp mẫu: npm run new')];
  const good = plainName(file);
  return good === file
    ? []
    : [error(file, 1, 'file-name', `Tên tệp "${file}" có dấu, chữ hoa hoặc khoảng trống`, `Đổi tên tệp thành: ${good}`)];
}

/** A path as it may stand in an address: unmarked, small letters, hyphens. */
export const plainName = (path: string): string =>
  path
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐÐðƉɖ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9/.-]+/g, '-')
    .replace(/-{2,}|(?<=[/.]|^)-+|-+(?=[/.]|$)/g, (hyphens, at: number, whole: string) =>
      at === 0 || /[/.]/.test(whole[at - 1]!) || /^(?:[/.]|$)/.test(whole.slice(at + hyphens.length)) ? '' : '-',
    );

/** `tin.md` beside `tin.mdx`: both would be the same page, and one of them would be lost. */
function sameAddress(files: readonly ContentFile[]): Problem[] {
  // Several files may be one list, which has no page for each.
  const pages = files.filter(({ collection }) => collection !== 'terms' && collection !== 'search');
  return repeated(pages, ({ collection, id }) => `${collection}/${id}`).map(({ file, first }) =>
    error(file.file, 1, 'duplicate-address', `Tệp này và ${first.file} cùng một địa chỉ`, 'Đổi tên hoặc xóa một trong hai tệp'),
  );
}

/** The key by which an entry of a list is known. */
const entryKeys: Record<string, string> = { terms: 'term', 'dong-nghia': 'noi', 'tra-loi': 'hoi', 'chua-co-bai': 'hoi', 'mong-doi': 'q' };

/** One word explained twice, one question answered twice, one search promised twice: the later one would silently win, or lose. */
function sameEntry(files: readonly ContentFile[]): Problem[] {
  const listOf = ({ collection, id }: ContentFile) => (collection === 'search' ? id : collection);
  const lists = files.filter((file) => listOf(file) in entryKeys && Array.isArray(file.data));
  const entries = lists.flatMap((file) =>
    (file.data as unknown as Record<string, unknown>[]).flatMap((entry, index) =>
      [entry[entryKeys[listOf(file)]!]].flat().map((name) => ({ file, index, name: String(name) })),
    ),
  );
  // A nearer layer says what else a word means there: meanings of one word may stand in several files.
  const listed = (file: ContentFile) => (file.id === 'dong-nghia' ? file.file : listOf(file));
  return repeated(entries, ({ file, name }) => `${listed(file)} ${name.toLowerCase()}`).map(({ file: { file, index, name }, first }) => {
    const place = first.file === file ? '' : ` của ${first.file.file}`;
    const found = `"${name}" đã có ở dòng ${first.file.lineOf([first.index])}${place}`;
    return error(file.file, file.lineOf([index]), 'duplicate-entry', found, 'Gộp hai mục thành một');
  });
}

function sameTitle(files: readonly ContentFile[]): Problem[] {
  const texts = files.filter((file) => (file.body || file.collection === 'procedures') && typeof file.data?.['title'] === 'string');
  return repeated(texts, (file) => String(file.data!['title']).toLowerCase().normalize('NFC')).map(({ file, first }) =>
    error(
      file.file,
      file.lineOf(['title']),
      'duplicate-title',
      `Tên trang "${String(file.data!['title'])}" trùng với ${first.file}`,
      'Đổi tên một trong hai trang',
    ),
  );
}

function sameValue(files: readonly ContentFile[], collection: string, key: string, kind: Kind, word: string): Problem[] {
  const having = files.filter((file) => file.collection === collection && file.data?.[key] !== undefined);
  return repeated(having, (file) => String(file.data![key])).map(({ file, first }) =>
    error(
      file.file,
      file.lineOf([key]),
      kind,
      `${word} "${String(file.data![key])}" đã có trong ${first.file}`,
      'Dùng tệp đã có, xóa tệp này',
    ),
  );
}

function repeated<Item>(files: readonly Item[], keyOf: (file: Item) => string): { file: Item; first: Item }[] {
  const seen = new Map<string, Item>();
  return files.flatMap((file) => {
    const first = seen.get(keyOf(file));
    if (first) return [{ file, first }];
    seen.set(keyOf(file), file);
    return [];
  });
}

/** News lies in the folder of its ward, by the ward's name in the register, or in `chung`. */
function newsFolders(files: readonly ContentFile[]): Problem[] {
  const wards = files.filter(({ collection }) => collection === 'wards').map(({ id }) => id);
  return files
    .filter(({ collection }) => collection === 'news')
    .flatMap(({ file, id }) => {
      const [folder, ...rest] = id.split('/');
      if (rest.length === 1 && (folder === 'chung' || wards.includes(folder!))) return [];
      const near = rest.length === 1 ? nearest(folder!, [...wards, 'chung']) : undefined;
      const name = file.slice(file.lastIndexOf('/') + 1);
      const found = `Tin phải nằm trong thư mục của một đơn vị có trong content/phuong, hoặc trong chung`;
      return [error(file, 1, 'news-folder', found, `Chuyển thành: tin-phuong/${near ?? 'chung'}/${name}`)];
    });
}
