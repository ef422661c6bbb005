import { covers, writeDay, type Day } from '../dates/day.ts';
import type { Levels } from '../schemas/office.ts';
import { byVietnameseName } from '../truth/sorting.ts';
import { inSentence, wardExists, wardsOn, type Ward } from '../truth/wards.ts';
import { fileRoot } from './addresses.ts';
import { site } from './site.ts';
import type { Library } from './library.ts';
import { proceduresOf, type Place } from './procedures.ts';

/** A kind of office as people of one ward meet it. */
export interface WardOffice {
  id: string;
  name: string;
  /** What most people come for, in a few words. */
  deals: string;
  /** Of the ward itself, or of several wards and above. */
  isOwn: boolean;
  /** Where it stands for this ward; undefined where no source tells. */
  place: Place | undefined;
  /** When such offices take papers, wherever they stand. */
  hours: string | undefined;
}

/** The register names kinds of office: `Công an phường, xã` is `Công an phường Mới` in Phường Mới. */
const everyUnit = / phường, xã$/;

/** A kind of office in one ward: what it is called there, and where it stands. Undefined for one of several wards or above whose place nobody tells. */
export function officeIn({ offices, wards, sources, day }: Library, id: string, ward: string) {
  const { name, level, places } = offices.get(id)!;
  const place = places.find(
    (each) =>
      each.wards.includes(ward) && covers({ from: each.from, to: each.to }, day) && each.sources.some((source) => sources.has(source)),
  );
  const isOwn = level === ('xa' satisfies keyof Levels);
  // What stands elsewhere is worth a line only when somebody knows where.
  if (!place && !isOwn) return undefined;
  return { name: isOwn ? name.replace(everyUnit, ` ${inSentence(wards.get(ward)!.name)}`) : name, isOwn, place };
}

/** Where people of a ward go, the office that most procedures lead to first. */
export function officesOfWard(library: Library, ward: string): WardOffice[] {
  const { offices, sources } = library;
  const uses = new Map<string, number>();
  for (const id of proceduresOf(library).flatMap(({ data }) => data.receives)) uses.set(id, (uses.get(id) ?? 0) + 1);
  return [...offices]
    .flatMap(([id, { deals, hours }]): WardOffice[] => {
      const office = officeIn(library, id, ward);
      if (!deals || !office) return [];
      const isTold = hours?.sources.some((source) => sources.has(source));
      return [{ id, deals, ...office, hours: isTold ? hours!.text : undefined }];
    })
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || (uses.get(b.id) ?? 0) - (uses.get(a.id) ?? 0));
}

/** Whether all that is known of a place comes from somebody who need not know. */
export const isUnofficial = ({ sources }: Library, place: Place): boolean =>
  place.sources.every((id) => (sources.get(id)?.grade ?? 'C') === 'C');

/** What is said of a place beside its address. */
export function remarkOnPlace(library: Library, place: Place): string {
  const told = isUnofficial(library, place)
    ? `Theo dữ liệu không chính thức, khoảng ${writeDay(place.asOf)}; gọi hỏi trước khi đi.`
    : `Theo nguồn ${writeDay(place.asOf)}.`;
  return [place.note, told].filter(Boolean).join(' ');
}

/** The wards of the library's day, in alphabetical order. */
export function wardsToday({ wards, day }: { wards: ReadonlyMap<string, Ward>; day: Day }): { id: string; ward: Ward }[] {
  return [...wards]
    .filter(([, ward]) => wardExists(ward, day))
    .map(([id, ward]) => ({ id, ward }))
    .sort(byVietnameseName(({ ward }) => ward.name));
}

/** The unit whose site this is, where it is one unit's: named in site.yaml, or the only one of the library's day. */
export function ownWard(library: Library): { id: string; ward: Ward } | undefined {
  const today = wardsToday(library);
  return today.length === 1 ? today[0] : today.find(({ id }) => id === site.ward);
}

/** The wards of today that have taken over from others; none while nothing has changed. */
export const newWards = (library: Library): { id: string; ward: Ward }[] =>
  wardsToday(library).filter(({ id, ward }) => ward.existedFrom !== undefined && olderWards(library, id).length > 0);

/** The wards whose area, whole or in part, belongs to `id` today, in the order in which people count. */
export function olderWards({ wards, day }: Pick<Library, 'wards' | 'day'>, id: string): string[] {
  return [...wards]
    .filter(([other, ward]) => other !== id && ward.steps.length > 0 && wardsOn(wards, other, day).includes(id))
    .sort(byVietnameseName(([, ward]) => ward.name))
    .map(([other]) => other);
}

/** Where a ward's contact for the phone's own address book lies. */
export const contactFile = (id: string): string => `${fileRoot}${id}.vcf`;
