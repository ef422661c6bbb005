import { getCollection, type CollectionEntry } from 'astro:content';
import { addressOf, parsePageReference } from '../addresses.ts';
import type { RegisterCollection, RegisterData, TextCollection, TextData } from '../schemas/collections.ts';
import type { Term } from '../schemas/term.ts';
import { formatOf } from '../text/parse.ts';
import { readText } from '../text/read.ts';
import { latestDay, onDay, type Day } from './day.ts';
import { isLawShown, isSourceShown, isTextShown } from './shown.ts';
import { siteDay } from './site-day.ts';

/** A text as it stands on the site's day. */
export interface Text<C extends TextCollection = TextCollection> {
  collection: C;
  id: string;
  url: string;
  entry: CollectionEntry<C>;
  data: TextData<C>;
  summary: string;
  /** The sources that may be cited today, in order of first use; their place is their number on the page. */
  sources: string[];
  values: string[];
}

type Registers = { [C in RegisterCollection]: Map<string, RegisterData<C>> } & { terms: Map<string, Term> };

export interface Library extends Registers {
  day: Day;
  explainers: Text<'explainers'>[];
  questions: Text<'questions'>[];
  guides: Text<'guides'>[];
  /** Newest first. */
  news: Text<'news'>[];
  texts: Text[];
  /** The newest review in all of `content/`, hidden or not: a site for an earlier day looks back. */
  lastReview: Day;
  /** The text that editors name `huong-dan/tra-cuu-ho-so`; undefined when it is not told today. */
  find: (reference: string) => Text | undefined;
}

async function register<C extends keyof Registers>(name: C): Promise<Registers[C]> {
  const entries: { id: string; data: unknown }[] = await getCollection(name);
  return new Map(entries.map((entry) => [entry.id, entry.data])) as Registers[C];
}

function keep<V>(map: Map<string, V>, isShown: (value: V) => boolean): Map<string, V> {
  return new Map([...map].filter(([, value]) => isShown(value)));
}

async function load(day: Day): Promise<Library> {
  const sources = keep(await register('sources'), (source) => isSourceShown(source, day));

  let lastReview: Day = '';
  async function texts<C extends TextCollection>(collection: C): Promise<Text<C>[]> {
    const entries = (await getCollection(collection)) as (CollectionEntry<C> & { data: TextData })[];
    for (const { data } of entries) if (data.reviewed > lastReview) lastReview = data.reviewed;
    return (
      entries
        .filter((entry) => isTextShown(entry.data, day))
        .map((entry) => {
          const facts = readText(entry.body ?? '', formatOf(entry.filePath), day);
          const cited = [...new Set([...facts.cites, ...entry.data.sources])].filter((id) => sources.has(id));
          return {
            collection,
            id: entry.id,
            url: addressOf(collection, entry.id),
            entry,
            data: { ...entry.data, history: entry.data.history.filter((change: { date: Day }) => change.date <= day) } as TextData<C>,
            summary: onDay(entry.data.summary, day),
            sources: cited,
            values: facts.values,
          };
        })
        // Nothing without a source: a text whose sources are all younger than the day is not told yet.
        .filter((text) => text.sources.length > 0)
    );
  }

  const byOrder = (a: { data: { order: number } }, b: { data: { order: number } }) => a.data.order - b.data.order;
  const explainers = (await texts('explainers')).sort(byOrder);
  const questions = (await texts('questions')).sort(byOrder);
  const guides = (await texts('guides')).sort(byOrder);
  const news = (await texts('news')).sort(
    (a, b) => latestDay(b.data.date).localeCompare(latestDay(a.data.date)) || a.id.localeCompare(b.id),
  );
  const all: Text[] = [...guides, ...questions, ...explainers, ...news];
  const byKey = new Map(all.map((text) => [`${text.collection}/${text.id}`, text]));

  return {
    day,
    explainers,
    questions,
    guides,
    news,
    texts: all,
    // A ward of later days has no name yet.
    wards: keep(await register('wards'), (ward) => (ward.existedFrom ?? '') <= day),
    laws: keep(await register('laws'), (law) => isLawShown(law, day)),
    sources,
    agencies: await register('agencies'),
    values: await register('values'),
    figures: await register('figures'),
    leaflets: keep(await register('leaflets'), (leaflet) => leaflet.editions[0]!.date <= day),
    codes: keep(await register('codes'), (code) => code.since <= day),
    screens: await register('screens'),
    quizzes: await register('quizzes'),
    terms: await register('terms'),
    lastReview,
    find: (reference) => {
      const page = parsePageReference(reference);
      return page && byKey.get(`${page.collection}/${page.id}`);
    },
  };
}

let loaded: Promise<Library> | undefined;

/** All of `content/` on the site's day. Read once in a build; afresh at each request while editing. */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return load(siteDay);
  return (loaded ??= load(siteDay));
}
