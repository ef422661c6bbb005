import { textFolders } from '../schemas/collections.ts';
import { latestDay, type Day, type LooseDay, type Span } from '../truth/day.ts';
import type { Prose } from './prose.ts';
import type { ContentFile } from './read.ts';
import { collectionFolders, type Shelf } from './shelf.ts';
import { overlap } from './spans.ts';

/*
 * The addresses of the content folder being read. `src/addresses.ts` tells the same of the folder being built, but reads its
 * site.yaml on import: with a mistake in there the check could not even start. A test holds the two together.
 */

/** The collections whose entries have a page. */
const linkable = ['explainers', 'questions', 'guides', 'news', 'laws', 'wards', 'leaflets'];
const folderOf = Object.fromEntries(Object.entries(collectionFolders).map(([folder, collection]) => [collection, folder]));

function rootOf(collection: string, explainersPath: string): string {
  if (collection === 'explainers') return `/${explainersPath}/`;
  return collection === 'wards' ? `/${folderOf['news']}/` : `/${folderOf[collection]}/`;
}

/** Every address that a link may name, with the file behind it; lists and desks have none. */
export function addressesIn(files: readonly ContentFile[], shelf: Shelf): Map<string, ContentFile | undefined> {
  const explainersPath = String(shelf.get('site', 'site')?.data?.['explainersPath'] ?? folderOf['explainers']);
  const addresses = new Map<string, ContentFile | undefined>();
  for (const path of ['/', '/tu-dien/', '/ra-soat/', '/tim-kiem/', `/${folderOf['news']}/chung/`]) addresses.set(path, undefined);
  for (const collection of linkable) addresses.set(rootOf(collection, explainersPath), undefined);
  for (const file of files) {
    if (linkable.includes(file.collection)) addresses.set(`${rootOf(file.collection, explainersPath)}${file.id}/`, file);
  }
  return addresses;
}

/** Reads what editors write, `huong-dan/tra-cuu-ho-so`: the folder in `content/`, then the file's name. */
export function readPageReference(reference: string): { collection: string; id: string } | undefined {
  const slash = reference.indexOf('/');
  const collection = collectionFolders[reference.slice(0, slash)];
  return collection && linkable.includes(collection) ? { collection, id: reference.slice(slash + 1) } : undefined;
}

interface Dates {
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
  if (file.collection === 'leaflets') return { from: data.editions?.[0]?.date };
  if (!(file.collection in textFolders)) return {};
  const valid = { from: data.validFrom, to: data.validTo };
  const told = overlap(valid, { from: data.date && latestDay(data.date) });
  return told && overlap(told, { from: firstSource(data, prose, shelf) });
}

/** The day from which a text has a source to cite: before it, the text is not told. */
function firstSource(data: Dates, prose: Prose, shelf: Shelf): Day | undefined {
  const cited = prose.cites.flatMap(({ target, span }) => {
    const day = sourceDay(shelf, target);
    return day ? [span.from && span.from > day ? span.from : day] : [];
  });
  return [...cited, ...(data.sources ?? []).flatMap((id) => sourceDay(shelf, id) ?? [])].sort()[0];
}

/** The day from which a source may be cited; undefined when there is no such source. */
export function sourceDay(shelf: Shelf, id: string): Day | undefined {
  const source = shelf.get('sources', id)?.data as { published?: LooseDay; notBefore?: Day } | undefined;
  return source && (source.published ? latestDay(source.published) : source.notBefore);
}
