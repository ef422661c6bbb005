import { artworkWords, type Artwork } from '../schemas/artwork.ts';
import type { RegisterData } from '../schemas/collections.ts';
import type { Edition } from '../schemas/leaflet.ts';
import { fingerprint } from '../text/taken.ts';
import type { Day } from '../dates/day.ts';
import { bringSheet, wordsOfSheet, type ProcedureData } from '../truth/procedure.ts';
import { fillValues } from '../truth/value.ts';
import { textMark } from './leaflet-words.ts';
import type { KeyPath } from '../schemas/shape.ts';
import type { ContentFile } from './content-file.ts';
import type { Shelf } from './shelf.ts';

/** Something that is printed by number: its code, its editions, and the mark that its words have on a day. */
export interface Printed {
  file: ContentFile;
  /** As the command line calls it: `kich-hoat-vneid`, `in-lon/standee-vneid`, `thu-tuc/dang-ky-ket-hon`. */
  name: string;
  /** The group of keys that holds `code` and `editions`. */
  path: KeyPath;
  code: string;
  editions: readonly Edition[];
  markOn: (day: Day) => string;
}

/** The leaflet, the artwork or the sheet of a procedure that a file holds; undefined where it holds none. */
export function printedIn(file: ContentFile, shelf: Shelf): Printed | undefined {
  if (file.collection === 'leaflets' && file.data) {
    const leaflet = file.data as unknown as RegisterData<'leaflets'>;
    const { code, editions } = leaflet;
    return { file, name: file.id, path: [], code, editions, markOn: (day) => textMark(shelf, leaflet, day) };
  }
  if (file.collection === 'artworks' && file.data) {
    const artwork = file.data as unknown as Artwork;
    const { code, editions } = artwork;
    return { file, name: `in-lon/${file.id}`, path: [], code, editions, markOn: (day) => artworkMark(artwork, day, shelf) };
  }
  if (file.collection === 'procedureSheets' && file.data) {
    const procedure = shelf.get('procedures', file.id)?.data as ProcedureData | undefined;
    const { code, editions } = file.data as unknown as RegisterData<'procedureSheets'>;
    if (procedure) return { file, name: `thu-tuc/${file.id}`, path: [], code, editions, markOn: (day) => sheetMark(procedure, day, shelf) };
  }
  return undefined;
}

const artworkMark = (artwork: Artwork, day: Day, shelf: Shelf): string =>
  fingerprint(artworkWords(artwork).map((text) => fillValues(text, shelf.valuesOn(day))));

/** The mark of a procedure's sheet, whether it has one already or is to get its first. */
export const sheetMark = (procedure: ProcedureData, day: Day, shelf: Shelf): string =>
  fingerprint(wordsOfSheet(bringSheet(procedure, day, (text) => fillValues(text, shelf.valuesOn(day)))));
