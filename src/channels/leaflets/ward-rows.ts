import { joinWardNames, shortWardName } from '../../library/ward-names.ts';
import { site } from '../../library/site.ts';
import type { Library } from '../../library/library.ts';
import { servedWards, type ServedWard } from '../../truth/ward-offices.ts';
import type { Leaflet } from '../../library/leaflet-choice.ts';

/** A ward of today as paper shows it. */
export interface WardRow {
  id: string;
  name: string;
  /** `Gồm Phường 5, 6, 7, 8 và một phần Phường 14.`, then each place that is verified. */
  sentences: string[];
  /** The offices to ask, and what could not be verified of them. */
  offices: { kind: string; unknown: string | undefined }[];
  /** What a clerk writes by hand, because it could not be verified. */
  toWrite: string[];
}

/** The wards of today with the offices that the leaflet's own pages name. */
export function wardRows(library: Library, leaflet: Leaflet): WardRow[] {
  const named = leaflet.takes.flatMap(({ page }) => library.find(page)?.data.agencies ?? []);
  return servedWards(library, named).map((ward) => ({
    id: ward.id,
    name: ward.name,
    sentences: [`Gồm ${holds(ward)}.`, ...ward.offices.flatMap(({ places }) => places.map((place) => `${place}.`))],
    offices: ward.offices.map(({ name, unknown }) => ({ kind: kindOf(name, ward), unknown })),
    toWrite: linesFor(ward),
  }));
}

/** A place that is known needs no line; no register has hours or the telephone of a ward's office. */
const linesFor = ({ offices }: ServedWard) => [
  ...(offices.some(({ places }) => places.length === 0) ? ['Địa chỉ'] : []),
  ...(offices.length > 0 ? ['Điện thoại', 'Giờ'] : []),
];

const holds = ({ whole, partly }: ServedWard) =>
  [joinWardNames(whole, Infinity), ...partly.map((name) => `một phần ${name}`)].filter(Boolean).join(' và ');

/** `Công an` of `Công an phường Diên Hồng`: what holds for such an office in several wards is said once. */
function kindOf(office: string, { name }: ServedWard): string {
  const own = ` ${name.toLowerCase()}`;
  return office.toLowerCase().endsWith(own) ? office.slice(0, -own.length) : office;
}

/** Whom to ask in these wards: `Công an phường Diên Hồng, Hòa Hưng`, with what is not known of them. */
export function askTogether(rows: readonly WardRow[]): { offices: string; unknown: string | undefined }[] {
  const all = rows.flatMap((row) => row.offices.map((office) => ({ ...office, ward: shortWardName(row.name) })));
  const groups = Map.groupBy(all, ({ kind, unknown }) => `${kind}\n${unknown ?? ''}`);
  return [...groups.values()].map((group) => ({
    offices: `${group[0]!.kind} ${site.unit.toLowerCase()} ${group.map(({ ward }) => ward).join(', ')}`,
    unknown: group[0]!.unknown,
  }));
}
