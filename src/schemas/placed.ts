import { isMap, isScalar, isSeq, visit, type Document, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { isToldAt } from './vantage.ts';

/*
 * Any entry of any list may say where it holds, `{place: tp-hcm, text: "…"}`, and of a list of plain ids so may each id,
 * `{place: tp-hcm, id: huong-dan/…}`. They are taken out of the YAML before a schema reads it, so that no schema, and nothing that asks
 * for data, knows of places.
 */

/** The line `place:` of an entry: what it says, empty where that is no text, and where it stands. */
export interface PlaceLine {
  written: string;
  at: number;
}

export function placeLines(document: Document): PlaceLine[] {
  const lines: PlaceLine[] = [];
  visit(document, {
    Seq: (_, { items }) => {
      for (const item of items) {
        const pair = placeOf(item);
        if (pair) lines.push({ written: textOf(pair), at: (pair.key as { range?: [number] }).range?.[0] ?? 0 });
      }
    },
  });
  return lines;
}

/** Drops, in place, the entries that hold elsewhere; a list that is left empty goes with its key, as if nobody had written it. */
export function keepPlaced(document: Document, places: readonly string[]): void {
  visit(document, {
    Pair: (_, { value }) => (isSeq(value) && keepEntries(value, places) ? visit.REMOVE : undefined),
    Seq: (_, list) => void keepEntries(list, places),
  });
}

/** Whether the list had entries and has none left. */
function keepEntries(list: YAMLSeq, places: readonly string[]): boolean {
  const had = list.items.length > 0;
  list.items = list.items.flatMap((item) => keptEntry(item, places));
  return had && list.items.length === 0;
}

function keptEntry(item: unknown, places: readonly string[]): unknown[] {
  const place = placeOf(item);
  if (!place) return [item];
  if (!isToldAt(textOf(place), places)) return [];
  const entry = item as YAMLMap;
  entry.items = entry.items.filter((pair) => pair !== place);
  const [only, ...others] = entry.items;
  return others.length === 0 && only && keyOf(only) === 'id' ? [only.value] : [entry];
}

const keyOf = ({ key }: Pair) => (isScalar(key) ? key.value : undefined);
const placeOf = (item: unknown): Pair | undefined => (isMap(item) ? item.items.find((pair) => keyOf(pair) === 'place') : undefined);
const textOf = ({ value }: Pair): string => (isScalar(value) && typeof value.value === 'string' ? value.value : '');
