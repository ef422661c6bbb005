import { parsePageReference } from '../routes.ts';
import type { RegisterData, TextData } from '../schemas/collections.ts';
import { spareParts, type SheetPartName } from '../schemas/leaflet.ts';
import { childrenOf, datedLines, markOf } from '../schemas/shape.ts';
import { fingerprint, partsOf, type TextPart } from '../text/taken.ts';
import { onDay, type Day } from '../dates/day.ts';
import { fillValues } from '../truth/value.ts';
import { oldWards } from '../truth/wards.ts';
import { servedWards, type ServedWard } from '../truth/ward-offices.ts';
import type { ContentFile } from './content-file.ts';
import type { Shelf } from './shelf.ts';

export type Leaflet = RegisterData<'leaflets'>;

/** What one entry of `takes` finds in its page on a day. */
export interface Taken {
  page: string;
  file: ContentFile;
  /** Parts and sections that are named and not there. */
  missing: { parts: SheetPartName[]; sections: string[] };
  words: string[];
}

/** The file of the page that a leaflet names; undefined where a reference leads nowhere or its text cannot be told. */
export function pageFile(shelf: Shelf, page: string): ContentFile | undefined {
  const reference = parsePageReference(page);
  const file = reference && shelf.get(reference.collection, reference.id);
  return file?.data && file.tree && file.refusals.length === 0 ? file : undefined;
}

/** The words that a leaflet takes of its pages on `day`, by page. Pages that cannot be read are left out. */
export function takenWords(shelf: Shelf, leaflet: Leaflet, day: Day): Taken[] {
  return leaflet.takes.flatMap((take) => {
    const file = pageFile(shelf, take.page);
    return file ? [takenOf(shelf, file, take, day)] : [];
  });
}

function takenOf(shelf: Shelf, file: ContentFile, take: Leaflet['takes'][number], day: Day): Taken {
  const choices = [take, ...Object.values(take.bySheet).flatMap((choice) => choice ?? [])];
  const parts = new Set(choices.flatMap((choice) => choice.parts ?? []));
  const spare = choices.flatMap((choice) => spareParts(choice.parts ?? []));
  const sections = new Set(choices.flatMap((choice) => choice.sections ?? []));
  // A sheet without a list of its own takes every section.
  const all = choices.some((choice) => (choice.parts ?? take.parts).includes('sections') && !(choice.sections ?? take.sections));
  const data = file.data as unknown as TextData;
  const inText = partsOf(file.body, file.format === 'md' ? 'md' : 'mdx', { day, places: shelf.places });
  const isTaken = ({ name, slug }: TextPart) =>
    name === 'sections'
      ? parts.has('sections') && (all || sections.has(slug ?? ''))
      : parts.has(name) || spare.includes(name) || (name === 'steps' && parts.has('outline'));
  // What stands above the text, and its schema says in which part of a sheet.
  const above = Object.entries(childrenOf(file.schema).keys ?? {}).flatMap(([key, schema]) => {
    const lines = datedLines(schema, file.data![key]).map(({ text }) => onDay(text, day));
    return lines.length > 0 ? [{ part: markOf(schema, 'sheetPart') as SheetPartName | undefined, lines }] : [];
  });
  const has = (part: SheetPartName) =>
    above.some((each) => each.part === part) || inText.some(({ name }) => name === (part === 'outline' ? 'steps' : part));
  const words = [
    data.title,
    ...above.flatMap(({ part, lines }) => (part && parts.has(part) ? lines : [])),
    ...inText.filter(isTaken).map((part) => part.words),
  ];
  return {
    page: take.page,
    file,
    missing: {
      parts: [...parts].filter((part) => !has(part)),
      sections: [...sections].filter((slug) => !inText.some((part) => part.slug === slug)),
    },
    words: words.map((text) => fillValues(text, shelf.valuesOn(day))),
  };
}

/** What the table of wards shows on a leaflet that prints one: which older wards each holds, whom to ask there, what is not known. */
export function shownWards({ wards, agencies, get }: Shelf, leaflet: Leaflet, day: Day): ServedWard[] {
  if (!leaflet.wards) return [];
  const named = leaflet.takes.flatMap(({ page }) => {
    const reference = parsePageReference(page);
    const text = reference && (get(reference.collection, reference.id)?.data as unknown as TextData | undefined);
    return text?.agencies ?? [];
  });
  return servedWards({ wards, agencies, day }, named);
}

/** What a poster says beside the leaflet's own words: its lines, and where each old ward belongs if it shows them. */
function posterWords({ wards }: Shelf, { poster }: Leaflet, day: Day): string[] {
  if (!poster) return [];
  const { hook, lines, then, number, table } = poster;
  const rows = table ? oldWards(wards, day).map((ward) => JSON.stringify(ward)) : [];
  return [...hook, ...lines, ...(then ? [then] : []), ...(number ? [`[[${number}]]`] : []), ...rows];
}

/** The fingerprint that an edition of `day` must carry: of the leaflet's name, its purpose, and every word it takes or looks up. */
export function textMark(shelf: Shelf, leaflet: Leaflet, day: Day): string {
  const own = [leaflet.title, leaflet.purpose, ...posterWords(shelf, leaflet, day)].map((text) => fillValues(text, shelf.valuesOn(day)));
  const taken = takenWords(shelf, leaflet, day).flatMap(({ words }) => words);
  return fingerprint([...own, ...taken, ...shownWards(shelf, leaflet, day).map((ward) => JSON.stringify(ward))]);
}
