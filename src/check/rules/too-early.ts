import { parsePageReference } from '../../routes.ts';
import { textFolders, type RegisterCollection, type RegisterData } from '../../schemas/collections.ts';
import type { Term } from '../../schemas/term.ts';
import { eventsIn } from '../../text/events.ts';
import { nameFinder, type NamingRegisters } from '../../truth/dated-names.ts';
import { covers, dayBefore, latestDay, writeDay, type Day, type Span } from '../../dates/day.ts';
import type { Kind } from '../../problems/kinds.ts';
import { shownDays, sourceDay } from '../pages.ts';
import { error, unique, warning, type Problem } from '../../problems/problem.ts';
import type { Passage, Prose } from '../passage.ts';
import type { ContentFile } from '../content-file.ts';
import type { Shelf } from '../shelf.ts';
import { overlap } from '../spans.ts';

interface Content {
  files: readonly ContentFile[];
  proseOf: (file: ContentFile) => Prose;
  shelf: Shelf;
  /** The day that the site is built for. */
  day: Day;
}

/** What stands in a passage on days on which nobody could have said it. */
interface Early {
  kind: Kind;
  found: string;
  /** The first day on which it can be said. */
  from: Day;
  at: number;
}

/**
 * Names and events that stand on a day before they came: a site built for an earlier day must not know what was later. On the day that is
 * being built this is false, and an error; on other days a warning. Days before the campaign's own year are not looked at.
 */
export function tooEarlyProblems({ files, proseOf, shelf, day }: Content): Problem[] {
  const laterNames = nameFinder(registersOf(files));
  const firstDay = `${String(shelf.site['year'] ?? '0000')}-01-01`;
  // Where a file is not right yet, nobody knows on which days it is told.
  const shown = (file: ContentFile | undefined) => file?.data && shownDays(file, proseOf(file), shelf);
  // What has no page of its own is told where others show it.
  const elsewhere: Record<string, Map<string, Span>> = { figures: figureDays(files, proseOf, shown), offices: officeDays(files, shown) };

  /** The days on which a reader meets the passage. */
  function told(file: ContentFile, { span, needs: { page, sources = [] } }: Passage): Span | undefined {
    const reference = page === undefined ? undefined : parsePageReference(page);
    const lastSource = sources
      .flatMap((id) => sourceDay(shelf, id) ?? [])
      .sort()
      .at(-1);
    const own = file.collection in elsewhere ? elsewhere[file.collection]!.get(file.id) : shown(file);
    const there = reference ? shown(shelf.get(reference.collection, reference.id)) : {};
    return [there, { from: lastSource }, span].reduce<Span | undefined>((days, each) => days && each && overlap(days, each), own);
  }

  const inPassage = (file: ContentFile, passage: Passage): Problem[] => {
    const days = told(file, passage);
    const first = days && overlap(days, { from: firstDay })?.from;
    if (!days || !first) return [];
    const since = days.from ? `từ ${writeDay(days.from)}` : 'cả những ngày trước đó';
    const early = [
      ...laterNames(passage.text, first).map(({ name, from, file: register, at }): Early => {
        return { kind: 'name-too-early', found: `"${name}" có từ ${writeDay(from)} (content/${register})`, from, at };
      }),
      ...eventsIn(passage.text)
        .filter((event) => event.day > first.slice(0, event.day.length))
        .map(({ day: on, written, at }): Early => ({
          kind: 'date-too-early',
          found: `Việc của ${writeDay(on)} ("${written}")`,
          from: latestDay(on),
          at,
        })),
    ];
    return early.map(({ kind, found, from, at }) => {
      const level = day < from && covers(days, day) ? error : warning;
      return level(file.file, passage.lineAt(at), kind, `${found}, mà chỗ này hiện ${since}`, mendOf(file, passage, from));
    });
  };
  return files.flatMap((file) => unique(proseOf(file).passages.flatMap((passage) => inPassage(file, passage))));
}

/** What to write so that the passage waits for its day, as far as its place knows days. */
function mendOf({ format, collection }: ContentFile, { field }: Passage, from: Day): string {
  if (!field) return `${format === 'md' ? 'Đổi đuôi tệp thành .mdx rồi bọc đoạn này: ' : ''}<From day="${from}">…</From>`;
  const { key, written, dated } = field;
  if (dated) return `${key}: [{until: ${dayBefore(from)}, text: "…"}, {from: ${from}, text: ${JSON.stringify(written)}}]`;
  if (collection === 'procedures' && inEntry.has(key)) return `Thêm vào mục ấy: from: ${from}`;
  if (collection === 'figures') return `Thêm vào mục ấy: since: ${from}`;
  if (collection === 'screens' || key === 'text') return `Thêm vào mục ấy: from: ${from}`;
  if (collection in textFolders || collection === 'quizzes') return `validFrom: ${from}, hoặc viết lại không nói đến điều ấy`;
  return 'Viết lại không nói đến điều ấy, hoặc đặt vào nơi ghi được ngày';
}

/** The keys of entries of a procedure that bear days of their own: papers, waivers, traps. */
const inEntry: ReadonlySet<string> = new Set(['name', 'when', 'case', 'note', 'text']);

/** An office is told of with the first procedure that leads to it. */
function officeDays(files: readonly ContentFile[], shown: (file: ContentFile) => Span | undefined): Map<string, Span> {
  const days = new Map<string, Span>();
  for (const file of files) {
    if (file.collection !== 'procedures' || !file.data) continue;
    const { receives, decides } = file.data as unknown as RegisterData<'procedures'>;
    const here = shown(file);
    if (here) for (const office of [...receives, ...(decides ? [decides] : [])]) addFirst(days, office, here);
  }
  return days;
}

function addFirst(days: Map<string, Span>, id: string, here: Span): void {
  const known = days.get(id);
  if (!known || (here.from ?? '') < (known.from ?? '')) days.set(id, here);
}

/** Each figure is told where a text shows it; the days of the first are what counts. */
function figureDays(
  files: readonly ContentFile[],
  proseOf: Content['proseOf'],
  shown: (file: ContentFile) => Span | undefined,
): Map<string, Span> {
  const days = new Map<string, Span>();
  for (const file of files) {
    for (const { target, span } of proseOf(file).figures) {
      const here = overlap(shown(file) ?? {}, span);
      if (here) addFirst(days, target, here);
    }
  }
  return days;
}

/** The registers that say since when there is something of a name, as far as they could be read. */
export function registersOf(files: readonly ContentFile[]): NamingRegisters {
  const register = (collection: RegisterCollection) =>
    new Map(files.flatMap((file) => (file.collection === collection && file.data ? [[file.id, file.data] as const] : [])));
  const terms = files.flatMap(({ collection, data }) => (collection === 'terms' && data ? (data as unknown as Term[]) : []));
  return {
    laws: register('laws'),
    agencies: register('agencies'),
    wards: register('wards'),
    values: register('values'),
    terms: new Map(terms.map((term) => [term.id, term])),
  } as unknown as NamingRegisters;
}
