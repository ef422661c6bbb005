import type { Library } from '../../library/library.ts';
import { oldWards } from '../../truth/wards.ts';

/** The wards of today in the order in which the table of old ones comes upon them: their place gives each its sign, in table and map. */
export function signedWards({ wards, day }: Library): string[] {
  return [...new Set(oldWards(wards, day).flatMap(({ into }) => into.map(({ id }) => id)))];
}
