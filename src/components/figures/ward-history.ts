import { writeDay, type Day } from '../../dates/day.ts';
import { firstWards, wardsOn, wardSteps, type Ward } from '../../truth/wards.ts';

/** The wards that were there before the first change, and where each belonged after every change up to `day`. */
export function wardHistory(wards: ReadonlyMap<string, Ward>, day: Day) {
  const first = firstWards(wards);
  const days = [...new Set(first.flatMap((id) => wardSteps(wards, id, day).map((step) => step.on)))].sort();
  return {
    days: days.map((on) => ({ on, written: writeDay(on) })),
    wards: first.map((id) => ({
      id,
      into: days.map((on) => {
        const step = wardSteps(wards, id, on).find((each) => each.on === on);
        return { wards: wardsOn(wards, id, on), changed: step !== undefined, split: step?.split ?? false };
      }),
    })),
  };
}
