import { parsePageReference } from '../routes.ts';
import type { RegisterData, TextData } from '../schemas/collections.ts';
import { sheetNames, type PartName } from '../schemas/leaflet.ts';
import { fingerprint, partsOf, type TextPart } from '../text/taken.ts';
import { onDay, type Day } from '../truth/day.ts';
import { fillValues } from '../truth/value.ts';
import type { ContentFile } from './read.ts';
import type { Shelf } from './shelf.ts';

export type Leaflet = RegisterData<'leaflets'>;

/** What one entry of `takes` finds in its page on a day. */
export interface Taken {
  page: string;
  file: ContentFile;
  /** Parts and sections that are named and not there. */
  missing: { parts: PartName[]; sections: string[] };
  words: string[];
}

/** The file of the page that a leaflet names; undefined where a reference leads nowhere or its text cannot be read. */
export function pageFile(shelf: Shelf, page: string): ContentFile | undefined {
  const reference = parsePageReference(page);
  const file = reference && shelf.get(reference.collection, reference.id);
  return file?.data && file.tree ? file : undefined;
}

/** The words that a leaflet takes of its pages on `day`, by page. Pages that cannot be read are left out. */
export function takenWords(shelf: Shelf, leaflet: Leaflet, day: Day): Taken[] {
  return leaflet.takes.flatMap((take) => {
    const file = pageFile(shelf, take.page);
    return file ? [takenOf(shelf, file, take, day)] : [];
  });
}

function takenOf(shelf: Shelf, file: ContentFile, take: Leaflet['takes'][number], day: Day): Taken {
  const choices = [take, ...sheetNames.flatMap((name) => take.bySheet[name] ?? [])];
  const parts = new Set(choices.flatMap((choice) => choice.parts ?? []));
  const sections = new Set(choices.flatMap((choice) => choice.sections ?? []));
  // A sheet without a list of its own takes every section.
  const all = choices.some((choice) => (choice.parts ?? take.parts).includes('sections') && !(choice.sections ?? take.sections));
  const data = file.data as unknown as TextData;
  const inText = partsOf(file.body, file.format === 'md' ? 'md' : 'mdx', day);
  const isTaken = ({ name, slug }: TextPart) =>
    name === 'sections'
      ? parts.has('sections') && (all || sections.has(slug ?? ''))
      : parts.has(name) || (name === 'steps' && parts.has('outline'));
  const has = (part: PartName) =>
    part === 'glance' ? 'glance' in data : inText.some(({ name }) => name === (part === 'outline' ? 'steps' : part));
  const glance = parts.has('glance') && 'glance' in data ? Object.values(data.glance).map((fact) => onDay(fact, day)) : [];
  const words = [data.title, ...glance, ...inText.filter(isTaken).map((part) => part.words)];
  return {
    page: take.page,
    file,
    missing: {
      parts: [...parts].filter((part) => !has(part)),
      sections: [...sections].filter((slug) => !inText.some((part) => part.slug === slug)),
    },
    words: words.map((text) => fillValues(text, shelf.values)),
  };
}

/** The fingerprint that an edition of `day` must carry: of the leaflet's name, its purpose, and every word it takes. */
export function textMark(shelf: Shelf, leaflet: Leaflet, day: Day): string {
  return fingerprint([leaflet.title, leaflet.purpose, ...takenWords(shelf, leaflet, day).flatMap(({ words }) => words)]);
}
