import type { Value } from '../truth/value.ts';
import { asRead } from './marks.ts';
import { latestDay, nextDay, type Day, type LooseDay, type Span } from '../dates/day.ts';
import type { Passage } from './passage.ts';
import type { WordPlace } from '../schemas/kinds.ts';
import { bare, branchFor, childrenOf, markOf, type KeyPath, type Schema } from '../schemas/shape.ts';
import type { ContentFile } from './content-file.ts';
import { overlap } from './spans.ts';

/** The words of our own in front matter and registers, as the schema marks them. */
export function readFields(file: ContentFile, values: ReadonlyMap<string, Value>): Passage[] {
  const passages: Passage[] = [];
  /** `dated` is the key of the line of which the value is a variant, where it is one. */
  const walk = (value: unknown, schema: Schema, place: Place, dated?: string) => {
    const { path, span, needs } = place;
    if (markOf(schema, 'dated')) {
      walk(value, branchFor(bare(schema), value), place, keyOf(path));
    } else if (typeof value === 'string') {
      const words = markOf(schema, 'words') as WordPlace | undefined;
      if (!words) return;
      const line = file.lineOf(path);
      const text = asRead(value, values);
      const field = { key: dated ?? keyOf(path), written: value, dated: dated !== undefined };
      passages.push({ place: words, text, field, borrowed: [], lineAt: () => line, span, needs, cites: 0, inside: [] });
    } else if (Array.isArray(value)) {
      const { item } = childrenOf(schema);
      if (item) value.forEach((each, index) => walk(each, item, { path: [...path, index], span, needs }, dated));
    } else if (value && typeof value === 'object') {
      const { keys, named } = childrenOf(schema);
      const entry = value as Entry;
      const days = overlap(span, entryDays(entry, path));
      const own = needsOf(entry, path, needs);
      // Days that contradict each other are named by another rule; nothing is told on them.
      if (!days) return;
      for (const [key, each] of Object.entries(value)) {
        const child = keys?.[key] ?? named;
        const there = { path: [...path, key], span: overlap(days, keyDays(entry, key)) ?? days, needs: own };
        if (child) walk(each, child, there, dated);
      }
    }
  };
  if (file.data) walk(file.data, file.schema, { path: [], span: {}, needs: {} });
  return passages;
}

/** Where a value stands in its file, and when it is told. */
interface Place {
  path: KeyPath;
  span: Span;
  needs: Passage['needs'];
}

const keyOf = (path: KeyPath): string => path.findLast((step) => typeof step === 'string') ?? '';

interface Entry {
  asOf?: LooseDay;
  from?: LooseDay;
  until?: Day;
  to?: LooseDay;
  on?: Day;
  since?: Day;
  date?: Day;
  validFrom?: Day;
  validTo?: Day;
  page?: string;
  trang?: string;
  nguon?: string[];
  sources?: string[];
  ask?: string;
  label?: string;
  target?: string;
  code?: string;
}

/** The days on which an entry of a list is told, as its kind writes them: variants of a line, steps of a ward, frames, questions. */
function entryDays(entry: Entry, path: KeyPath): Span {
  // The dates of a file itself, of a mark on a time line, of a printed code's earlier target and of a national code are not about when it is told.
  if (path.length === 0 || entry.target !== undefined || entry.code !== undefined) return {};
  if (entry.label !== undefined) return { from: entry.since };
  const { from, until, to, on, since, date, validFrom, validTo } = entry;
  const first = from ?? on ?? since ?? date ?? validFrom;
  const last = until ?? to ?? validTo;
  return { from: first && latestDay(first), to: last && latestDay(last) };
}

/** What a procedure tells from sources of its own. */
const sourcedLists: readonly unknown[] = ['waivers', 'traps', 'changedAfter'];

/**
 * A frame, a question or an answer is told with its page; a question, an answer that has no page, and what a procedure has from elsewhere,
 * with all its sources.
 */
function needsOf({ page, trang, nguon, ask, sources }: Entry, path: KeyPath, around: Passage['needs']): Passage['needs'] {
  if (sources && sourcedLists.includes(path[0])) return { sources };
  const own = page ?? trang;
  if (own === undefined && nguon === undefined) return around;
  return { page: own, sources: nguon ?? (ask === undefined ? undefined : sources) };
}

/** What is said of the end of an office or a code is said after it, and what is said of a value's source not before that source. */
function keyDays({ to, asOf }: Entry, key: string): Span {
  if (asOf && key === 'note') return { from: latestDay(asOf) };
  return to && (key === 'endedBecause' || key === 'successors' || key === 'because') ? { from: nextDay(latestDay(to)) } : {};
}
