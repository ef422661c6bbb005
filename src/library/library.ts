import { getCollection, type CollectionEntry } from 'astro:content';
import { addressOf, parsePageReference } from './addresses.ts';
import { campaignPlaces, contentFiles, listFiles } from './content-files.ts';
import { newestFirst } from './news-line.ts';
import { once } from '../once.ts';
import { site } from './site.ts';
import {
  registerFolders,
  textFolders,
  type RegisterCollection,
  type RegisterData,
  type TextCollection,
  type TextData,
} from '../schemas/collections.ts';
import { datedLines } from '../schemas/shape.ts';
import type { Vantage } from '../schemas/vantage.ts';
import type { Term as WrittenTerm } from '../schemas/term.ts';
import { formatOf } from '../text/parse.ts';
import { readText } from '../text/read.ts';
import { valuesIn } from '../text/value-marks.ts';
import type { NamingRegisters } from '../truth/dated-names.ts';
import { covers, onDay, type Day } from '../dates/day.ts';
import { areaOf } from '../truth/wards.ts';
import { isLawShown, isSourceShown, isTextShown } from '../truth/visibility.ts';
import { siteDay } from '../dates/site-day.ts';
import { filled, fillerOf, valuesOn, type Value } from '../truth/value.ts';

/** A text as it stands on the site's day. */
export interface Text<C extends TextCollection = TextCollection> {
  collection: C;
  id: string;
  url: string;
  /** As its author wrote it: the marks of values are in it. */
  entry: CollectionEntry<C>;
  /** What its front matter says today, values filled in. */
  data: TextData<C>;
  summary: string;
  /** The sources that may be cited today, official ones first; their place is their number on the page. */
  sources: string[];
  values: string[];
  /** How many steps it has today. */
  steps: number;
}

type Registers = { [C in Exclude<RegisterCollection, 'values'>]: Map<string, RegisterData<C>> };

/** A word of the glossary, explained as it is on the site's day. */
export type Term = Omit<WrittenTerm, 'meaning'> & { meaning: string };

/**
 * Every text in it has its values filled in: authors know `[[hotline]]`, readers never see it. Only frames of screens and questions of
 * a quiz are as written, since their channels leave out those whose values are not told today, and procedures, whose pages make links of
 * what can be called.
 */
export interface Library extends Registers, Vantage {
  values: Map<string, Value>;
  /** Puts values in place of `[[id]]`, in words that come from elsewhere. */
  fill: (text: string) => string;
  terms: Map<string, Term>;
  /** Every law, agency, ward, value and term of whatever day, for finding names that the site's day does not know. */
  named: NamingRegisters;
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

/** A unit may have none of a kind; Astro, asked for them, would warn that its configuration is at fault. */
const hasFiles = (name: RegisterCollection | TextCollection | 'terms'): boolean => {
  if (name === 'terms') return listFiles('tu-dien').length > 0;
  const { folder } = { ...textFolders, ...registerFolders }[name];
  return contentFiles(folder, /\.(?:mdx?|yaml)$/).length > 0;
};

async function entriesOf(name: RegisterCollection | 'terms'): Promise<{ id: string; data: unknown }[]> {
  return hasFiles(name) ? await getCollection(name) : [];
}

type Read = Registers & { terms: Map<string, WrittenTerm> };

function keep<V>(map: Map<string, V>, isShown: (value: V) => boolean): Map<string, V> {
  return new Map([...map].filter(([, value]) => isShown(value)));
}

async function load(day: Day): Promise<Library> {
  const places = campaignPlaces();
  const entries = (await entriesOf('values')) as { id: string; data: RegisterData<'values'> }[];
  const values = valuesOn(
    entries.map(({ id, data }) => [id, data] as const),
    day,
  );
  const fill = fillerOf(values);
  const register = async <C extends keyof Read>(name: C): Promise<Read[C]> =>
    new Map((await entriesOf(name)).map(({ id, data }) => [id, filled(data, fill)])) as Read[C];
  const asWritten = async <C extends 'procedures'>(name: C): Promise<Registers[C]> =>
    new Map((await entriesOf(name)).map(({ id, data }) => [id, data])) as Registers[C];
  /** With the entries of its list as they were written. */
  const registerBut = async <C extends 'screens' | 'quizzes'>(name: C, list: string): Promise<Registers[C]> => {
    const entries = (await entriesOf(name)) as { id: string; data: Record<string, unknown> }[];
    return new Map(entries.map(({ id, data }) => [id, { ...filled(data, fill), [list]: data[list] }])) as unknown as Registers[C];
  };

  const sources = keep(await register('sources'), (source) => isSourceShown(source, day));
  const named = {
    laws: await register('laws'),
    agencies: await register('agencies'),
    wards: await register('wards'),
    values: new Map(entries.map(({ id, data }) => [id, data])),
    terms: await register('terms'),
  };
  // Its papers and figures are those of its main source; what confirms one of them may be far older.
  const procedures = keep(await asWritten('procedures'), (procedure) => isTextShown(procedure, day) && sources.has(procedure.source));
  const visited = new Set([...procedures.values()].flatMap(({ receives, decides }) => [...receives, ...(decides ? [decides] : [])]));
  const offices = await register('offices');
  const isPlaced = ({ places }: RegisterData<'offices'>) =>
    places.some((place) => covers({ from: place.from, to: place.to }, day) && place.sources.some((source) => sources.has(source)));
  const hasBegun = (from: Day | undefined) => (from ?? '') <= day;

  let lastReview: Day = '';
  async function texts<C extends TextCollection>(collection: C): Promise<Text<C>[]> {
    const entries = (hasFiles(collection) ? await getCollection(collection) : []) as (CollectionEntry<C> & { data: TextData })[];
    for (const { data } of entries) if (data.reviewed > lastReview) lastReview = data.reviewed;
    return (
      entries
        .filter((entry) => isTextShown(entry.data, day))
        .map((entry) => {
          const facts = readText(entry.body ?? '', formatOf(entry.filePath), { day, places });
          // Official ones first; within a grade in the order of the text.
          const cited = [...new Set([...facts.cites, ...entry.data.sources])]
            .filter((id) => sources.has(id))
            .sort((a, b) => sources.get(a)!.grade.localeCompare(sources.get(b)!.grade));
          const data = filled<TextData>(entry.data, fill);
          return {
            collection,
            id: entry.id,
            url: addressOf(collection, entry.id),
            entry,
            data: { ...data, history: data.history.filter((change) => change.date <= day) } as TextData<C>,
            summary: onDay(data.summary, day),
            sources: cited,
            values: [...new Set([...frontValues(collection, entry.data, day), ...facts.values])],
            steps: facts.steps,
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
  const news = (await texts('news')).sort(newestFirst);
  const all: Text[] = [...guides, ...questions, ...explainers, ...news];
  const byKey = new Map(all.map((text) => [`${text.collection}/${text.id}`, text]));

  return {
    day,
    places,
    explainers,
    questions,
    guides,
    news,
    texts: all,
    named,
    // A ward, an office or a word of later days is not told yet. Neighbours of the unit whose site this is have sites of their own.
    wards: keep(site.ward ? areaOf(named.wards, site.ward) : named.wards, ({ existedFrom }) => hasBegun(existedFrom)),
    laws: keep(named.laws, (law) => isLawShown(law, day)),
    sources,
    agencies: keep(named.agencies, ({ from }) => hasBegun(from)),
    values,
    fill,
    procedures,
    // An office is told of with the first procedure that leads to it, or once a source says where it stands.
    offices: new Map([...offices].filter(([id, office]) => visited.has(id) || isPlaced(office))),
    figures: await register('figures'),
    leaflets: keep(await register('leaflets'), (leaflet) => leaflet.editions[0]!.date <= day),
    procedureSheets: keep(await register('procedureSheets'), (sheet) => sheet.editions[0]!.date <= day),
    artworks: keep(await register('artworks'), (artwork) => artwork.editions[0]!.date <= day),
    codes: keep(await register('codes'), (code) => code.since <= day),
    screens: await registerBut('screens', 'frames'),
    quizzes: await registerBut('quizzes', 'questions'),
    terms: new Map(
      [...keep(named.terms, ({ from }) => hasBegun(from))].map(([id, term]) => [id, { ...term, meaning: onDay(term.meaning, day) }]),
    ),
    lastReview,
    find: (reference) => {
      const page = parsePageReference(reference);
      return page && byKey.get(`${page.collection}/${page.id}`);
    },
  };
}

/** The values that the lines above a text name today. */
function frontValues(collection: TextCollection, data: TextData, day: Day): string[] {
  const dated = datedLines(textFolders[collection].schema, data).map(({ text }) => onDay(text, day));
  const lines = [data.title, data.usefulFor ?? '', ...dated];
  return valuesIn(lines.join('\n'));
}

const loadOnce = once(() => load(siteDay));

/** All of `content/` on the site's day. Read once in a build; afresh at each request while editing. */
export const getLibrary = (): Promise<Library> => (import.meta.env.DEV ? load(siteDay) : loadOnce());
