import { joinWardNames } from '../components/ward-names.ts';
import { covers, latestDay, type Day, type LooseDay } from '../truth/day.ts';
import type { Library } from '../truth/library.ts';
import { wardsOn } from '../truth/wards.ts';

/** A ward of today as paper shows it: which older wards it holds, and where one goes, as far as that is verified. */
export interface WardRow {
  id: string;
  name: string;
  /** `Phường 5, 6, 7, 8 và một phần Phường 14` */
  holds: string;
  places: string[];
  /** What could not be verified, and whom to ask. */
  unknown: string | undefined;
}

/** The wards that have an office in the register today; none before there are such wards. */
export function wardRows({ wards, agencies, day }: Library): WardRow[] {
  const isOpen = ({ from, to }: { from?: Day | undefined; to?: LooseDay | undefined }) => covers({ from, to: to && latestDay(to) }, day);
  const offices = [...agencies.values()].filter((agency) => agency.ward && wards.has(agency.ward) && isOpen(agency));
  return offices.map((office) => {
    const id = office.ward!;
    const older = [...wards].filter(([other, ward]) => other !== id && ward.steps.length > 0 && wardsOn(wards, other, day).includes(id));
    const inParts = (other: string) => wardsOn(wards, other, day).length > 1;
    const whole = older.filter(([other]) => !inParts(other)).map(([, ward]) => ward.name);
    const partly = older.filter(([other]) => inParts(other)).map(([, ward]) => `một phần ${ward.name}`);
    return {
      id,
      name: wards.get(id)!.name,
      holds: [joinWardNames(inOrder(whole), Infinity), ...partly].filter(Boolean).join(' và '),
      places: office.places.filter((place) => covers(place, day)).map((place) => place.text),
      unknown: office.unknown,
    };
  });
}

const inOrder = (names: string[]) => names.sort((a, b) => a.localeCompare(b, 'vi', { numeric: true }));
