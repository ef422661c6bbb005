import type { RegisterData } from '../schemas/collections.ts';
import { covers, latestDay, type Day } from '../dates/day.ts';
import { wardExists, wardsOn, type Ward } from './wards.ts';

type Agency = RegisterData<'agencies'>;

/** An office of one ward, as far as that is verified. */
export interface WardOffice {
  name: string;
  /** Where it is known to stand; empty while that is not verified. */
  places: string[];
  unknown: string | undefined;
}

/** A ward of today: the older wards that it holds, and the offices that do a page's work there. */
export interface ServedWard {
  id: string;
  name: string;
  /** Names of older wards, in the order in which people count: those that came as a whole, and those that were split. */
  whole: string[];
  partly: string[];
  offices: WardOffice[];
}

interface Registers {
  wards: ReadonlyMap<string, Ward>;
  agencies: ReadonlyMap<string, Agency>;
  day: Day;
}

/**
 * The wards that have an office in the register today, each with those of `named` that work there: a page names the offices that do
 * its work, or their kind where it is told in many places, and no other door of the ward is shown beside it. None before there are
 * such wards.
 */
export function servedWards({ wards, agencies, day }: Registers, named: readonly string[]): ServedWard[] {
  const rankOf = ([id, { of }]: [string, Agency]) => named.findIndex((each) => each === id || each === of);
  const isThere = (id: string | undefined) => id !== undefined && wards.has(id) && wardExists(wards.get(id)!, day);
  const isOpen = ({ from, to }: Agency) => covers({ from, to: to && latestDay(to) }, day);
  const open = [...agencies].filter(([, agency]) => isThere(agency.ward) && isOpen(agency));
  const ids = [...new Set(open.map(([, { ward }]) => ward!))].sort();
  return ids.map((id) => {
    const older = [...wards].filter(([other, ward]) => other !== id && ward.steps.length > 0 && wardsOn(wards, other, day).includes(id));
    const wasSplit = ([other]: [string, Ward]) => wardsOn(wards, other, day).length > 1;
    return {
      id,
      name: wards.get(id)!.name,
      whole: namesOf(older.filter((each) => !wasSplit(each))),
      partly: namesOf(older.filter(wasSplit)),
      offices: open
        .filter((each) => each[1].ward === id && rankOf(each) >= 0)
        .sort((a, b) => rankOf(a) - rankOf(b))
        .map(([, { name, places, unknown }]) => ({
          name,
          places: places.filter((place) => covers(place, day)).map(({ text }) => text),
          unknown,
        })),
    };
  });
}

const namesOf = (wards: readonly [string, Ward][]) =>
  wards.map(([, { name }]) => name).sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
