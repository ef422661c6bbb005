import { memoize } from '../once.ts';
import { registerFolders, textFolders, type RegisterCollection, type RegisterData } from '../schemas/collections.ts';
import { siteLists } from '../schemas/kinds.ts';
import type { Day } from '../dates/day.ts';
import { valuesOn, type Value, type ValueEntry } from '../truth/value.ts';
import type { Term } from '../schemas/term.ts';
import type { ContentFile } from './content-file.ts';

/** `nguon` → `sources`: the folder names that editors see, and the collections behind them. */
export const collectionFolders: Record<string, string> = Object.fromEntries(
  [...Object.entries(textFolders), ...Object.entries(registerFolders)].map(([collection, { folder }]) => [folder, collection]),
);

/** What there is, by collection: for rules that ask whether something exists. */
export interface Shelf {
  /** What the campaign says of itself, and the lists that it takes from a base; without what cannot be read. */
  site: Readonly<Record<string, unknown>>;
  /** The places whose passages the campaign tells. */
  places: readonly string[];
  ids: Map<string, Set<string>>;
  get: (collection: string, id: string) => ContentFile | undefined;
  /** Files that begin with `_`, by path: they are there, and nothing leads to them. */
  drafts: readonly string[];
  /** The values as their files state them, and as they are told on a day. */
  values: ReadonlyMap<string, ValueEntry>;
  valuesOn: (day: Day) => ReadonlyMap<string, Value>;
  terms: readonly Term[];
  wards: ReadonlyMap<string, RegisterData<'wards'>>;
  agencies: ReadonlyMap<string, RegisterData<'agencies'>>;
}

export function shelve(files: readonly ContentFile[], drafts: readonly string[] = []): Shelf {
  const byKey = new Map(files.map((file) => [`${file.collection}/${file.id}`, file]));
  const ids = new Map<string, Set<string>>();
  for (const file of files) {
    const known = ids.get(file.collection) ?? new Set();
    ids.set(file.collection, known.add(file.id));
  }
  const site = siteOf(byKey);
  for (const list of siteLists) if (site[list]) ids.set(`site.${list}`, new Set(Object.keys(site[list])));
  /** The entries of a register that could be read. */
  const register = <C extends RegisterCollection>(name: C) =>
    new Map(files.flatMap(({ collection, id, data }) => (collection === name && data ? [[id, data as unknown as RegisterData<C>]] : [])));
  const values: ReadonlyMap<string, ValueEntry> = register('values');
  return {
    site,
    places: (site['places'] as string[] | undefined) ?? [],
    ids,
    drafts,
    get: (collection, id) => byKey.get(`${collection}/${id}`),
    values,
    valuesOn: memoize((day: Day) => valuesOn(values, day)),
    terms: files.flatMap(({ collection, data }) => (collection === 'terms' && data ? (data as unknown as Term[]) : [])),
    wards: register('wards'),
    agencies: register('agencies'),
  };
}

function siteOf(byKey: ReadonlyMap<string, ContentFile>): Record<string, unknown> {
  const [own, lists] = [byKey.get('site/site'), byKey.get('site/danh-muc')];
  // By what is written, so that a list that is left out does not count as an empty one.
  const isOwn = (key: string) => key in ((own?.written ?? {}) as object) || !(key in (lists?.data ?? {}));
  return { ...lists?.data, ...Object.fromEntries(Object.entries(own?.data ?? {}).filter(([key]) => isOwn(key))) };
}
