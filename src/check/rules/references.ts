import { textFolders } from '../../schemas/collections.ts';
import { childrenOf, markOf, type KeyPath, type Schema } from '../../schemas/shape.ts';
import { explainersPathOf } from '../pages.ts';
import { editDistance, nearest } from '../nearest.ts';
import { parsePageReference } from '../../routes.ts';
import { error, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import { plainName } from './names.ts';
import { isToldBeside } from '../../library/content-files.ts';
import { collectionFolders, type Shelf } from '../shelf.ts';

/** Every id that points to another entry points to one that exists. A page that a shared text names may be another campaign's. */
export function referenceProblems(files: readonly ContentFile[], shelf: Shelf, root: string): Problem[] {
  return files.flatMap((file) =>
    (file.data ? referencesIn(file.schema, file.data, []) : []).flatMap(({ target, id, path, isLocal }) => {
      if (isItself(file, target, id))
        return [error(file.file, file.lineOf(path), 'self-reference', `"${id}" là chính tệp này`, 'Ghi một mục khác, hoặc bỏ dòng này')];
      const problem = isLocal && isOfElsewhere(shelf, target, id) ? undefined : dangling(shelf, target, id);
      if (problem && file.isShared && target === 'page' && isToldBeside(root, id)) return [];
      return problem ? [error(file.file, file.lineOf(path), 'dangling-reference', problem.found, problem.mend)] : [];
    }),
  );
}

/** A ward may go on under its own name, larger than before; nothing else leads to itself. */
function isItself(file: ContentFile, target: string, id: string): boolean {
  const page = target === 'page' ? parsePageReference(id) : undefined;
  return target !== 'phuong' && file.id === (page?.id ?? id) && file.collection === (page?.collection ?? collectionFolders[target]);
}

/** A slip of the pen is a letter or two from a name that is there. */
const isOfElsewhere = (shelf: Shelf, target: string, id: string): boolean =>
  ![...(shelf.ids.get(collectionFolders[target] ?? target) ?? [])].some((known) => editDistance(id, known) <= 2);

interface Found {
  target: string;
  id: string;
  path: KeyPath;
  /** Given by a province, or not. */
  isLocal: boolean;
}

function referencesIn(schema: Schema, value: unknown, path: KeyPath): Found[] {
  if (value === undefined || value === null) return [];
  const target = markOf(schema, 'references');
  if (typeof target === 'string' && typeof value === 'string')
    return [{ target, id: value, path, isLocal: markOf(schema, 'local') === true }];
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
  if (target === 'page' && !page) {
    const found = `"${id}" không phải tên một trang`;
    const said = pageMeant(shelf, id);
    return { found, mend: said ? `Có phải là: ${said}` : 'Ghi thư mục rồi tên tệp, ví dụ huong-dan/tra-cuu-ho-so' };
  }
  const collection = page?.collection ?? collectionFolders[target] ?? target;
  const bareId = page?.id ?? id;
  const known = shelf.ids.get(collection ?? '') ?? new Set<string>();
  if (known.has(bareId)) return undefined;
  if (target.startsWith('site.')) {
    // A broken site.yaml is named itself.
    if (!shelf.ids.has(target)) return undefined;
    const list = shelf.site[target.slice(5)] as Record<string, string | { name?: string }> | undefined;
    const named = Object.entries(list ?? {}).find(
      ([, entry]) => keyOf(typeof entry === 'string' ? entry : (entry.name ?? '')) === keyOf(id),
    );
    const near = named?.[0] ?? nearest(id, [...known]);
    const choose = known.size > 0 ? `Chọn một trong: ${[...known].join(', ')}` : `Thêm "${id}" vào danh sách ấy, hoặc bỏ dòng này`;
    const mend = near ? `Có phải là: ${near}` : choose;
    return { found: `Không có "${id}" trong "${target.slice(5)}" của content/site.yaml`, mend };
  }
  const folder = page ? id.slice(0, id.indexOf('/')) : target;
  const found = `Không có "${bareId}" trong content/${folder}`;
  const said = page ? undefined : meant(shelf, collection, folder, bareId);
  if (said) return { found, mend: `Có phải là: ${said}` };
  const draft = shelf.drafts.find((path) => path.replace('/_', '/').replace(/\.\w+$/, '') === `${folder}/${bareId}`);
  if (draft) return { found: `${found}: tệp ấy còn là bản nháp`, mend: `Bỏ dấu _ ở đầu tên tệp content/${draft}` };
  const near = nearest(bareId, [...known]);
  if (near) return { found, mend: `Có phải là: ${page ? `${folder}/` : ''}${near}` };
  return { found, mend: `${howToMake(folder, bareId)}, hoặc bỏ dòng này` };
}

/** A file to make, by the command where what was typed is no name of a file. Codes have a command of their own, which keeps their ledger. */
function howToMake(folder: string, typed: string): string {
  if (folder === 'ma-qr') return 'Cấp mã: npm run code -- add /huong-dan/…/ --placed "…", rồi ghi mã ấy bằng chữ thường';
  if (/^[a-z0-9-]+$/.test(typed)) return `Tạo tệp content/${folder}/${typed}.${folder in proseFolders ? 'mdx' : 'yaml'}`;
  const own = folder === 'nguon' && !/^(?:https?:|www\.)/.test(typed) ? ' (thông báo của chính cơ quan cũng là một nguồn)' : '';
  return `Chạy: npm run new -- ${folder} "Tên"${own}, rồi ghi tên tệp mới ở đây`;
}

const proseFolders = Object.fromEntries(Object.values(textFolders).map(({ folder }) => [folder, true]));

/** By what people know an entry: its address on the web, its name, its number. */
const calls = ['url', 'name', 'title', 'shortName', 'number', 'code', 'alsoCalled', 'value'];

/** The id of the entry that was called by something else: with its folder or ending, by its name, by its address. */
function meant(shelf: Shelf, collection: string, folder: string, typed: string): string | undefined {
  const known = shelf.ids.get(collection) ?? new Set<string>();
  const bare = typed.replace(new RegExp(`^(?:content/)?${folder}/`), '').replace(/\.(?:ya?ml|mdx?)$/i, '');
  if (known.has(bare)) return bare;
  const key = keyOf(typed);
  // `Phường Diên Hồng`, `Diên Hồng`.
  return [...known].find((id) => {
    const data = shelf.get(collection, id)?.data ?? {};
    const names = calls.flatMap((name) => data[name] ?? []).filter((name): name is string => typeof name === 'string');
    return names.some((name) => keyOf(name) === key) || (/\s/.test(typed) && id === plainName(typed.replace(/^(?:phường|xã)\s+/iu, '')));
  });
}

/** The page that is called by its title, or by its address from the browser's line. */
function pageMeant(shelf: Shelf, typed: string): string | undefined {
  const path = typed
    .replace(/^https?:\/\/[^/]*/, '')
    .replace(/[?#].*$/, '')
    .replace(/^\/|\/$/g, '');
  const byAddress = parsePageReference(path.replace(new RegExp(`^${explainersPathOf(shelf)}/`), `${textFolders.explainers.folder}/`));
  if (byAddress && shelf.get(byAddress.collection, byAddress.id))
    return `${textFolders[byAddress.collection as 'guides']?.folder ?? path.split('/')[0]!}/${byAddress.id}`;
  for (const [collection, { folder }] of Object.entries(textFolders))
    for (const id of shelf.ids.get(collection) ?? [])
      if (keyOf(String(shelf.get(collection, id)?.data?.['title'] ?? '')) === keyOf(typed)) return `${folder}/${id}`;
  return undefined;
}

const keyOf = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?|[/#?]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
