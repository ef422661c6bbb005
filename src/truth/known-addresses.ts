import { addressOf, rootOf } from '../addresses.ts';
import type { Library } from './library.ts';

/** The addresses of pages that exist on the site's day, for codes and for checks that nothing leads nowhere. */
export function knownAddresses(library: Library): Set<string> {
  return new Set([
    '/',
    ...(['explainers', 'questions', 'guides', 'news', 'laws', 'leaflets'] as const).map(rootOf),
    ...library.texts.map((text) => text.url),
    ...[...library.laws.keys()].map((id) => addressOf('laws', id)),
    ...[...library.wards.keys(), 'chung'].map((id) => addressOf('wards', id)),
    ...[...library.leaflets.keys()].map((id) => addressOf('leaflets', id)),
  ]);
}
