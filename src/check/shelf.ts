import { registerFolders, textFolders } from '../schemas/collections.ts';
import { siteLists } from '../schemas/kinds.ts';
import type { Value } from '../truth/value.ts';
import type { ContentFile } from './read.ts';

/** `nguon` → `sources`: the folder names that editors see, and the collections behind them. */
export const collectionFolders: Record<string, string> = Object.fromEntries(
  [...Object.entries(textFolders), ...Object.entries(registerFolders)].map(([collection, { folder }]) => [folder, collection]),
);

/** What there is, by collection: for rules that ask whether something exists. */
export interface Shelf {
  ids: Map<string, Set<string>>;
  get: (collection: string, id: string) => ContentFile | undefined;
  values: Map<string, Value>;
}

export function shelve(files: readonly ContentFile[]): Shelf {
  const byKey = new Map(files.map((file) => [`${file.collection}/${file.id}`, file]));
  const ids = new Map<string, Set<string>>();
  for (const file of files) {
    const known = ids.get(file.collection) ?? new Set();
    ids.set(file.collection, known.add(file.id));
  }
  const site = byKey.get('site/site')?.data;
  for (const list of siteLists) if (site) ids.set(`site.${list}`, new Set(Object.keys(site[list] as object)));
  const values = new Map<string, Value>();
  for (const { collection, id, data } of files) if (collection === 'values' && data) values.set(id, data as unknown as Value);
  return { ids, get: (collection, id) => byKey.get(`${collection}/${id}`), values };
}
