import { addressOf } from '../../library/addresses.ts';
import { sheets, wardFile, type Sheet } from '../../print/sheets.ts';
import { spokenAddress } from '../../qr/payload.ts';
import type { RegisterData } from '../../schemas/collections.ts';
import type { SheetName } from '../../schemas/leaflet.ts';
import { writeDay, type Day } from '../../dates/day.ts';
import type { Library } from '../../library/library.ts';
import { wardRows } from './ward-rows.ts';

export interface DeskSheet {
  /** As in addresses: `a4`. */
  id: SheetName;
  sheet: Sheet;
  /** The sheet as a page. */
  page: string;
  files: readonly { href: string; what: string }[];
  /** A small picture of its first side. */
  preview: string;
  /** What is printed for one ward, a star in its place: its own file, or else the page, where the browser prints it. Undefined where no ward is named. */
  forWard: string | undefined;
  /** The wards that have a file of their own. */
  copies: readonly { name: string; href: string }[];
}

export interface DeskLeaflet {
  id: string;
  leaflet: RegisterData<'leaflets'>;
  address: string;
  /** The code's address as people type it. */
  spoken: string;
  edition: { number: number; date: Day };
  /** Which older paper to throw away; undefined while there is none. */
  outdated: string | undefined;
  sheets: DeskSheet[];
}

/** What the print desk offers on the library's day, in the order of the pages that the leaflets are taken from. */
export function deskOf(library: Library): DeskLeaflet[] {
  const place = ({ leaflet }: DeskLeaflet) => library.texts.findIndex((text) => text === library.find(leaflet.takes[0]!.page));
  return [...library.leaflets.keys()].map((id) => deskLeaflet(library, id)).sort((a, b) => place(a) - place(b));
}

/** One leaflet as staff need it. */
function deskLeaflet(library: Library, id: string): DeskLeaflet {
  const leaflet = library.leaflets.get(id)!;
  const printed = leaflet.editions.filter(({ date }) => date <= library.day);
  const edition = printed.at(-1)!;
  const older = printed.slice(0, -1).map(({ number }) => number);
  const address = addressOf('leaflets', id);
  const wards = leaflet.wards ? wardRows(library, leaflet) : [];
  return {
    id,
    leaflet,
    address,
    edition,
    spoken: spokenAddress(library.codes.get(leaflet.code)!.code, edition.number),
    outdated: older.length ? `Bỏ bản ${older.join(', ')}: mọi tờ ghi ngày trước ${writeDay(edition.date)}.` : undefined,
    sheets: leaflet.sheets.map((name) => {
      const [sheet, page] = [sheets[name], `${address}${name}/`];
      const hasFiles = wards.length > 0 && (leaflet.byWard as readonly SheetName[]).includes(name);
      const ofPage = wards.length > 0 && name !== 'a3' ? `${page}?phuong=*` : undefined;
      return {
        id: name,
        sheet,
        page,
        files: sheet.files.map(({ name: file, what }) => ({ href: `${address}${file}`, what })),
        preview: `${address}${name}.webp`,
        forWard: hasFiles ? `${address}${wardFile(sheet, '*')}` : ofPage,
        copies: hasFiles ? wards.map((ward) => ({ name: ward.name, href: `${address}${wardFile(sheet, ward.id)}` })) : [],
      };
    }),
  };
}

/** What to choose in the printer's window. */
export function printerSettings({ paper, sides, flip }: Sheet): string {
  const turn = sides > 1 ? `; in hai mặt thì lật theo cạnh ${flip === 'long' ? 'dài' : 'ngắn'}` : '';
  return `Giấy ${paper}, cỡ 100 %${turn}`;
}
