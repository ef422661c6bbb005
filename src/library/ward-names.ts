import { site } from './site.ts';

const kind = `${site.unit} `;

/** More names than this in one line hide what the line is about. */
const mostNames = 4;

/** The name without the word that all units share: `Phường 5` → `5`. */
export const shortWardName = (name: string): string => (name.startsWith(kind) ? name.slice(kind.length) : name);

/** `Phường 5, 6, 7` and `Phường Mới`: the word is said once. More than `most` are counted: `11 phường`. */
export function joinWardNames(names: readonly string[], most: number = mostNames): string {
  if (names.length > most) return `${names.length} ${site.unit.toLowerCase()}`;
  if (names.length < 2 || !names.every((name) => name.startsWith(kind))) return names.join(', ');
  return kind + names.map(shortWardName).join(', ');
}
