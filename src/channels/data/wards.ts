import { addressOf, rootOf } from '../../library/addresses.ts';
import { origin } from '../../library/site.ts';
import { checkedLine } from '../../library/checked.ts';
import { covers } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { newestSource } from '../../truth/visibility.ts';
import { wardExists, wardsOn, wardSteps, type Ward } from '../../truth/wards.ts';
import { dataset, toldSources } from './dataset.ts';

/** Each ward with what became of it by the site's day: `/du-lieu/phuong.json`. */
export function wardData(library: Library): string {
  const wards = [...library.wards].map(([id, ward]) => wardEntry(library, id, ward));
  const cited = wards.flatMap(({ steps, facts }) => [...steps, ...facts].flatMap(({ sources }) => sources));
  const oldest = [...library.wards.values()].map(({ reviewed }) => reviewed).sort()[0] ?? library.day;
  const newest = newestSource(cited.flatMap((id) => library.sources.get(id) ?? []));
  return dataset(library, { home: rootOf('news'), checked: checkedLine(oldest, newest, library.day), cited }, { wards });
}

function wardEntry(library: Library, id: string, ward: Ward) {
  const { wards, laws, day } = library;
  const steps = wardSteps(wards, id, day).map((step) => {
    const law = step.law && laws.get(step.law);
    return {
      on: step.on,
      into: step.into,
      split: step.split,
      note: step.note,
      ...(law && { law: `${law.kind} ${law.number}` }),
      sources: toldSources(library, step.sources),
    };
  });
  const facts = ward.facts
    .filter((fact) => covers(fact, day))
    .map(({ text, sources }) => ({ text, sources: toldSources(library, sources) }))
    .filter(({ sources }) => sources.length > 0);
  return {
    id,
    name: ward.name,
    unit: ward.unit,
    exists: wardExists(ward, day),
    existedFrom: ward.existedFrom,
    // A day that is still to come is not told.
    ...(ward.existedTo && ward.existedTo < day && { existedTo: ward.existedTo }),
    now: wardsOn(wards, id, day),
    split: steps.some(({ split }) => split),
    steps,
    facts,
    url: `${origin}${addressOf('wards', id)}`,
    feed: `${origin}${addressOf('wards', id)}feed.json`,
  };
}
