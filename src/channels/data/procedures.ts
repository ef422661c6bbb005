import { rootOf } from '../../library/addresses.ts';
import { origin, site } from '../../library/site.ts';
import { checkedLine } from '../../library/checked.ts';
import { onDay } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { codeOn, papersOn, toldOn, waysOn, whenNeeded } from '../../truth/procedure.ts';
import { lawsOf, officeNow, proceduresOf, type Procedure } from '../../library/procedures.ts';
import { newestSource } from '../../truth/visibility.ts';
import { dataset, toldSources } from './dataset.ts';

/** Each procedure as its page tells it, and each office with its places: `/du-lieu/thu-tuc.json`. */
export function procedureData(library: Library): string {
  const procedures = proceduresOf(library);
  const offices = [...library.offices.keys()].map((id) => officeEntry(library, id));
  const cited = [...procedures, ...offices.flatMap(({ places }) => places)].flatMap(({ sources }) => sources);
  const oldest = procedures.map(({ data }) => data.reviewed).sort()[0] ?? library.day;
  const newest = newestSource(cited.flatMap((id) => library.sources.get(id) ?? []));
  const entries = { procedures: procedures.map((procedure) => procedureEntry(library, procedure)), offices };
  return dataset(library, { home: rootOf('procedures'), checked: checkedLine(oldest, newest, library.day), cited }, entries);
}

function procedureEntry(library: Library, procedure: Procedure) {
  const { day, fill } = library;
  const { data, id, url, glance, summary, sources } = procedure;
  const all = data.ways.map(({ by }) => by);
  return {
    id,
    title: data.title,
    officialName: data.officialName,
    code: codeOn(data, day),
    codes: data.codes.filter(({ from }) => (from ?? '') <= day).map(({ code }) => code),
    field: site.procedureFields[data.field]?.name,
    events: data.events.flatMap((event) => site.lifeEvents[event]?.name ?? []),
    summary: fill(summary),
    glance: Object.fromEntries(Object.entries(glance).map(([key, text]) => [key, fill(text)])),
    who: fill(onDay(data.who, day)),
    ways: waysOn(data, day).map(({ by, name, time, fee, note }) => ({ by, name, time, fee: fill(fee), ...(note && { note: fill(note) }) })),
    papers: papersOn(data, day).flatMap(({ name: group, papers }) =>
      papers.map((paper) => ({
        name: paper.name,
        give: paper.give,
        form: paper.form,
        ...(group && { case: group }),
        ...(whenNeeded(paper, all) && { when: whenNeeded(paper, all) }),
      })),
    ),
    gets: fill(onDay(data.gets, day)),
    traps: [...toldOn(data.waivers, day), ...toldOn(data.traps, day)].map(({ text }) => fill(text)),
    offices: data.receives,
    laws: lawsOf(library, procedure).map(({ law }) => `${law.kind} ${law.number}`),
    portal: data.portal,
    copied: data.copied,
    url: `${origin}${url}`,
    sources,
  };
}

function officeEntry(library: Library, id: string) {
  const { name, does, places } = officeNow(library, id)!;
  return {
    id,
    name,
    does,
    places: places.map(({ place, serves }) => ({
      name: place.name,
      address: place.address,
      serves,
      note: place.note,
      asOf: place.asOf,
      sources: toldSources(library, place.sources),
    })),
  };
}
