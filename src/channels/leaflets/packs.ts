import { leafletsToPrint } from '../../library/leaflet-choice.ts';
import type { Library } from '../../library/library.ts';
import { site } from '../../library/site.ts';
import type { Printable } from '../../print/printable.ts';
import { pdf, sheets, type Sheet } from '../../print/sheets.ts';
import { deskOf, type DeskLeaflet, type DeskSheet } from './desk.ts';

const root = '/bo-in/';

/** All leaflets that are put in one place, to be printed together. */
export interface Pack {
  /** The place. */
  id: string;
  name: string;
  lead: string;
  address: string;
  file: string;
  /** One size of paper each. */
  groups: { sheet: DeskSheet; copies: number; items: { item: DeskLeaflet; sheet: DeskSheet }[] }[];
  /** Leaflets of that place in none of these sizes. */
  apart: DeskLeaflet[];
}

/** The packs that have something to print on the library's day, as `site.yaml` names them. */
export function packsOf(library: Library): Pack[] {
  const told = leafletsToPrint(library).map(([id]) => id);
  const all = deskOf(library).filter(({ id }) => told.includes(id));
  return Object.entries(site.packs).flatMap(([id, pack]): Pack[] => {
    if (!pack) return [];
    const { name, lead, sheets: sizes } = pack;
    const here = all.filter(({ leaflet }) => (leaflet.places as readonly string[]).includes(id));
    const groups = sizes.flatMap(({ size, copies }) => {
      const items = here.flatMap((item) => item.sheets.filter((each) => each.id === size).map((sheet) => ({ item, sheet })));
      return items.length > 0 ? [{ sheet: items[0]!.sheet, copies, items }] : [];
    });
    if (groups.length === 0) return [];
    const held = groups.flatMap(({ items }) => items.map(({ item }) => item));
    const address = `${root}${id}/`;
    return [
      {
        id,
        name,
        lead,
        address,
        file: `${root}${firstPage(id).files[0]!.name}`,
        groups,
        apart: here.filter((item) => !held.includes(item)),
      },
    ];
  });
}

/** The page before the sheets of a pack: A4, one side. */
export const firstPage = (id: string): Sheet => ({
  ...sheets.a4,
  name: 'Bộ in',
  sides: 1,
  type: [11, 16],
  files: [pdf(`bo-${id}`, 'Tệp PDF, cả bộ')],
});

export const packSheets: Printable = {
  pages: `${root}*/`,
  listedOn: ['/to-roi/'],
  packs: true,
  sheet: (page) => firstPage(page.slice(root.length, -1)),
  shorten: () => ({ file: 'site.yaml', line: 1, mend: 'Chia bộ này làm hai, hoặc bớt khổ giấy ở packs' }),
};
