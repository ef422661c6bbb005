import { addressOf } from './addresses.ts';
import type { RegisterData } from '../schemas/collections.ts';
import { valuesIn } from '../text/value-marks.ts';
import { covers, onDay, type Day } from '../dates/day.ts';
import type { Library } from './library.ts';
import { site } from './site.ts';
import { lawPiece } from './page-facts.ts';
import { sourcesOf, type ProcedureData } from '../truth/procedure.ts';
import { byVietnameseName } from '../truth/sorting.ts';
import { bannersFor, type Banner, type Piece } from '../truth/status.ts';
import { wardExists } from '../truth/wards.ts';

/** A procedure as it stands on the site's day. */
export interface Procedure {
  id: string;
  url: string;
  data: ProcedureData;
  /** The paper of what to bring, once it has been handed out. */
  sheet: RegisterData<'procedureSheets'> | undefined;
  summary: string;
  glance: Record<keyof ProcedureData['glance'], string>;
  /** The sources that may be cited today, the portal first. */
  sources: string[];
  /** The values that it names, as `[[id]]` or as the local sum of a way. */
  values: string[];
}

const remembered = new WeakMap<Library, Procedure[]>();

/** All procedures by their everyday names. */
export function proceduresOf(library: Library): Procedure[] {
  const known = remembered.get(library);
  if (known) return known;
  const made = [...library.procedures].map(([id, data]) => procedureOf(library, id, data)).sort(byVietnameseName(({ data }) => data.title));
  remembered.set(library, made);
  return made;
}

function procedureOf({ day, sources, procedureSheets }: Library, id: string, data: ProcedureData): Procedure {
  const { need, time, cost, where } = data.glance;
  /** What has sources of its own waits for all of them. */
  const sourced = <N extends { sources: string[] }>(notes: readonly N[]) =>
    notes.filter((note) => note.sources.every((id) => sources.has(id)));
  return {
    id,
    url: addressOf('procedures', id),
    data: {
      ...data,
      history: data.history.filter(({ date }) => date <= day),
      codes: data.codes.filter(({ from }) => (from ?? '') <= day).map((code) => asKnownOn(code, day)),
      waivers: sourced(data.waivers),
      traps: sourced(data.traps),
      changedAfter: sourced(data.changedAfter).filter(({ on }) => on <= day),
    },
    sheet: procedureSheets.get(id),
    summary: onDay(data.lead, day),
    glance: { need: onDay(need, day), time: onDay(time, day), cost: onDay(cost, day), where: onDay(where, day) },
    sources: sourcesOf(data, day).filter((source) => sources.has(source)),
    values: [...new Set([...valuesIn(JSON.stringify(data)), ...data.ways.flatMap(({ local }) => local ?? [])])],
  };
}

/** That a code ends is known once it has ended. */
function asKnownOn(code: ProcedureData['codes'][number], day: Day): ProcedureData['codes'][number] {
  return code.to !== undefined && code.to < day ? code : { code: code.code, from: code.from };
}

/** Where a procedure's sheet is shown as it is printed. */
export const sheetAddress = (id: string): string => `${addressOf('procedures', id)}a5/`;

/** The procedure that editors name `thu-tuc/dang-ky-ket-hon`; undefined when it is not told today. */
export function findProcedure(library: Library, reference: string): Procedure | undefined {
  const id = /^thu-tuc\/(.+)$/.exec(reference)?.[1];
  return proceduresOf(library).find((procedure) => procedure.id === id);
}

/** What the page must warn of before anything else: overdue, a value that is over, replaced as a whole. Laws stand in its fold. */
export function procedureBanners(library: Library, { data, values }: Procedure): Banner[] {
  const banners = bannersFor(
    {
      laws: [],
      agencies: [],
      reviewBy: data.reviewBy,
      values: values.flatMap((id) => library.values.get(id) ?? []),
      nameOf: (id) => lawPiece(library, id),
    },
    library.day,
  );
  const next = successorOf(library, data);
  return next
    ? [{ kind: 'law', pieces: ['Thủ tục này đã được thay. Xem ', { text: next.data.title, href: next.url }, '.'] }, ...banners]
    : banners;
}

/** The procedure that took this one's place by the library's day. */
function successorOf(library: Library, { replacedBy }: ProcedureData): Procedure | undefined {
  return replacedBy && replacedBy.from <= library.day ? findProcedure(library, `thu-tuc/${replacedBy.procedure}`) : undefined;
}

export interface CodeDoor {
  code: string;
  /** Where it leads: the procedure that bears it, or for one that was replaced what took its place. */
  to: Procedure;
  /** The last day of a code that has ended. */
  ended: Day | undefined;
}

/** Every national code that was ever in use by the library's day, with the page that it opens. */
export function codeDoorsOf(library: Library): CodeDoor[] {
  return proceduresOf(library).flatMap((procedure) => {
    const to = lastOf(library, procedure);
    return procedure.data.codes
      .filter(({ from }) => (from ?? '') <= library.day)
      .map(({ code, to: ended }) => ({ code, to, ended: ended !== undefined && ended < library.day ? ended : undefined }));
  });
}

/** The end of a chain of successors; the check lets no chain run in a circle, and this does not follow one either. */
function lastOf(library: Library, first: Procedure): Procedure {
  let last = first;
  const met = new Set<string>();
  for (let next = successorOf(library, last.data); next && !met.has(next.id); next = successorOf(library, last.data)) {
    met.add(next.id);
    last = next;
  }
  return last;
}

type Office = RegisterData<'offices'>;
export type Place = Office['places'][number];

export interface OfficeNow {
  id: string;
  name: string;
  does: string;
  /** Where it stands, each with the units of today that it serves; empty where no source tells. */
  places: { place: Place; serves: string[]; servesAll: boolean }[];
  /** The units of today for which no place is known. */
  without: string[];
}

/** An office with its places on the library's day: whoever names the kind of office is told where to go. */
export function officeNow({ offices, wards, sources, day }: Library, id: string): OfficeNow | undefined {
  const office = offices.get(id);
  if (!office) return undefined;
  const today = [...wards].filter(([, ward]) => wardExists(ward, day));
  const served = (place: Place) => today.filter(([ward]) => place.wards.includes(ward)).map(([, { name }]) => name);
  const places = office.places
    .filter((place) => covers({ from: place.from, to: place.to }, day) && place.sources.some((source) => sources.has(source)))
    .map((place) => ({ place, serves: served(place), servesAll: served(place).length === today.length }))
    .filter(({ serves }) => serves.length > 0);
  const known = new Set(places.flatMap(({ serves }) => serves));
  return {
    id,
    name: office.name,
    does: office.does,
    places,
    without: today.map(([, { name }]) => name).filter((name) => !known.has(name)),
  };
}

/** The laws of a procedure as links, with where each stands. */
export function lawsOf(library: Library, { data }: Procedure): { piece: Piece; law: RegisterData<'laws'> }[] {
  return data.laws.flatMap((id) => {
    const law = library.laws.get(id);
    return law ? [{ piece: lawPiece(library, id), law }] : [];
  });
}

/** What happens in a life, as far as a procedure is told for it today. */
export function lifeEventsOf(library: Library): { key: string; name: string; icon: string }[] {
  const told = new Set(proceduresOf(library).flatMap(({ data }) => data.events));
  return Object.entries(site.lifeEvents)
    .filter(([key]) => told.has(key))
    .map(([key, { name, icon }]) => ({ key, name: bare(name), icon }));
}

/** `Khi sinh con` → `Sinh con`, where the heading says that these are events. */
function bare(name: string): string {
  const words = name.replace(/^Khi (cần )?/, '');
  return words[0]!.toUpperCase() + words.slice(1);
}
