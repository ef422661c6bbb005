import { addressOf, rootOf } from './addresses.ts';
import { desks } from '../routes.ts';
import { site } from './site.ts';
import type { Library } from './library.ts';
import { proceduresOf } from './procedures.ts';

/** The pages that exist on the site's day, by address, each with its name: for codes that lead there. */
export function knownPages(library: Library): Map<string, string> {
  const sections = ['explainers', 'questions', 'guides', 'news', 'laws', 'leaflets', 'procedures'] as const;
  return new Map([
    ['/', site.name],
    ...Object.entries(desks),
    ...sections.map((section): [string, string] => [rootOf(section), site.sections[section].name]),
    ...library.texts.map((text): [string, string] => [text.url, text.data.title]),
    ...[...library.laws].map(([id, law]): [string, string] => [addressOf('laws', id), `${law.kind} ${law.number}`]),
    ...proceduresOf(library).map(({ url, data }): [string, string] => [url, data.title]),
    [addressOf('wards', 'chung'), site.commonNews.name],
    ...[...library.wards].map(([id, ward]): [string, string] => [addressOf('wards', id), ward.name]),
    ...[...library.leaflets].map(([id, leaflet]): [string, string] => [addressOf('leaflets', id), leaflet.title]),
  ]);
}
