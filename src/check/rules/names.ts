import type { Kind } from '../kinds.ts';
import { error, type Problem } from '../problem.ts';
import type { ContentFile } from '../read.ts';

/** File names become addresses and printed codes; two texts of one name cannot be told apart in a list. */
export function nameProblems(files: readonly ContentFile[]): Problem[] {
  return [
    ...files.flatMap(fileName),
    ...sameTitle(files),
    ...sameValue(files, 'codes', 'code', 'duplicate-code', 'Mã'),
    ...sameValue(files, 'sources', 'url', 'duplicate-source', 'Địa chỉ'),
  ];
}

function fileName({ file }: ContentFile): Problem[] {
  const good = file
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9/.-]+/g, '-');
  return good === file
    ? []
    : [error(file, 1, 'file-name', `Tên tệp "${file}" có dấu, chữ hoa hoặc khoảng trống`, `Đổi tên tệp thành: ${good}`)];
}

function sameTitle(files: readonly ContentFile[]): Problem[] {
  const texts = files.filter((file) => file.body && typeof file.data?.['title'] === 'string');
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

function repeated(files: readonly ContentFile[], keyOf: (file: ContentFile) => string) {
  const seen = new Map<string, ContentFile>();
  return files.flatMap((file) => {
    const first = seen.get(keyOf(file));
    if (first) return [{ file, first }];
    seen.set(keyOf(file), file);
    return [];
  });
}
