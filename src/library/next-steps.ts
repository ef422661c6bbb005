import { addressOf } from './addresses.ts';
import type { TextCollection } from '../schemas/collections.ts';
import { site } from './site.ts';
import type { Library, Text } from './library.ts';
import { findProcedure, proceduresOf, type Procedure } from './procedures.ts';
import { amendmentsBy } from '../truth/status.ts';
import { wardsOn } from '../truth/wards.ts';

/** A page to go on to, and what kind of thing waits there. */
export interface NextStep {
  url: string;
  title: string;
  kind: string;
}

const kindOf: Record<TextCollection, string> = { guides: 'Hướng dẫn', questions: 'Hỏi đáp', explainers: 'Chủ đề', news: 'Tin' };

export const stepTo = ({ url, data, collection }: Text): NextStep => ({ url, title: data.title, kind: kindOf[collection] });

const procedureStep = ({ url, data }: Procedure): NextStep => ({ url, title: data.title, kind: site.sections.procedures.name });

/** Any page that an editor may name as the next one. */
function stepOf(library: Library, reference: string): NextStep[] {
  const text = library.find(reference);
  const procedure = text ? undefined : findProcedure(library, reference);
  return text ? [stepTo(text)] : procedure ? [procedureStep(procedure)] : [];
}

const lawStep = (library: Library, id: string): NextStep[] => {
  const law = library.laws.get(id);
  return law ? [{ url: addressOf('laws', id), title: law.shortName, kind: `${law.kind} ${law.number}` }] : [];
};

const wardStep = (library: Library, id: string): NextStep[] => {
  const ward = library.wards.get(id);
  return ward ? [{ url: addressOf('wards', id), title: ward.name, kind: `${site.unit} hiện nay` }] : [];
};

const isText =
  <C extends TextCollection>(collection: C) =>
  (text: Text): text is Text<C> =>
    text.collection === collection;

/**
 * Where a reader of `text` goes on: what its editor chose, then what the registers know (a question leads to its law, news to the
 * wards of today and to the guide that it makes useful), then what is nearest. Three or four, never the page itself; fewer only on
 * a day on which hardly anything is told.
 */
export function stepsFrom(library: Library, text: Text): NextStep[] {
  const chosen = text.data.related.flatMap((reference) => library.find(reference) ?? []).slice(0, 3);
  const named = text.data.related.flatMap((reference) => stepOf(library, reference)).slice(0, 3);
  const steps = distinct([...proceduresLedBy(library, text), ...named, ...acrossFrom(library, text, chosen)], text.url).slice(0, 4);
  if (steps.length > 2) return steps;
  return distinct([...steps, ...nearest(library, text).map(stepTo), ...wantedSteps(library)], text.url).slice(0, 3);
}

/** From a guide to the facts of what it explains step by step. */
function proceduresLedBy(library: Library, text: Text): NextStep[] {
  if (text.collection !== 'guides') return [];
  const guided = proceduresOf(library).filter(({ data }) => data.guide && library.find(data.guide)?.url === text.url);
  return guided.slice(0, 2).map(procedureStep);
}

/** From a procedure to its guide, to what its editor chose, then to others of the same life event and field. */
export function stepsFromProcedure(library: Library, { url, data }: Procedure): NextStep[] {
  const chosen = [data.guide, ...data.related].flatMap((reference) => (reference ? stepOf(library, reference) : []));
  const kin = proceduresOf(library)
    .map((other) => ({ other, nearness: nearnessOf(data, other.data) }))
    .filter(({ other, nearness }) => other.url !== url && nearness > 0)
    .sort((a, b) => b.nearness - a.nearness)
    .map(({ other }) => procedureStep(other));
  const steps = distinct([...chosen, ...kin], url).slice(0, 4);
  return steps.length > 2 ? steps : distinct([...steps, ...wantedSteps(library)], url).slice(0, 3);
}

const nearnessOf = (a: Procedure['data'], b: Procedure['data']): number =>
  2 * a.events.filter((event) => b.events.includes(event)).length + Number(a.field === b.field);

/** Into another section of the site, as far as the registers know a way. */
function acrossFrom(library: Library, text: Text, chosen: readonly Text[]): NextStep[] {
  const law = text.data.laws.flatMap((id) => lawStep(library, id)).slice(0, 1);
  if (!isText('news')(text)) return text.collection === 'guides' ? [] : law;
  const wards = [...new Set(text.data.wards.flatMap((id) => wardsOn(library.wards, id, library.day)))];
  const useful = chosen.some(isText('guides')) ? [] : [usefulGuide(library, text.data.topics)].flatMap((guide) => guide ?? []);
  return [...useful.map(stepTo), ...(wards.length < 3 ? wards.flatMap((id) => wardStep(library, id)) : []), ...law];
}

function usefulGuide(library: Library, topics: readonly string[]): Text<'guides'> | undefined {
  const wanted = topics.map((topic) => site.newsTopics[topic]?.guides);
  return library.guides.find((guide) => wanted.includes(guide.data.topic));
}

/** Texts of the same section that share a topic, a ward or a law with this one, in reading order from here on. */
function nearest(library: Library, text: Text): Text[] {
  const marks = new Set(marksOf(text));
  const kin: Text[] = [];
  for (const other of onwardsFrom(library[text.collection], text)) {
    if (marksOf(other).some((mark) => marks.has(mark))) kin.push(other);
    if (kin.length === enough) return kin;
  }
  return kin.length > 1 ? kin : [...take(onwardsFrom(library[text.collection], text), enough)];
}

/** More than any page shows: in a section of thousands the rest is not looked at. */
const enough = 4;

/** The texts of a section after `text`, then those before it. */
function* onwardsFrom(section: readonly Text[], text: Text): Generator<Text> {
  const place = section.findIndex(({ url }) => url === text.url);
  for (let step = 1; step < section.length; step += 1) yield section[(place + step) % section.length]!;
}

function* take<T>(all: Iterable<T>, most: number): Generator<T> {
  for (const each of all) {
    if (most-- <= 0) return;
    yield each;
  }
}

function marksOf(text: Text): string[] {
  if (isText('news')(text)) return [...text.data.wards, ...text.data.topics];
  return isText('guides')(text) ? [text.data.topic] : text.data.laws;
}

/** The guides that most people come for; the first six on a day on which none of them is told yet. */
export function wantedGuides(library: Library): Text<'guides'>[] {
  const wanted = site.wanted.flatMap((page) => library.find(page) ?? []).filter(isText('guides'));
  return wanted.length > 0 ? wanted : library.guides.slice(0, 6);
}

/** Ends a page that has no step of its own. */
export const wantedSteps = (library: Library): NextStep[] => wantedGuides(library).slice(0, 3).map(stepTo);

/** From a ward of the past to those that bear its area now, and on to what most people come for. */
export function stepsFromWard(library: Library, id: string): NextStep[] {
  const now = library.wards.has(id) ? wardsOn(library.wards, id, library.day).flatMap((each) => wardStep(library, each)) : [];
  return distinct([...now, ...wantedSteps(library)], addressOf('wards', id)).slice(0, 4);
}

/** The laws that changed this one or were changed by it, up to the site's day; for one that stands alone the next of its kind. At least two. */
export function stepsFromLaw(library: Library, id: string): NextStep[] {
  const law = library.laws.get(id)!;
  const changes = (of: typeof law) =>
    amendmentsBy([...of.amendedBy, ...(of.replacedBy ? [of.replacedBy] : [])], library.day).map((change) => change.law);
  const changed = [...library.laws].filter(([, other]) => changes(other).includes(id)).map(([other]) => other);
  const kin = [...library.laws].filter(([, other]) => other.kind === law.kind).map(([other]) => other);
  const onwards = [...kin.slice(kin.indexOf(id) + 1), ...kin.slice(0, kin.indexOf(id))];
  const self = addressOf('laws', id);
  const related = distinct(
    [...changes(law), ...changed].flatMap((each) => lawStep(library, each)),
    self,
  );
  if (related.length > 1) return related;
  return distinct([...related, ...onwards.flatMap((each) => lawStep(library, each)), ...wantedSteps(library)], self).slice(0, 2);
}

function distinct(steps: readonly NextStep[], self: string): NextStep[] {
  return [...new Map(steps.filter((step) => step.url !== self).map((step) => [step.url, step])).values()];
}
