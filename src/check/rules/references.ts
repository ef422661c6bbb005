import { childrenOf, markOf, type KeyPath, type Schema } from '../../schemas/shape.ts';
import { nearest } from '../nearest.ts';
import { parsePageReference } from '../../routes.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import { collectionFolders, type Shelf } from '../shelf.ts';

/** Every id that points to another entry points to one that exists. */
export function referenceProblems(files: readonly ContentFile[], shelf: Shelf): Problem[] {
  return files.flatMap((file) =>
    (file.data ? referencesIn(file.schema, file.data, []) : []).flatMap(({ target, id, path }) => {
      if (isItself(file, target, id))
        return [error(file.file, file.lineOf(path), 'self-reference', `"${id}" là chính tệp này`, 'Ghi một mục khác, hoặc bỏ dòng này')];
      const problem = dangling(shelf, target, id);
      return problem ? [error(file.file, file.lineOf(path), 'dangling-reference', problem.found, problem.mend)] : [];
    }),
  );
}

/** A ward may go on under its own name, larger than before; nothing else leads to itself. */
function isItself(file: ContentFile, target: string, id: string): boolean {
  const page = target === 'page' ? parsePageReference(id) : undefined;
  return target !== 'phuong' && file.id === (page?.id ?? id) && file.collection === (page?.collection ?? collectionFolders[target]);
}

interface Found {
  target: string;
  id: string;
  path: KeyPath;
}

function referencesIn(schema: Schema, value: unknown, path: KeyPath): Found[] {
  if (value === undefined || value === null) return [];
  const target = markOf(schema, 'references');
  if (typeof target === 'string' && typeof value === 'string') return [{ target, id: value, path }];
  const { keys, item, named, branches } = childrenOf(schema);
  if (item && Array.isArray(value)) return value.flatMap((each, index) => referencesIn(item, each, [...path, index]));
  if (keys && typeof value === 'object')
    return Object.entries(keys).flatMap(([key, child]) => referencesIn(child, (value as Record<string, unknown>)[key], [...path, key]));
  if (named && typeof value === 'object')
    return Object.entries(value).flatMap(([key, child]) => referencesIn(named, child, [...path, key]));
  return (branches ?? []).flatMap((branch) => referencesIn(branch, value, path));
}

/** Why an id leads nowhere; undefined when it is there. */
export function dangling(shelf: Shelf, target: string, id: string): { found: string; mend: string } | undefined {
  const page = target === 'page' ? parsePageReference(id) : undefined;
  if (target === 'page' && !page)
    return { found: `"${id}" không phải tên một trang`, mend: 'Ghi thư mục rồi tên tệp, ví dụ huong-dan/tra-cuu-ho-so' };
  const collection = page?.collection ?? collectionFolders[target] ?? target;
  const bareId = page?.id ?? id;
  const known = shelf.ids.get(collection ?? '') ?? new Set<string>();
  if (known.has(bareId)) return undefined;
  if (target.startsWith('site.')) {
    // A broken site.yaml is named itself.
    if (!shelf.ids.has(target)) return undefined;
    const near = nearest(id, [...known]);
    const choose = known.size > 0 ? `Chọn một trong: ${[...known].join(', ')}` : `Thêm "${id}" vào danh sách ấy, hoặc bỏ dòng này`;
    const mend = near ? `Có phải là: ${near}` : choose;
    return { found: `Không có "${id}" trong "${target.slice(5)}" của content/site.yaml`, mend };
  }
  const folder = page ? id.slice(0, id.indexOf('/')) : target;
  const near = nearest(bareId, [...known]);
  return {
    found: `Không có "${bareId}" trong content/${folder}`,
    mend: near ? `Có phải là: ${page ? `${folder}/` : ''}${near}` : `Tạo tệp content/${folder}/${bareId}, hoặc bỏ dòng này`,
  };
}
