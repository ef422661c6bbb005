import type { Code } from '../schemas/code.ts';
import type { RegisterData } from '../schemas/collections.ts';
import type { Day } from '../truth/day.ts';
import type { Library } from '../truth/library.ts';

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
  | { kind: 'old-edition'; edition: number; printed: Day; current: { number: number; date: Day }; leaflet: string; changes: Change[] }
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

/** Where a code leads on `day`: paper keeps its code, the page behind it may change. */
export function targetOn({ target, earlier }: Code, day: Day): string {
  return earlier.find(({ until }) => day <= until)?.target ?? target;
}

/** Every address that paper may carry on the library's day: each code, and each edition of the leaflet that bears it. `pages` names what exists. */
export function landings(library: Library, pages: ReadonlyMap<string, string>): Landing[] {
  const { day } = library;
  return [...library.codes.values()].flatMap((entry): Landing[] => {
    const target = targetOn(entry, day);
    const page = pages.get(target.replace(/[?#].*$/, ''));
    const earlier = entry.earlier.filter(({ until }) => until < day).toReversed();
    const stop = endOf(entry, day) ?? (page === undefined ? { kind: 'gone' as const } : undefined);
    const landing = { code: entry.code, target, page, earlier };
    return [
      { ...landing, path: entry.code, stop },
      ...editionsOf(library, entry.code).map(({ number, stop: old }): Landing => {
        return { ...landing, path: `${entry.code}-${number}`, stop: stop ?? old };
      }),
    ];
  });
}

function endOf({ retired }: Code, day: Day): Stop | undefined {
  return retired && retired.on <= day ? { kind: 'retired', ...retired } : undefined;
}

/** The editions printed by the library's day; each but the newest says what changed since. */
function editionsOf(library: Library, code: string): { number: number; stop: Stop | undefined }[] {
  return [...library.leaflets]
    .filter(([, leaflet]) => leaflet.code.toUpperCase() === code)
    .flatMap(([id, leaflet]) => {
      const printed = leaflet.editions.filter(({ date }) => date <= library.day);
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
                leaflet: id,
                changes: changesSince(library, leaflet, date),
              }
            : undefined,
      }));
    });
}

/** What the later editions and the pages themselves say has changed since `printed`, newest first; the same words once. */
function changesSince(library: Library, leaflet: Leaflet, printed: Day): Change[] {
  const editions = leaflet.editions.map(({ number, date, changed }) => ({ where: `Bản ${number}`, day: date, note: changed }));
  const pages = leaflet.takes.flatMap((take) => {
    const text = library.find(take.page);
    return text ? text.data.history.map(({ date, note }) => ({ where: text.data.title, day: date, note })) : [];
  });
  const later = [...editions, ...pages].filter(({ day }) => day > printed && day <= library.day);
  return [...new Map(later.toReversed().map((change) => [change.note, change])).values()].sort((a, b) => b.day.localeCompare(a.day));
}
