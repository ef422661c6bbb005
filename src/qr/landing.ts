import { memoize } from '../once.ts';
import { addressOf } from '../library/addresses.ts';
import { artworkPlace } from '../library/artworks.ts';
import type { Code } from '../schemas/code.ts';
import type { RegisterData } from '../schemas/collections.ts';
import type { Day } from '../dates/day.ts';
import type { Library } from '../library/library.ts';
import { sheetAddress } from '../library/procedures.ts';

/** A change since the paper was printed, with the day on which it was made. */
export interface Change {
  /** `Bản 3`, or the name of the page. */
  where: string;
  day: Day;
  note: string;
}

/** Why a reader is not sent on at once. */
export type Stop =
  /** The paper has a newer edition. */
  | { kind: 'old-edition'; edition: number; printed: Day; current: { number: number; date: Day }; paper: string; changes: Change[] }
  /** Nobody prints the code any more. */
  | { kind: 'retired'; on: Day; reason: string }
  /** The page that the code opens does not exist on the site's day. */
  | { kind: 'gone' };

export interface Landing {
  /** The last part of the address: `H24` or `H24-3`. */
  path: string;
  code: string;
  target: string;
  /** The name of the page that it opens; undefined when there is none. */
  page: string | undefined;
  /** Where the code led before, newest first, as far as the site's day knows. */
  earlier: Code['earlier'];
  stop?: Stop | undefined;
}

type Leaflet = RegisterData<'leaflets'>;

/** What bears a code and counts its editions. */
interface Paper {
  /** What one holds in the hand; undefined for what hangs in the street. */
  name?: string;
  /** Where it is printed anew. */
  address: string;
  editions: Leaflet['editions'];
  /** The pages whose words it carries, with their histories. */
  pages: { title: string; history: { date: Day; note: string }[] }[];
}

/** Where a code leads on `day`: paper keeps its code, the page behind it may change. */
export function targetOn({ target, earlier }: Code, day: Day): string {
  return earlier.find(({ until }) => day <= until)?.target ?? target;
}

/** Every address that paper may carry on the library's day: each code, and each edition of the leaflet, artwork or sheet that bears it. `pages` names what exists. */
export function landings(library: Library, pages: ReadonlyMap<string, string>): Landing[] {
  const { day } = library;
  return [...library.codes.values()].flatMap((entry): Landing[] => {
    const target = targetOn(entry, day);
    const page = pages.get(target.replace(/[?#].*$/, ''));
    const earlier = entry.earlier.filter(({ until }) => until < day).toReversed();
    const stop = endOf(entry, day) ?? (page === undefined ? { kind: 'gone' as const } : undefined);
    const landing = { code: entry.code, target, page, earlier };
    const proofs = new Set(currentPapers(library, target).map(({ anchor }) => anchor));
    return [
      { ...landing, path: entry.code, stop },
      ...editionsOf(library, entry.code).map(({ number, stop: old }): Landing => {
        const path = `${entry.code}-${number}`;
        return { ...landing, path, target: proofs.has(path) ? `${target}#${path}` : target, stop: stop ?? old };
      }),
    ];
  });
}

/** A sheet that is handed out today and leads to a page, as the page tells whoever scanned it that it is still right. */
export interface CurrentPaper {
  /** Where on the page that is said: `H24-1`. */
  anchor: string;
  name: string;
  edition: number;
  date: Day;
}

/** The sheets whose codes open the page at `url` on the library's day, each in its newest edition. */
export const currentPapers = (library: Library, url: string): readonly CurrentPaper[] => currentByPage(library).get(url) ?? [];

const currentByPage = memoize((library: Library): Map<string, CurrentPaper[]> => {
  const papers = [...library.codes.values()]
    .filter((entry) => !endOf(entry, library.day))
    .flatMap((entry) =>
      papersWith(library, entry.code).flatMap(({ name, editions }) => {
        const current = editions.findLast(({ date }) => date <= library.day);
        const { code } = entry;
        if (!name || !current) return [];
        return {
          url: targetOn(entry, library.day),
          anchor: `${code}-${current.number}`,
          name,
          edition: current.number,
          date: current.date,
        };
      }),
    );
  return Map.groupBy(papers, ({ url }) => url);
});

function endOf({ retired }: Code, day: Day): Stop | undefined {
  return retired && retired.on <= day ? { kind: 'retired', ...retired } : undefined;
}

/** The editions printed by the library's day; each but the newest says what changed since. */
function editionsOf(library: Library, code: string): { number: number; stop: Stop | undefined }[] {
  return papersWith(library, code).flatMap(({ address, editions, pages }) => {
    const printed = editions.filter(({ date }) => date <= library.day);
    const current = printed.at(-1);
    return printed.map(({ number, date }) => ({
      number,
      stop:
        current && current.number !== number
          ? {
              kind: 'old-edition' as const,
              edition: number,
              printed: date,
              current,
              paper: address,
              changes: changesSince(editions, pages, date, library.day),
            }
          : undefined,
    }));
  });
}

function papersWith(library: Library, code: string): Paper[] {
  const bears = (each: string) => each.toUpperCase() === code;
  const leaflets = [...library.leaflets].filter(([, leaflet]) => bears(leaflet.code));
  const sheets = [...library.procedureSheets].filter(([id, sheet]) => bears(sheet.code) && library.procedures.has(id));
  const artworks = [...library.artworks].filter(([, artwork]) => bears(artwork.code));
  return [
    ...leaflets.map(([id, { editions, takes }]) => ({
      name: 'Tờ rơi',
      address: addressOf('leaflets', id),
      editions,
      pages: takes.flatMap(({ page }) => library.find(page)?.data ?? []),
    })),
    ...artworks.map(([id, artwork]) => ({
      address: artworkPlace(id),
      editions: artwork.editions,
      pages: library.texts.filter(({ url }) => url === targetOn(library.codes.get(artwork.code)!, library.day)).map(({ data }) => data),
    })),
    ...sheets.map(([id, { editions }]) => ({
      name: 'Tờ giấy cần mang',
      address: sheetAddress(id),
      editions,
      pages: [library.procedures.get(id)!],
    })),
  ];
}

/** What the later editions and the pages themselves say has changed since `printed`, newest first; the same words once. */
function changesSince(editions: Paper['editions'], pages: Paper['pages'], printed: Day, day: Day): Change[] {
  const ofEditions = editions.map(({ number, date, changed }) => ({ where: `Bản ${number}`, day: date, note: changed }));
  const ofPages = pages.flatMap(({ title, history }) => history.map(({ date, note }) => ({ where: title, day: date, note })));
  const later = [...ofEditions, ...ofPages].filter((change) => change.day > printed && change.day <= day);
  return [...new Map(later.toReversed().map((change) => [change.note, change])).values()].sort((a, b) => b.day.localeCompare(a.day));
}
