import { addressOf } from './addresses.ts';
import type { RegisterData } from '../schemas/collections.ts';
import type { SheetName, SheetPartName } from '../schemas/leaflet.ts';
import type { Library, Text } from './library.ts';

export type Leaflet = RegisterData<'leaflets'>;

/** What a sheet takes of one text. `sections` undefined: every section, if it takes the part at all. */
export interface Choice {
  text: Text;
  parts: readonly SheetPartName[];
  sections: readonly string[] | undefined;
}

/** What `sheet` takes, in the leaflet's order; small paper may take less than the leaflet's own choice. */
export function choicesFor(library: Library, leaflet: Leaflet, sheet: SheetName): Choice[] {
  return leaflet.takes.map(({ page, parts, sections, bySheet }) => {
    const text = library.find(page);
    if (!text) throw new Error(`A leaflet takes "${page}", which is not told on ${library.day}.`);
    const own = sheet === 'a3' ? undefined : bySheet[sheet];
    return { text, parts: own?.parts ?? parts, sections: own?.sections ?? sections };
  });
}

/** The leaflets that can be printed today: all their pages are still told. Their codes answer all the same. */
export function leafletsToPrint(library: Library): [id: string, leaflet: Leaflet][] {
  return [...library.leaflets].filter(([, leaflet]) => leaflet.takes.every(({ page }) => library.find(page)));
}

/** The leaflets that take something of `text`, by title and address. */
export function leafletsOf(library: Library, text: Text): { title: string; address: string }[] {
  return [...library.leaflets]
    .filter(([, leaflet]) => leaflet.takes.some(({ page }) => library.find(page)?.url === text.url))
    .map(([id, { title }]) => ({ title, address: addressOf('leaflets', id) }));
}
