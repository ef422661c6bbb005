import { fillValues } from '../truth/value.ts';
import type { Span } from '../truth/day.ts';
import type { Passage } from './prose.ts';
import type { ContentFile, KeyPath } from './read.ts';
import type { Shelf } from './shelf.ts';

/** The keys that hold our own words. Not the titles and quotes of sources: those are other people's. */
const places: Record<string, Passage['place']> = {
  title: 'name',
  shortTitle: 'name',
  shortName: 'name',
  name: 'name',
  label: 'name',
  unit: 'name',
  term: 'name',
  words: 'name',
  full: 'name',
  summary: 'lead',
  need: 'lead',
  time: 'lead',
  cost: 'lead',
  where: 'lead',
  usefulFor: 'note',
  note: 'note',
  notes: 'note',
  text: 'note',
  does: 'note',
  unknown: 'note',
  endedBecause: 'note',
  purpose: 'note',
  placed: 'note',
  changed: 'note',
  reason: 'note',
  description: 'note',
  lead: 'note',
  meaning: 'note',
  subtitle: 'note',
  ask: 'note',
  right: 'note',
  wrong: 'note',
  because: 'note',
};

/** The words in front matter and registers. */
export function readFields(file: ContentFile, shelf: Shelf): Passage[] {
  if (!file.data || file.collection === 'sources') return [];
  const passages: Passage[] = [];
  const walk = (value: unknown, path: KeyPath, span: Span) => {
    if (typeof value === 'string') {
      const place = placeOf(path);
      if (!place) return;
      const line = file.lineOf(path);
      const text = fillValues(value, shelf.values);
      passages.push({ place, text, borrowed: [], lineAt: () => line, span, cites: 0, inside: [] });
    } else if (Array.isArray(value)) {
      value.forEach((each, index) => walk(each, [...path, index], span));
    } else if (value && typeof value === 'object') {
      const dated = value as { text?: unknown; from?: string; until?: string; to?: string };
      const inner = typeof dated.text === 'string' ? { from: dated.from, to: dated.until ?? dated.to } : span;
      for (const [key, each] of Object.entries(value)) walk(each, [...path, key], inner);
    }
  };
  walk(file.data, [], {});
  return passages;
}

/** A variant's `text` stands where its `summary` does. */
function placeOf(path: KeyPath): Passage['place'] | undefined {
  const names = path.filter((step) => typeof step === 'string');
  const last = names.at(-1) ?? '';
  const owner = last === 'text' ? places[names.at(-2) ?? ''] : undefined;
  return owner ?? places[last];
}
