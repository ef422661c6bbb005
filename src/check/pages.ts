import { desks, linkable, rootIn, type Linkable } from '../routes.ts';
import { textFolders } from '../schemas/collections.ts';
import { latestDay, type Day, type LooseDay, type Span } from '../dates/day.ts';
import type { Prose } from './passage.ts';
import type { ContentFile } from './content-file.ts';
import type { Shelf } from './shelf.ts';
import { overlap } from './spans.ts';

const isLinkable = (collection: string): collection is Linkable => (linkable as readonly string[]).includes(collection);

/** The explainers' part of addresses. */
export const explainersPathOf = (shelf: Shelf): string => String(shelf.site['explainersPath'] ?? textFolders.explainers.folder);

/** Every address that a link may name, with the file behind it; lists and desks have none. */
export function addressesIn(files: readonly ContentFile[], shelf: Shelf): Map<string, ContentFile | undefined> {
  const explainersPath = explainersPathOf(shelf);
  const addresses = new Map<string, ContentFile | undefined>();
  for (const path of ['/', ...Object.keys(desks), `${rootIn('wards', explainersPath)}chung/`]) addresses.set(path, undefined);
  for (const collection of linkable) addresses.set(rootIn(collection, explainersPath), undefined);
  for (const file of files) {
    if (isLinkable(file.collection)) addresses.set(`${rootIn(file.collection, explainersPath)}${file.id}/`, file);
  }
  return addresses;
}

/** Whether one of the pages that no editor names stands there: a text told elsewhere, a further page of a list, a sheet of a leaflet. */
export function answersAlready(address: string, files: readonly ContentFile[]): boolean {
  const [section, name, ...below] = address.split('/').slice(1, -1);
  const has = (id: string | undefined, ...collections: string[]) =>
    files.some(
      (file) => file.id === id && (collections.length > 0 ? collections.includes(file.collection) : file.collection in textFolders),
    );
  if (section === 'trinh-chieu' || section === 'phat-thanh') return has(name);
  if (section === 'man-hinh') return has(name, 'screens');
  if (section === 'to-roi') return has(name, 'leaflets');
  if (section === 'thu-tuc') return name === 'giay-to' || has(name, 'procedures');
  if (section === 'tin-phuong') return name === 'thang' || name === 'trang' || below[0] === 'trang';
  return false;
}

interface Dates {
  existedFrom?: Day;
  from?: Day;
  since?: Day;
  validFrom?: Day;
  validTo?: Day;
  date?: LooseDay;
  sources?: string[];
  issued?: LooseDay;
  knownFrom?: Day;
  editions?: { date: Day }[];
}

/** The days on which the file's page is shown, as `truth/shown` and `truth/library` decide it; undefined when it never is. */
export function shownDays(file: ContentFile, prose: Prose, shelf: Shelf): Span | undefined {
  const data = (file.data ?? {}) as Dates;
  if (file.collection === 'laws') return { from: data.knownFrom ?? (data.issued && latestDay(data.issued)) };
  if (file.collection === 'leaflets' || file.collection === 'artworks') return { from: data.editions?.[0]?.date };
  if (file.collection === 'wards') return { from: data.existedFrom };
  if (file.collection === 'agencies') return { from: data.from };
  if (file.collection === 'values') return { from: data.validFrom };
  if (file.collection === 'codes' || file.collection === 'moves') return { from: data.since };
  if (file.collection !== 'procedures' && !(file.collection in textFolders)) return {};
  const told = declaredDays(file);
  const from = file.collection === 'procedures' ? sourceDay(shelf, String(file.data?.['source'])) : firstSource(data, prose, shelf);
  return told && overlap(told, { from });
}

/** The days that a text says it is for; undefined when there are none. */
export function declaredDays({ data }: ContentFile): Span | undefined {
  const { validFrom, validTo, date } = (data ?? {}) as Dates;
  return overlap({ from: validFrom, to: validTo }, { from: date && latestDay(date) });
}

const firstDay = (shelf: Shelf, ids: readonly string[]): Day | undefined => ids.flatMap((id) => sourceDay(shelf, id) ?? []).sort()[0];

/** The day from which a text has a source to cite: before it, the text is not told. */
function firstSource(data: Dates, prose: Prose, shelf: Shelf): Day | undefined {
  const cited = prose.cites.flatMap(({ target, span }) => {
    const day = sourceDay(shelf, target);
    return day ? [span.from && span.from > day ? span.from : day] : [];
  });
  const named = firstDay(shelf, data.sources ?? []);
  return [...cited, ...(named ? [named] : [])].sort()[0];
}

/** The day from which a source may be cited; undefined when there is no such source. */
export function sourceDay(shelf: Shelf, id: string): Day | undefined {
  const source = shelf.get('sources', id)?.data as { published?: LooseDay; notBefore?: Day } | undefined;
  return source && (source.published ? latestDay(source.published) : source.notBefore);
}
