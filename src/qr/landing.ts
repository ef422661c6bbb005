import type { Library } from '../truth/library.ts';

export interface Landing {
  /** The last part of the address: `H24` or `H24-3`. */
  path: string;
  code: string;
  target: string;
  /** Why the reader is not sent on at once; undefined when the paper is current. */
  stop?: { kind: 'old-edition' | 'retired' | 'gone'; edition?: number; date?: string; changes: string[] } | undefined;
}

/** Every address that paper may carry: each code, and each edition of each leaflet that bears it. */
export function landings(library: Library, exists: (address: string) => boolean): Landing[] {
  return [...library.codes.values()].flatMap((entry): Landing[] => {
    const base = { code: entry.code, target: entry.target };
    const end =
      entry.retired && entry.retired.on <= library.day
        ? ({ kind: 'retired', changes: [entry.retired.reason] } as const)
        : !exists(entry.target)
          ? ({ kind: 'gone', changes: [] } as const)
          : undefined;
    const editions = [...library.leaflets.values()]
      .filter((leaflet) => leaflet.code.toUpperCase() === entry.code)
      .flatMap((leaflet) => leaflet.editions.filter((edition) => edition.date <= library.day));
    const newest = editions.at(-1)?.number;
    return [
      { ...base, path: entry.code, stop: end && { ...end, changes: [...end.changes] } },
      ...editions.map((edition): Landing => {
        const later = editions.filter((other) => other.number > edition.number).map((other) => other.changed);
        const old =
          edition.number !== newest
            ? { kind: 'old-edition' as const, edition: edition.number, date: edition.date, changes: later }
            : undefined;
        return { ...base, path: `${entry.code}-${edition.number}`, stop: end ? { ...end, changes: [...end.changes] } : old };
      }),
    ];
  });
}
